/** Takes a batch out of the tables: its rows go, and the rows it changed are as they were. Inside the transaction. */
import type { Database } from "../client";
import { countAsFiled } from "../derive/count-once";
import { clearTouched, toucher } from "../derive/touched";
import { LOADED_TABLES, moveBorrower, TABLES_OF_PLACES } from "./move-borrower";
import { movePortfolioOn } from "./portfolio-state";
import { settleBorrowers } from "./settle";
import { touchRowsOf } from "./touch-rows";

const DICTIONARIES = [
  "officers",
  "branches",
  "regions",
  "borrowers",
  "borrower_kinds",
  "methods",
  "causes",
] as const;

/** The borrowers whose rows change are touched; `undoneAt` as ISO 8601. */
export function takeBack(database: Database, batchId: number, undoneAt: string): void {
  const { sqlite } = database;
  clearTouched(database);
  countAsFiled(database);
  touchRowsOf(database, batchId);
  restoreVersions(database, batchId);
  for (const table of [...LOADED_TABLES, ...TABLES_OF_PLACES, ...DICTIONARIES, "row_versions"])
    sqlite.prepare(`DELETE FROM ${table} WHERE batch_id = ?`).run(batchId);
  settleBorrowers(database, batchId);
  sqlite.prepare("UPDATE batches SET status = 'undone', undone_at = ? WHERE id = ?").run(undoneAt, batchId);
  movePortfolioOn(database);
}

interface Version {
  tableName: string;
  rowId: number;
  content: string;
}

function restoreVersions(database: Database, batchId: number): void {
  const { sqlite } = database;
  const touch = toucher(database);
  const movedBack: [caseId: number, borrowerId: number][] = [];
  const versions = sqlite
    .prepare(
      "SELECT table_name AS tableName, row_id AS rowId, content FROM row_versions WHERE batch_id = ? ORDER BY id",
    )
    .all(batchId) as Version[];
  for (const { tableName, rowId, content } of versions) {
    const before = JSON.parse(content) as Record<string, string | number | null>;
    const now = sqlite.prepare(`SELECT * FROM ${tableName} WHERE id = ?`).get(rowId) as typeof before;
    const columns = Object.keys(before).filter((column) => column !== "id");
    sqlite
      .prepare(
        `UPDATE ${tableName} SET ${columns.map((column) => `${column} = @${column}`).join(", ")} WHERE id = @id`,
      )
      .run(before);
    for (const { borrower_id: borrowerId } of [before, now])
      if (typeof borrowerId === "number") touch(borrowerId);
    if (tableName === "recovery_cases" && before.borrower_id !== now.borrower_id)
      movedBack.push([rowId, before.borrower_id as number]);
  }
  // At the end: the version of a fact may have been kept after its case had moved.
  for (const [caseId, borrowerId] of movedBack) moveBorrower(database, caseId, borrowerId);
}
