/** The shipped entries of the dictionaries: id 0 for what is unknown, then methods and causes in their given order. */
import { CAUSES, UNKNOWN } from "~/domain/causes";
import { METHODS, NO_METHOD } from "~/domain/methods";
import type { Database } from "./client";

/** Key of what the bank did not record, in every dictionary. */
export const UNKNOWN_ID = 0;

/** Idempotent: rows that are there stay as they are; a newly shipped entry gets the next free id. */
export function fillDictionaries({ sqlite }: Database): void {
  const fill = sqlite.transaction(() => {
    sqlite.prepare("INSERT OR IGNORE INTO methods (id, code, batch_id) VALUES (0, ?, 0)").run(NO_METHOD);
    sqlite
      .prepare("INSERT OR IGNORE INTO officers (id, code, branch_id, batch_id) VALUES (0, 'none', 0, 0)")
      .run();
    for (const table of ["regions", "borrower_kinds"])
      sqlite.prepare(`INSERT OR IGNORE INTO ${table} (id, code, batch_id) VALUES (0, ?, 0)`).run(UNKNOWN);
    sqlite
      .prepare("INSERT OR IGNORE INTO branches (id, code, region_id, batch_id) VALUES (0, ?, 0, 0)")
      .run(UNKNOWN);
    sqlite
      .prepare("INSERT OR IGNORE INTO causes (id, code, tag, batch_id) VALUES (0, ?, 'other', 0)")
      .run(UNKNOWN);
    const addMethod = sqlite.prepare("INSERT OR IGNORE INTO methods (code, batch_id) VALUES (?, 0)");
    for (const method of METHODS) addMethod.run(method.code);
    const addCause = sqlite.prepare("INSERT OR IGNORE INTO causes (code, tag, batch_id) VALUES (?, ?, 0)");
    for (const cause of CAUSES) addCause.run(cause.code, cause.tag);
  });
  if (isFilled(sqlite)) return;
  fill.immediate();
}

function isFilled(sqlite: Database["sqlite"]): boolean {
  const count = (table: string) =>
    sqlite.prepare(`SELECT count(*) FROM ${table} WHERE batch_id = 0`).pluck().get() as number;
  return count("methods") > METHODS.length && count("causes") >= CAUSES.length && count("officers") > 0;
}
