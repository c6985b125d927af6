import { Link } from "@remix-run/react";
import { caseAddress } from "~/domain/export-formats";
import type { Format } from "~/format";
import type { CaseReport } from "~/reports/case/case-report.server";
import { words } from "~/words/words";
import { borrowerName, nameOf, statusText } from "./case-names";
import { FactTable } from "./fact-table";

/** What else the same borrower owes or owed. */
export function OtherCaseTable({ report, format }: { report: CaseReport; format: Format }) {
  const { language } = format;
  const { tables, facts: labels } = words(language).oneCase;
  const say = tables.otherCases;
  return (
    <FactTable
      table="otherCases"
      title={say.title(borrowerName(report, format.language), report.otherCases.length)}
      columns={[
        { label: say.case },
        { label: labels.branch },
        { label: say.defaultedOn },
        { label: say.exposure, isNumber: true },
        { label: say.outstanding, isNumber: true },
        { label: labels.status },
      ]}
      lines={report.otherCases.map((other) => [
        <Link key="case" to={caseAddress(other.caseId)}>
          {other.caseId}
        </Link>,
        nameOf(report, "branch", other.branch, language),
        format.date(other.defaultedOn),
        format.moneyFull(other.exposureMinor),
        format.moneyFull(other.outstandingMinor),
        statusText(report, other.status, language),
      ])}
    />
  );
}
