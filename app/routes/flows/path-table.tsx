import { useId } from "react";
import { ExportLinks } from "~/components/export-links";
import { NumberHeads } from "~/components/number-heads";
import { numberAt, textAt } from "~/components/row-values";
import { WideTable } from "~/components/wide-table";
import { OTHER_SEQUENCES } from "~/domain/flows";
import type { Report } from "~/domain/report";
import type { Format } from "~/format";
import type { FlowWords } from "~/words/en/flows";

interface PathTableProps {
  format: Format;
  text: FlowWords;
  report: Report;
}

const MOST_PATHS = 12;

/** The most frequent ways of cases, each with a bar of its share, how soon money came and how much. */
export function PathTable({ format, text, report }: PathTableProps) {
  const id = useId();
  const paths = report.rows.filter(({ sequence }) => sequence !== OTHER_SEQUENCES).slice(0, MOST_PATHS);
  if (paths.length === 0) return null;
  const shares = paths.map((row) => numberAt(row, "share") ?? 0);
  const most = Math.max(...shares);
  const together = shares.reduce((sum, share) => sum + share, 0);
  const heads = [text.share, text.cases, text.payers, text.days, text.yielded];
  return (
    <figure className="table-figure">
      <figcaption id={id}>
        <span className="figure-title">{text.pathsTitle(paths.length, format.share(together, 0.1))}</span>
        <span className="figure-note">{text.pathsNote(report.total, format.date(report.cutOffDate))}</span>
      </figcaption>
      <WideTable labelledBy={id} className="path-table">
        <NumberHeads first={text.path} heads={heads} />
        <tbody>
          {paths.map((row, index) => (
            <tr key={String(row.sequence)}>
              <th scope="row">
                <span className="path-steps">{textAt(row, "label")}</span>
                <svg className="path-bar" width="100%" height="6" aria-hidden="true">
                  <rect width={`${((shares[index] ?? 0) / most) * 100}%`} height="6" />
                </svg>
              </th>
              <td className="number">{format.share(shares[index], 0.1)}</td>
              <td className="number">{format.count(numberAt(row, "cases"))}</td>
              <td className="number">{format.count(numberAt(row, "payers"))}</td>
              <td className="number">{format.count(numberAt(row, "days_to_receipt"))}</td>
              <td className="number">{format.share(numberAt(row, "yield"), 0.1)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <p className="figure-note">{text.caution}</p>
      <ExportLinks
        path="/sequences"
        search={report.search}
        language={format.language}
        holding={text.exports}
      />
    </figure>
  );
}
