import type { Format } from "~/format";
import type { CasePageReport } from "~/reports/case/shown-columns.server";
import { words } from "~/words/words";
import { nameOf, spoken } from "./case-names";
import { FactTable } from "./fact-table";
import { Known } from "./known";
import { recordedCells } from "./recorded-cells";

/** What was said against how the case was worked. */
export function ComplaintTable({ report, format }: { report: CasePageReport; format: Format }) {
  const { language } = format;
  const { tables } = words(language).oneCase;
  const recorded = recordedCells(report, "complaints", report.complaints, format);
  return (
    <FactTable
      table="complaints"
      title={tables.complaints.title(report.complaints.length)}
      columns={[
        { label: tables.date },
        { label: tables.kind },
        { label: tables.officer },
        ...recorded.columns,
      ]}
      lines={report.complaints.map((complaint) => [
        format.date(complaint.on),
        <Known key="kind" language={language}>
          {spoken(report, "complaint_kind", complaint.kind, language)}
        </Known>,
        <Known key="officer" language={language}>
          {complaint.officer && nameOf(report, "officer", complaint.officer, language)}
        </Known>,
        ...recorded.cells(complaint),
      ])}
    />
  );
}
