import type { Language } from "~/domain/text";
import type { CaseChoiceField } from "~/reports/cases/case-choices.server";
import type { Words } from "~/words/shape";
import { words } from "~/words/words";

interface CaseChoiceFormProps {
  language: Language;
  fields: readonly CaseChoiceField[];
  search: string;
}

/** Which cases are listed, as they stand: a plain GET form, so that the address holds the list. */
export function CaseChoiceForm({ language, fields, search }: CaseChoiceFormProps) {
  const { cases } = words(language);
  const own = [...fields.map(({ key }) => key), "page"];
  const carried = [...new URLSearchParams(search)].filter(([name]) => !own.includes(name));
  return (
    <form method="get" action="/cases" className="case-choices" aria-label={cases.choices}>
      {carried.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <Field key={field.key} field={field} text={cases} />
      ))}
      <button type="submit">{cases.apply}</button>
    </form>
  );
}

/** Several that an address names stay chosen; the form itself sets one. */
function Field({ field, text }: { field: CaseChoiceField; text: Words["cases"] }) {
  const { key, label, options, chosen } = field;
  if (options === null)
    return (
      <label>
        {text.inDays(label)}
        <input type="number" name={key} min={1} max={3650} defaultValue={chosen[0] ?? ""} />
      </label>
    );
  const isMultiple = chosen.length > 1;
  return (
    <label>
      {label}
      <select name={key} multiple={isMultiple} defaultValue={isMultiple ? [...chosen] : (chosen[0] ?? "")}>
        <option value="">{text.all}</option>
        {options.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
