/** Takes a batch back: its rows go, the rows it changed are as they were, and what follows from them is rebuilt. */
import { backUp } from "~db/backup";
import { type Database, transaction, whileWritingMuch } from "~db/client";
import { rederive } from "~db/derive/rederive";
import { laterBatches } from "~db/load/later-batches";
import { listBatches } from "~db/load/list-batches";
import { portfolioState } from "~db/load/portfolio-state";
import { removedCodes, spokenCodes } from "~db/load/spoken-codes";
import { takeBack } from "~db/load/take-back";
import { Refusal } from "./refusal.server";

export interface UndoResult {
  batchId: number;
  version: number;
  backup: string | null;
  /** Codes of cases that went with it and about which people had decided: those lines are kept. */
  decidedCases: string[];
  /** And those on which people had written notes, which are kept too. */
  notedCases: string[];
}

/** `undoneAt` as ISO 8601. Throws a Refusal for a batch that is not there, was undone, or that later ones build on. */
export async function undoBatch(database: Database, batchId: number, undoneAt: string): Promise<UndoResult> {
  refuseUnlessLast(database, batchId);
  const backup = backUp(database, `before-undo-${batchId}`);
  const before = spokenCodes(database);
  const undo = () => {
    takeBack(database, batchId, undoneAt);
    rederive(database);
  };
  await whileWritingMuch(database, false, () => transaction(database, undo));
  const { decided: decidedCases, noted: notedCases } = removedCodes(before, spokenCodes(database));
  return { batchId, version: portfolioState(database).version, backup, decidedCases, notedCases };
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
