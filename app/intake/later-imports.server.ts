/** Imports that build on another one: they have to be undone before it. Their numbers, ascending. */
import type { Database } from "~db/client";
import { laterBatches } from "~db/load/later-batches";

export function laterImports(database: Database, batchId: number): number[] {
  return laterBatches(database, batchId);
}
