/** What was read, what was left out, and what is missing or contradictory. It looks at everything, whatever the filters. */
import { CLASS_TOO_GOOD, missingIssue } from "~/domain/data-issues";
import { type FilterState, NO_FILTERS } from "~/domain/filters";
import { PORTFOLIO_TABLES } from "~/domain/portfolio-files";
import type { Report, Row } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import {
  classTooGood,
  findingIssues,
  type Issue,
  loadedCounts,
  missingValues,
} from "~db/queries/data-quality";
import type { Store } from "~db/store";
import { assemble } from "../assemble.server";
import { ask } from "../question.server";
import { remembered } from "../remember.server";
import { known, rowOf } from "../row";

export async function dataQualityReport(
  store: Store,
  scope: Scope,
  { lang, sort }: FilterState,
): Promise<Report> {
  const filters = { ...NO_FILTERS, lang, sort };
  return remembered(store, ["data-quality", scope, filters], async () => {
    const question = await ask(store, scope, filters);
    // Examples name cases of every branch.
    if (scope.kind !== "everything") return assemble(question, "data-quality", []);
    const { cutOffDay } = question.selection;
    return assemble(question, "data-quality", [
      ...(await tableRows(store)),
      ...issueRows([
        ...(await findingIssues(store)),
        ...(await missingValues(store, missingIssue)),
        ...(cutOffDay === null ? [] : await classTooGood(store, CLASS_TOO_GOOD, cutOffDay)),
      ]),
    ]);
  });
}

async function tableRows(store: Store): Promise<Row[]> {
  const counts = await loadedCounts(store);
  return PORTFOLIO_TABLES.flatMap((table) => {
    const count = counts.get(table);
    if (!count) return [];
    const accepted = count.new + count.updated + count.unchanged;
    const { rows, rejected, duplicates } = count;
    return [row({ table, rows, accepted, rejected, duplicates, issue: null, examples: null })];
  });
}

function issueRows(issues: readonly Issue[]): Row[] {
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

function row(values: Parameters<typeof known>[0]): Row {
  return rowOf(REPORTS["data-quality"].columns, [known(values)]);
}
