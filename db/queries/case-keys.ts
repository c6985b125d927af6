/** What each case is grouped by, by its code. */
import { sql } from "drizzle-orm";
import type { Store } from "../store";
import { allowRows } from "./allow-rows";
import { keyColumns } from "./cell-sums";
import { flowColumns, type GroupDimension, type GroupKeys, withItsCase } from "./group-columns";
import { byAnyMethod, byAnyOfficer, during, type Selection } from "./selection";
import { casesWhere } from "./where";

/** Of the places and kinds chosen, under any officer and of any time of default. Nothing where nothing is asked. */
export async function caseKeys(
  store: Store,
  selection: Selection,
  groupBy: readonly GroupDimension[],
  bounds: readonly number[],
): Promise<ReadonlyMap<string, GroupKeys>> {
  if (groupBy.length === 0) return new Map();
  await allowRows(store);
  const chosen = during(byAnyMethod(byAnyOfficer(selection)), null, null);
  const rows = await store.rows<GroupKeys & { code: string }>(sql`
    SELECT named.code, ${keyColumns(groupBy, flowColumns(bounds))}
    FROM case_facts
      JOIN (SELECT id AS case_id, borrower_id, code FROM recovery_cases) AS named USING (case_id, borrower_id)
      ${withItsCase(groupBy)} WHERE ${casesWhere(chosen)}`);
  return new Map(rows.map((row) => [row.code, row]));
}
