/** Whether the files told what the work took at all: a portfolio without a single cost has an unknown cost, not none. */
import type { Database } from "../client";

export interface Recorded {
  cost: boolean;
  minutes: boolean;
}

const remembered = new WeakMap<Database, { version: number; recorded: Recorded }>();

/** `version` is the portfolio's; what was read under it still holds. */
export function readRecorded(database: Database, version: number): Recorded {
  const known = remembered.get(database);
  if (known?.version === version) return known.recorded;
  const isRecorded = (column: string) =>
    database.sqlite.prepare(`SELECT 1 FROM activities WHERE ${column} IS NOT NULL LIMIT 1`).get() !==
    undefined;
  const recorded = { cost: isRecorded("cost_minor"), minutes: isRecorded("minutes") };
  remembered.set(database, { version, recorded });
  return recorded;
}
