/** Targets as they were loaded. */
import { sql } from "drizzle-orm";
import type { TargetRow } from "~/domain/targets";
import type { Store } from "../store";

/** Of months between two, both included; oldest first. */
export function targetRows(store: Store, fromMonth: number, toMonth: number): Promise<TargetRow[]> {
  return store.rows(sql`SELECT month, branch_id AS "branchId", region_id AS "regionId", amount_minor AS "amountMinor"
    FROM targets WHERE month BETWEEN ${fromMonth} AND ${toMonth} ORDER BY id`);
}

export async function hasTargets(store: Store): Promise<boolean> {
  return (await store.rows(sql`SELECT 1 FROM targets LIMIT 1`)).length > 0;
}
