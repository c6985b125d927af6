/** What was read, what was left out, and what is missing or contradictory. It looks at everything, whatever the filters. */

import type { Asked } from "~/answers/definition.server";
import { dayFromIso } from "~/domain/calendar";
import { CLASS_TOO_GOOD, missingIssue } from "~/domain/data-issues";
import type { Delivery } from "~/domain/delivery";
import type { FindingCode } from "~/domain/findings";
import { PORTFOLIO_TABLES } from "~/domain/portfolio-files";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import {
  classTooGood,
  factsOn,
  findingIssues,
  type Issue,
  loadedCounts,
  missingValues,
} from "~db/queries/data-quality";
import { readPortfolio } from "~db/queries/portfolio";
import { rowFindings } from "~db/queries/row-findings";
import type { Store } from "~db/store";
import { reportDefinition } from "../report-definition.server";
import { known, rowOf } from "../row";

/** Examples name cases of every branch: nobody sees them who may not see all. */
export const dataQualityReport = reportDefinition({ name: "data-quality", reads: [], rows });

async function rows({ store, scope, selection }: Asked): Promise<KeptRow[]> {
  if (scope.kind !== "everything") return [];
  const { cutOffDay } = selection;
  // Everything that was found, and not what one question lacks.
  const { delivery } = await readPortfolio(store);
  return [
    ...(await tableRows(store)),
    ...issueRows([
      ...(await deliveryIssues(store, delivery)),
      ...(await findingIssues(store)).map((issue) => decided(issue, delivery)),
      ...(await rowFindings(store)),
      ...(await missingValues(store, missingIssue)),
      ...(cutOffDay === null ? [] : await classTooGood(store, CLASS_TOO_GOOD, cutOffDay)),
    ]),
  ];
}

const FAR_DATE: FindingCode = "far-date";
const UNDELIVERED: FindingCode = "undelivered-month";

/** A kind of finding that a person decides as a whole. */
function decided(issue: Issue, { doubts }: Delivery): DecidedIssue {
  const doubt = doubts.find(({ finding }) => finding === issue.issue);
  return doubt ? { ...issue, finding: doubt.finding, answer: doubt.answer ?? "" } : issue;
}

/** Dates far from all others, a row for each day and file, and months that never came. */
async function deliveryIssues(store: Store, { farDates, undelivered }: Delivery): Promise<DecidedIssue[]> {
  const issues: DecidedIssue[] = [];
  for (const { date, finding, answer, isOfFlows } of farDates)
    for (const issue of await factsOn(store, FAR_DATE, dayFromIso(date) ?? 0, isOfFlows))
      issues.push({ ...issue, finding, answer: answer ?? "" });
  for (const { month, kinds, branch } of undelivered)
    for (const table of kinds)
      issues.push({
        table,
        issue: UNDELIVERED,
        rows: 0,
        examples: [branch ? `${branch.code} ${month}` : month],
      });
  return issues;
}

async function tableRows(store: Store): Promise<KeptRow[]> {
  const counts = await loadedCounts(store);
  return PORTFOLIO_TABLES.flatMap((table) => {
    const count = counts.get(table);
    if (!count) return [];
    const accepted = count.new + count.updated + count.unchanged;
    const { rows, rejected, duplicates } = count;
    return [
      row({
        table,
        rows,
        accepted,
        rejected,
        duplicates,
        issue: null,
        examples: null,
        finding: null,
        answer: null,
      }),
    ];
  });
}

/** An issue, and where a person decides it: the id of the finding, and the answer (empty while it waits). */
interface DecidedIssue extends Issue {
  finding?: string;
  answer?: string;
}

function issueRows(issues: readonly DecidedIssue[]): KeptRow[] {
  return issues.map(({ table, issue, rows, examples, finding, answer }) =>
    row({
      table,
      rows,
      accepted: null,
      rejected: null,
      duplicates: null,
      issue,
      examples: examples.join(";"),
      finding: finding ?? null,
      answer: answer || null,
    }),
  );
}

function row(values: Parameters<typeof known>[0]): KeptRow {
  return rowOf(REPORTS["data-quality"].columns, [known(values)]);
}
