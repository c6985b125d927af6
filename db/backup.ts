/** A copy of the database beside it, taken before anything that cannot be taken back by a transaction. */
import { existsSync } from "node:fs";
import type { Database } from "./client";

/**
 * Writes `<file>.backup-<number>-<reason>` and returns its path; null for a database in memory. The copy is a complete
 * database, made by SQLite itself (VACUUM INTO), so it is consistent whatever else reads meanwhile.
 */
export function backUp(database: Database, reason: string): string | null {
  if (database.file === ":memory:") return null;
  let number = 1;
  while (existsSync(`${database.file}.backup-${number}-${reason}`)) number++;
  const copy = `${database.file}.backup-${number}-${reason}`;
  database.sqlite.prepare("VACUUM INTO ?").run(copy);
  return copy;
}
