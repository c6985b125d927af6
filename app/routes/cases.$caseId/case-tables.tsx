import type { ReactNode } from "react";
import type { Horizon } from "~/domain/rules";
import { marks } from "~/domain/text";
import type { Format } from "~/format";
import type { CasePageReport } from "~/reports/case/shown-columns.server";
import { words } from "~/words/words";
import { ActivityTable } from "./activity-table";
import { AssignmentTable } from "./assignment-table";
import { borrowerName } from "./case-names";
import { ComplaintTable } from "./complaint-table";
import { EpisodeTable } from "./episode-table";
import { AdvanceTable, ChargeTable, PromiseTable } from "./money-tables";
import { OtherCaseTable } from "./other-case-table";
import { CreditTable, ReceiptTable } from "./receipt-tables";
import { RecordedTable } from "./recorded-table";

interface CaseTablesProps {
  report: CasePageReport;
  format: Format;
  horizon: Horizon;
}

/** Everything behind the picture, line by line; what the data do not have is named in one sentence. */
export function CaseTables({ report, format, horizon }: CaseTablesProps) {
  const { tables } = words(format.language).oneCase;
  const shared = { report, format };
  const parts: { key: string; name: string | null; count: number; table: ReactNode }[] = [
    {
      key: "holds",
      name: tables.assignments.name,
      count: report.holds.length,
      table: <AssignmentTable {...shared} />,
    },
    {
      key: "activities",
      name: tables.activities.name,
      count: report.activities.length,
      table: <ActivityTable {...shared} />,
    },
    {
      key: "episodes",
      name: tables.episodes.name,
      count: report.episodes.length,
      table: <EpisodeTable {...shared} horizon={horizon} />,
    },
    {
      key: "receipts",
      name: tables.receipts.name,
      count: report.receipts.length,
      table: <ReceiptTable {...shared} />,
    },
    { key: "credits", name: null, count: report.credited.length, table: <CreditTable {...shared} /> },
    {
      key: "charges",
      name: tables.charges.name,
      count: report.charges.length,
      table: <ChargeTable {...shared} />,
    },
    {
      key: "advances",
      name: tables.advances.name,
      count: report.advances.length,
      table: <AdvanceTable {...shared} />,
    },
    {
      key: "newLoans",
      name: null,
      count: report.newLoans.length,
      table: <RecordedTable file="new_loans" table="newLoans" {...shared} />,
    },
    {
      key: "promises",
      name: tables.promises.name,
      count: report.promises.length,
      table: <PromiseTable {...shared} />,
    },
    {
      key: "settlements",
      name: null,
      count: report.settlements.length,
      table: <RecordedTable file="settlements" table="settlements" {...shared} />,
    },
    {
      key: "complaints",
      name: tables.complaints.name,
      count: report.complaints.length,
      table: <ComplaintTable {...shared} />,
    },
    {
      key: "receivables",
      name: null,
      count: report.receivables.length,
      table: <RecordedTable file="receivables" table="receivables" {...shared} />,
    },
    {
      key: "accounts",
      name: null,
      count: report.accounts.length,
      table: <RecordedTable file="accounts" table="accounts" {...shared} />,
    },
  ];
  const missing = parts.flatMap(({ name, count }) => (count === 0 && name !== null ? [name] : []));
  return (
    <div className="case-tables">
      {parts.map(({ key, count, table }) => count > 0 && <div key={key}>{table}</div>)}
      {report.otherCases.length > 0 ? (
        <OtherCaseTable {...shared} />
      ) : (
        <p className="muted">{tables.otherCases.none(borrowerName(report, format.language))}</p>
      )}
      {missing.length > 0 && (
        <p className="muted">{tables.none(missing.join(marks(format.language).list))}</p>
      )}
    </div>
  );
}
