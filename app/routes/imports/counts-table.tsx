import { PORTFOLIO_FILES } from "~/domain/portfolio-files";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import { words } from "~/words/words";
import { type Counted, countedTables, OUTCOMES, total } from "./batch-counts";

interface CountsTableProps extends Counted {
  format: Format;
  caption: string;
}

/** What became of the rows of each table, and of all. */
export function CountsTable({ format, caption, ...batch }: CountsTableProps) {
  const { columns, all } = words(format.language).imports;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="report-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.table}</th>
            {OUTCOMES.map((outcome) => (
              <th key={outcome} scope="col" className="number">
                {columns[outcome]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {countedTables(batch).map(([table, counts]) => (
            <tr key={table}>
              <th scope="row">{inLanguage(PORTFOLIO_FILES[table].name, format.language)}</th>
              {OUTCOMES.map((outcome) => (
                <td key={outcome} className="number">
                  {format.count(counts[outcome])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{all}</th>
            {OUTCOMES.map((outcome) => (
              <td key={outcome} className="number">
                {format.count(total(batch, outcome))}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
