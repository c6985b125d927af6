import { inLanguage, type Language } from "~/domain/text";
import type { Format } from "~/format";
import type { FilterField, FilterFields } from "~/reports/filter-fields.server";
import type { FilterPageWords } from "~/words/en/filter-page";
import { words } from "~/words/words";

interface FiltersBodyProps {
  format: Format;
  text: FilterPageWords;
  /** The page that is filtered: its path, and its address as it is. */
  path: string;
  address: string;
  title: string;
  shown: FilterFields;
  /** Parameters that go along unseen. */
  carried: readonly (readonly [string, string])[];
  /** Those that say what is sought in a long list, by the key of the filter. */
  soughtIn: Readonly<Record<string, string>>;
}

/** All filters of a page: each can be chosen or left out. One GET form, so that nothing needs a script. */
export function FiltersBody(props: FiltersBodyProps) {
  const { format, text, path, address, title, shown, carried, soughtIn } = props;
  const { language } = format;
  const { pageHead } = words(language);
  const hasStanding = shown.untouched !== null;
  return (
    <form className="all-filters" method="get" action="/filters">
      <p>{text.about(title)}</p>
      <input type="hidden" name="for" value={path} />
      {carried.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="all-filter-fields">
        {shown.fields.map((field) => (
          <Field
            key={field.key}
            field={field}
            soughtAs={soughtIn[field.key]}
            language={language}
            text={text}
          />
        ))}
        <fieldset className="plain-fields">
          <legend>{pageHead.period}</legend>
          <input
            type="month"
            name="from"
            defaultValue={shown.from ?? ""}
            placeholder="2024-01"
            aria-label={pageHead.period}
          />
          {" – "}
          <input
            type="month"
            name="to"
            defaultValue={shown.to ?? ""}
            placeholder="2024-12"
            aria-label={pageHead.period}
          />
          <p>{pageHead.periodHint}</p>
          {shown.untouched && (
            <label>
              {text.untouchedDays(inLanguage(shown.untouched.label, language))}{" "}
              <input
                type="number"
                name="untouched"
                min={1}
                max={3650}
                defaultValue={shown.untouched.days ?? ""}
              />
            </label>
          )}
        </fieldset>
      </div>
      {hasStanding && <p className="figure-note">{text.standing}</p>}
      <p className="filter-actions">
        <button type="submit" name="show" value="1" className="primary">
          {text.apply}
        </button>
        <a href={path}>{text.removeAll}</a>
        <a href={address}>{text.back}</a>
      </p>
    </form>
  );
}

interface FieldProps {
  field: FilterField;
  soughtAs: string | undefined;
  language: Language;
  text: FilterPageWords;
}

function Field({ field, soughtAs, language, text }: FieldProps) {
  const { key, options, search } = field;
  const label = inLanguage(field.label, language);
  return (
    <fieldset>
      <legend>{label}</legend>
      {search && soughtAs && (
        <>
          <div className="find-entry">
            <input
              type="search"
              name={soughtAs}
              defaultValue={search.sought}
              aria-label={text.sought(label)}
              maxLength={100}
              autoComplete="off"
              spellCheck={false}
            />
            <button type="submit">{text.find}</button>
          </div>
          <p>{searchedText(search, options.length, text)}</p>
        </>
      )}
      {options.length > 0 && (
        <div className="either-list">
          <table>
            <thead>
              <tr>
                <th scope="col">{label}</th>
                <th scope="col">{text.only}</th>
                <th scope="col">{text.without}</th>
              </tr>
            </thead>
            <tbody>
              {options.map((option) => (
                <tr key={option.code}>
                  <th scope="row">
                    {inLanguage(option.name, language)}
                    {option.within && <small> {inLanguage(option.within, language)}</small>}
                  </th>
                  <td>
                    <input
                      type="checkbox"
                      name={key}
                      value={option.code}
                      defaultChecked={field.chosen.includes(option.code)}
                      aria-label={text.onlyThis(label, inLanguage(option.name, language))}
                    />
                  </td>
                  <td>
                    <input
                      type="checkbox"
                      name={`not_${key}`}
                      value={option.code}
                      defaultChecked={field.leftOut.includes(option.code)}
                      aria-label={text.withoutThis(label, inLanguage(option.name, language))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </fieldset>
  );
}

function searchedText(
  { sought, found, total }: NonNullable<FilterField["search"]>,
  shown: number,
  text: FilterPageWords,
): string {
  if (sought === "") return text.manyToFind(total);
  return found === 0 ? text.noneFound(sought) : text.found(found, Math.min(found, shown));
}
