/** Whether a cause is a matter of ability, of will, or other: the bank's own causes carry their tags too. */
import { sql } from "drizzle-orm";
import type { CauseTag } from "~/domain/causes";
import type { Store } from "../store";

export async function readCauseTags(store: Store): Promise<ReadonlyMap<number, CauseTag>> {
  const rows = await store.rows<{ id: number; tag: CauseTag }>(sql`SELECT id, tag FROM causes`);
  return new Map(rows.map(({ id, tag }) => [id, tag]));
}
