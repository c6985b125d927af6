import { useId } from "react";
import { ExportLinks } from "~/components/export-links";
import { RowDefinition } from "~/components/row-definition";
import { numberAt, reasonAt, textAt } from "~/components/row-values";
import { WideTable } from "~/components/wide-table";
import { PORTFOLIO_MEASURES, type PortfolioMeasureCode } from "~/domain/portfolio-measures";
import type { Report } from "~/domain/report";
import type { Format } from "~/format";
import type { VintageWords } from "~/words/en/vintages";
import { words } from "~/words/words";

interface MeasureTableProps {
  format: Format;
  text: VintageWords;
  report: Report;
}

/** One line per measure: its value, what it is made of, what it means. */
export function MeasureTable({ format, text, report }: MeasureTableProps) {
  const id = useId();
  const { reasons } = words(format.language);
  const written = (kind: string, value: number | null) => {
    if (value === null) return "–";
    if (kind === "share") return format.share(value, 0.1);
    if (kind === "ratio") return format.ratio(value);
    return kind === "money" ? format.money(Math.round(value)) : format.count(Math.round(value));
  };
  return (
    <figure className="table-figure">
      <figcaption id={id}>
        <span className="figure-title">{text.measuresTitle}</span>
        <span className="figure-note">{text.measuresNote(format.date(report.cutOffDate))}</span>
      </figcaption>
      <WideTable labelledBy={id} className="measure-table">
        <thead>
          <tr>
            <th scope="col">{text.measure}</th>
            {[text.value, text.above, text.below].map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
            <th scope="col" className="in-own-column">
              {text.meaning}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.rows.map((row) => {
            const measure = PORTFOLIO_MEASURES[row.measure as PortfolioMeasureCode];
            const reason = reasonAt(row, "value");
            return (
              <tr key={String(row.measure)}>
                <th scope="row">
                  {textAt(row, "label")}
                  <RowDefinition name={text.meaning}>{textAt(row, "definition")}</RowDefinition>
                </th>
                <td className="number">
                  {reason ? reasons[reason] : written(measure.value, numberAt(row, "value"))}
                </td>
                <td className="number">{written(measure.numerator, numberAt(row, "numerator"))}</td>
                <td className="number">
                  {measure.denominator === "hours" && row.denominator !== null
                    ? text.hours(format.count(Math.round(numberAt(row, "denominator") ?? 0)))
                    : written(measure.denominator, numberAt(row, "denominator"))}
                </td>
                <td className="meaning in-own-column">{textAt(row, "definition")}</td>
              </tr>
            );
          })}
        </tbody>
      </WideTable>
      <ExportLinks
        path="/measures"
        search={report.search}
        language={format.language}
        holding={text.measuresAs}
      />
    </figure>
  );
}
