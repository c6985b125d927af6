/** The borrowers that a change touched: a temporary table, filled by the code that changes facts, read by `rederive`. */
import type { Database } from "../client";

const SCRATCH_TABLES = [
  "touched_borrowers",
  "ripened_borrowers",
  "former_owners",
  "chunk_borrowers",
  "chunk_cases",
];

/** Makes the scratch tables where needed, and empties them. Call it at the start of the changing transaction. */
export function clearTouched({ sqlite }: Database): void {
  for (const table of SCRATCH_TABLES) {
    const key = table === "chunk_cases" ? "case_id" : "borrower_id";
    sqlite.exec(`CREATE TEMP TABLE IF NOT EXISTS ${table} (${key} INTEGER PRIMARY KEY)`);
    sqlite.exec(`DELETE FROM temp.${table}`);
  }
}

/** Marks every borrower: a full rebuild. */
export function touchAll({ sqlite }: Database): void {
  sqlite.exec("INSERT OR IGNORE INTO temp.touched_borrowers SELECT id FROM borrowers");
}

/** Marks one borrower at a time. */
export function toucher({ sqlite }: Database): (borrowerId: number) => void {
  const mark = sqlite.prepare("INSERT OR IGNORE INTO temp.touched_borrowers VALUES (?)");
  return (borrowerId) => mark.run(borrowerId);
}
