import type { PortfolioTotals } from "~/domain/import-look";
import type { Format } from "~/format";
import type { UploadWords } from "./step";

interface TotalsTableProps {
  format: Format;
  text: UploadWords;
  totals: { before: PortfolioTotals; after: PortfolioTotals };
}

/** What the whole portfolio comes to before and after. */
export function TotalsTable({ format, text, totals: { before, after } }: TotalsTableProps) {
  const say = text.tried;
  const lines: [string, (totals: PortfolioTotals) => string][] = [
    [say.cases, ({ cases }) => format.count(cases)],
    [say.openCases, ({ openCases }) => format.count(openCases)],
    [say.received, ({ receivedMinor }) => format.moneyFull(receivedMinor)],
    [say.cutOff, ({ cutOffDate }) => format.date(cutOffDate)],
  ];
  return (
    <div className="table-scroll">
      <table className="report-table">
        <caption className="visually-hidden">{say.totals}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" className="number">
              {say.totalsColumns.before}
            </th>
            <th scope="col" className="number">
              {say.totalsColumns.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([name, figure]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{figure(before)}</td>
              <td className="number">{figure(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
