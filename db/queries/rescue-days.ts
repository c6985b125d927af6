/** When borrowers were lent new money, on whichever of their cases. */
import { sql } from "drizzle-orm";
import type { Store } from "../store";

/** By borrower. */
export type RescueDays = ReadonlyMap<number, readonly number[]>;

export async function rescueDays(store: Store): Promise<RescueDays> {
  const rows = await store.rows<{ borrowerId: number; day: number }>(
    sql`SELECT borrower_id AS "borrowerId", day FROM advances`,
  );
  const days = new Map<number, number[]>();
  for (const { borrowerId, day } of rows) days.set(borrowerId, [...(days.get(borrowerId) ?? []), day]);
  return days;
}
