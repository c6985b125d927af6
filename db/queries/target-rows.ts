/** Targets as they hold: what people typed, and elsewhere what files said. */
import { sql } from "drizzle-orm";
import type { TargetInForce, TargetRow } from "~/domain/targets";
import { targetsInForce } from "~/domain/targets-in-force";
import type { Store } from "../store";
import { typedTargetRows } from "./typed-targets";

/** Of months between two, both included; oldest first. */
export async function targetRows(store: Store, fromMonth: number, toMonth: number): Promise<TargetInForce[]> {
  const filed = await store.rows<TargetRow>(sql`
    SELECT month, branch_id AS "branchId", region_id AS "regionId", amount_minor AS "amountMinor"
    FROM targets WHERE month BETWEEN ${fromMonth} AND ${toMonth} ORDER BY id`);
  return targetsInForce(filed, await typedTargetRows(store), { fromMonth, toMonth });
}

export async function hasTargets(store: Store): Promise<boolean> {
  return (
    (await store.rows(sql`SELECT 1 FROM targets LIMIT 1`)).length > 0 ||
    (await typedTargetRows(store)).length > 0
  );
}

/** First and last month of which any target is known; null while there is none. */
export async function targetMonths(store: Store): Promise<{ fromMonth: number; toMonth: number } | null> {
  const [found] = await store.rows<{ fromMonth: number | null; toMonth: number | null }>(sql`
    SELECT min(first) AS "fromMonth", max(last) AS "toMonth" FROM (
      SELECT min(month) AS first, max(month) AS last FROM targets
      UNION ALL SELECT min(from_month), max(to_month) FROM typed_targets WHERE withdrawn_at IS NULL)`);
  const { fromMonth = null, toMonth = null } = found ?? {};
  return fromMonth === null || toMonth === null ? null : { fromMonth, toMonth };
}
