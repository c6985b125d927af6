/** Takes a batch back: its rows go, the rows it changed are as they were, and what follows from them is rebuilt. */
import { backUp } from "~db/backup";
import { type Database, transaction, whileWritingMuch } from "~db/client";
import { rederive } from "~db/derive/rederive";
import { clearTouched, toucher } from "~db/derive/touched";
import { laterBatches } from "./later-batches.server";
import { listBatches } from "./list-batches.server";
import { LOADED_TABLES, moveBorrower } from "./move-borrower.server";
import { movePortfolioOn, portfolioState } from "./portfolio-state.server";
import { Refusal } from "./refusal.server";
import { settleBorrowers } from "./settle.server";

export interface UndoResult {
  batchId: number;
  version: number;
  backup: string | null;
}

const DICTIONARIES = [
  "officers",
  "branches",
  "regions",
  "borrowers",
  "borrower_kinds",
  "methods",
  "causes",
] as const;

/** `undoneAt` as ISO 8601. Throws a Refusal for a batch that is not there, was undone, or that later ones build on. */
export async function undoBatch(database: Database, batchId: number, undoneAt: string): Promise<UndoResult> {
  refuseUnlessLast(database, batchId);
  const backup = backUp(database, `before-undo-${batchId}`);
  const undo = () => {
    clearTouched(database);
    touchBorrowersOf(database, batchId);
    restoreVersions(database, batchId);
    const { sqlite } = database;
    for (const table of [...LOADED_TABLES, ...DICTIONARIES, "row_versions"])
      sqlite.prepare(`DELETE FROM ${table} WHERE batch_id = ?`).run(batchId);
    settleBorrowers(database, batchId);
    sqlite.prepare("UPDATE batches SET status = 'undone', undone_at = ? WHERE id = ?").run(undoneAt, batchId);
    movePortfolioOn(database);
    rederive(database);
  };
  await whileWritingMuch(database, false, () => transaction(database, undo));
  return { batchId, version: portfolioState(database).version, backup };
}

function refuseUnlessLast(database: Database, batchId: number): void {
  const batches = listBatches(database);
  const batch = batches.find(({ id }) => id === batchId);
  const loaded = batches.filter(({ status }) => status === "loaded").map(({ id }) => id);
  if (!batch)
    throw new Refusal({
      en: `There is no import ${batchId}; loaded are ${loaded.join(", ") || "none"}.`,
      zh: `没有导入 ${batchId}；已载入的有：${loaded.join("、") || "无"}。`,
    });
  if (batch.status === "undone")
    throw new Refusal({ en: `Import ${batchId} was undone already.`, zh: `导入 ${batchId} 此前已撤销。` });
  const later = laterBatches(database, batchId);
  if (later.length === 0) return;
  const names = later.map((id) => `${id} (${batches.find((other) => other.id === id)?.source})`);
  throw new Refusal({
    en: `Import ${batchId} cannot be undone: later imports build on it: ${names.join(", ")}. Undo those first, the newest first.`,
    zh: `导入 ${batchId} 不能撤销：后来的导入以它为基础：${names.join("、")}。请先撤销这些，从最新的开始。`,
  });
}

function touchBorrowersOf({ sqlite }: Database, batchId: number): void {
  for (const table of LOADED_TABLES)
    sqlite
      .prepare(
        `INSERT OR IGNORE INTO temp.touched_borrowers SELECT borrower_id FROM ${table} WHERE batch_id = ?`,
      )
      .run(batchId);
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
