/** What is asked to be undone: by a link that wants a confirmation, or by the confirmation itself. */

import type { Visit } from "~/answers/visit.server";
import { database } from "~/db.server";
import { laterImports } from "~/intake/later-imports.server";
import { undoApart } from "~/intake/undo-apart.server";
import { importsReport } from "~/reports/imports/imports-report.server";
import { words } from "~/words/words";

export interface UndoQuestion {
  batch: number;
  /** Later imports that build on it: with any, it cannot be undone. */
  later: number[];
}

/** The question that a page asks before anything is undone; null where the number names nothing that could be. */
export async function undoQuestion(visit: Visit, wish: string | null): Promise<UndoQuestion | null> {
  const batch = await undoableBatch(visit, wish);
  return typeof batch === "number" ? { batch, later: laterImports(database(), batch) } : null;
}

/** Undoes it, or says in a sentence why not. */
export async function undoAsked(
  visit: Visit,
  wish: unknown,
): Promise<{ undone: number } | { sentence: string }> {
  const { imports: say } = words(visit.language);
  const batch = await undoableBatch(visit, wish);
  if (typeof batch !== "number") return { sentence: say[batch] };
  const answer = await undoApart(batch, visit.language);
  return answer.outcome === "done" ? { undone: batch } : { sentence: answer.sentence };
}

/** Only who sees the whole portfolio sees its imports, and so may take one back. */
async function undoableBatch(visit: Visit, wish: unknown): Promise<number | "noSuchBatch" | "demoStays"> {
  const { batches } = await visit.require(importsReport);
  const batch = batches.find(({ id, status }) => String(id) === wish && status === "loaded");
  if (batch === undefined) return "noSuchBatch";
  return batch.isDemo ? "demoStays" : batch.id;
}
