/** What was read, what was left out, and what is missing or contradictory. It looks at everything, whatever the filters. */

import type { Asked } from "~/answers/definition.server";
import { CLASS_TOO_GOOD, missingIssue } from "~/domain/data-issues";
import { PORTFOLIO_TABLES } from "~/domain/portfolio-files";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import {
  classTooGood,
  findingIssues,
  type Issue,
  loadedCounts,
  missingValues,
} from "~db/queries/data-quality";
import type { Store } from "~db/store";
import { reportDefinition } from "../report-definition.server";
import { known, rowOf } from "../row";

/** Examples name cases of every branch: nobody sees them who may not see all. */
export const dataQualityReport = reportDefinition({ name: "data-quality", reads: [], rows });

async function rows({ store, scope, selection }: Asked): Promise<KeptRow[]> {
  if (scope.kind !== "everything") return [];
  const { cutOffDay } = selection;
  return [
    ...(await tableRows(store)),
    ...issueRows([
      ...(await findingIssues(store)),
      ...(await missingValues(store, missingIssue)),
      ...(cutOffDay === null ? [] : await classTooGood(store, CLASS_TOO_GOOD, cutOffDay)),
    ]),
  ];
}

async function tableRows(store: Store): Promise<KeptRow[]> {
  const counts = await loadedCounts(store);
  return PORTFOLIO_TABLES.flatMap((table) => {
    const count = counts.get(table);
    if (!count) return [];
    const accepted = count.new + count.updated + count.unchanged;
    const { rows, rejected, duplicates } = count;
    return [row({ table, rows, accepted, rejected, duplicates, issue: null, examples: null })];
  });
}

function issueRows(issues: readonly Issue[]): KeptRow[] {
  return issues.map(({ table, issue, rows, examples }) =>
    row({
      table,
      rows,
      accepted: null,
      rejected: null,
      duplicates: null,
      issue,
      examples: examples.join(";"),
    }),
  );
}

function row(values: Parameters<typeof known>[0]): KeptRow {
  return rowOf(REPORTS["data-quality"].columns, [known(values)]);
}
