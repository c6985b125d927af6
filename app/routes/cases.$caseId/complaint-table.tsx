import type { Format } from "~/format";
import type { CaseReport } from "~/reports/case/case-report.server";
import { words } from "~/words/words";
import { nameOf, spoken } from "./case-names";
import { FactTable } from "./fact-table";
import { Known } from "./known";

/** What was said against how the case was worked. */
export function ComplaintTable({ report, format }: { report: CaseReport; format: Format }) {
  const { language } = format;
  const { tables } = words(language).oneCase;
  return (
    <FactTable
      table="complaints"
      title={tables.complaints.title(report.complaints.length)}
      columns={[
        { label: tables.date },
        { label: tables.kind },
        { label: tables.officer },
        { label: tables.complaints.text, isProse: true },
      ]}
      lines={report.complaints.map(({ on, kind, officer, text }) => [
        format.date(on),
        <Known key="kind" language={language}>
          {spoken(report, "complaint_kind", kind, language)}
        </Known>,
        <Known key="officer" language={language}>
          {officer && nameOf(report, "officer", officer, language)}
        </Known>,
        text,
      ])}
    />
  );
}
