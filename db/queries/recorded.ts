/** Whether the files recorded any cost of work at all: a portfolio without a single cost has an unknown cost, not none. */
import { type SQL, sql } from "drizzle-orm";
import type { Store } from "../store";

export interface Recorded {
  cost: boolean;
  minutes: boolean;
}

const remembered = new WeakMap<object, { version: number; recorded: Recorded }>();

/** `version` is the portfolio's; what was read under it still holds. */
export async function readRecorded(store: Store, version: number): Promise<Recorded> {
  const known = remembered.get(store.identity);
  if (known?.version === version) return known.recorded;
  const isRecorded = async (column: SQL) => {
    const some = await store.rows(sql`SELECT 1 FROM activities WHERE ${column} IS NOT NULL LIMIT 1`);
    return some.length > 0;
  };
  const recorded = { cost: await isRecorded(sql`cost_minor`), minutes: await isRecorded(sql`minutes`) };
  remembered.set(store.identity, { version, recorded });
  return recorded;
}
