/** What is doubtful in whole rows: how many there are of each kind, and a few of them. */
import { sql } from "drizzle-orm";
import { ROW_FINDINGS } from "../schema/row-findings";
import type { Store } from "../store";
import { allowRows } from "./allow-rows";
import { EXAMPLES, type Issue } from "./data-quality";

/** @throws RowsNeeded */
export async function rowFindings(store: Store): Promise<Issue[]> {
  await allowRows(store);
  const issues: Issue[] = [];
  for (const { table, issue, asks } of ROW_FINDINGS) {
    const found = await store.rows<{ rows: number; example: string }>(sql`
      WITH found AS MATERIALIZED (${sql.raw(asks)})
      SELECT (SELECT sum(rows) FROM found) AS rows, example FROM found ORDER BY example LIMIT ${EXAMPLES}`);
    const [first] = found;
    if (first) issues.push({ table, issue, rows: first.rows, examples: found.map(({ example }) => example) });
  }
  return issues;
}
