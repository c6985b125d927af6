import { NumberHeads } from "~/components/number-heads";
import { inLanguage } from "~/domain/text";
import type { SetTarget } from "~/domain/typed-targets";
import type { Format } from "~/format";
import type { TargetPageWords } from "~/words/en/target-page";
import { TargetForms } from "./target-forms";
import type { TargetsProps } from "./targets-props";
import { TypedLines } from "./typed-lines";

/** The targets that hold, year by year, what people typed, and the forms that set, change and withdraw. */
export function TargetsBody(props: TargetsProps) {
  const { format, text, set, refused } = props;
  const years = [...new Set(set.places.map(({ year }) => year))];
  return (
    <section className="annotations targets-set" aria-labelledby="targets-set">
      <h2 id="targets-set">{text.setTitle}</h2>
      {refused && (
        <p className="notice" role="alert">
          {refused.sentence}
        </p>
      )}
      <p className="figure-note">{text.which}</p>
      {years.length === 0 && <p>{text.noneSet}</p>}
      {years.map((year) => {
        const places = set.places.filter((place) => place.year === year);
        return (
          <details key={year}>
            <summary>{yearSum(format, text, year, places)}</summary>
            <YearTable {...{ format, text, year, places }} />
          </details>
        );
      })}
      <TypedLines {...props} />
      <TargetForms {...props} />
    </section>
  );
}

function yearSum(format: Format, text: TargetPageWords, year: number, places: readonly SetTarget[]): string {
  const sumOf = (kind: SetTarget["kind"]) =>
    places.filter((place) => place.kind === kind).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const hasRegions = places.some(({ kind }) => kind === "region");
  return text.sum(year, format.money(sumOf("branch")), hasRegions ? format.money(sumOf("region")) : null);
}

interface YearTableProps {
  format: Format;
  text: TargetPageWords;
  year: number;
  places: readonly SetTarget[];
}

function YearTable({ format, text, year, places }: YearTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard
    <section className="table-scroll" aria-label={`${text.setTitle} ${year}`} tabIndex={0}>
      <table className="report-table">
        <NumberHeads first={text.place} heads={[text.amount, text.months]} last={text.source} />
        <tbody>
          {places.map(({ kind, code, name, amountMinor, months, typed }) => (
            <tr key={`${kind} ${code}`}>
              <th scope="row">{inLanguage(name, format.language)}</th>
              <td className="number">{format.moneyFull(amountMinor)}</td>
              <td className="number">{months}</td>
              <td>{typed === 0 ? text.files : typed === months ? text.typedHere : text.both(typed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
