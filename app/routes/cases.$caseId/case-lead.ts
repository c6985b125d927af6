import type { Format } from "~/format";
import type { CaseReport } from "~/reports/case/case-report.server";
import { paragraph, sentence } from "~/words/sentence";
import { words } from "~/words/words";
import { borrowerName, statusText } from "./case-names";

/** What stands with the case, in two sentences: what is owed, and what was done about it. */
export function caseLead(report: CaseReport, format: Format): string {
  const { facts, activities, receipts } = report;
  const { language, moneyFull } = format;
  const { lead } = words(language).oneCase;
  const exposure = moneyFull(facts.exposureMinor);
  return paragraph(
    language,
    sentence(language, ...standing(report, format)),
    sentence(
      language,
      receipts.length === 0
        ? lead.nothingReceived(exposure)
        : lead.received(moneyFull(facts.receivedMinor), exposure),
      activities.length === 0
        ? lead.untouched
        : lead.worked(activities.length, lead.methods(facts.methodsTried)),
    ),
  );
}

function standing(report: CaseReport, format: Format): string[] {
  const { facts } = report;
  const { lead } = words(format.language).oneCase;
  const { closedOn, outstandingMinor, daysPastDue } = facts;
  const borrower = borrowerName(report, format.language);
  const outstanding = format.moneyFull(outstandingMinor);
  if (closedOn !== null) {
    const closed = lead.closed(
      borrower,
      format.date(closedOn),
      statusText(report, facts.status, format.language),
    );
    return outstandingMinor > 0 ? [closed, lead.leftUnpaid(outstanding)] : [closed];
  }
  if (outstandingMinor <= 0) return [lead.owesNothing(borrower)];
  return [
    daysPastDue > 0
      ? lead.owes(borrower, outstanding, format.days(daysPastDue))
      : lead.owesUndue(borrower, outstanding),
  ];
}
