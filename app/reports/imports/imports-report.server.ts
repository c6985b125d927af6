/** What came in when, and what became of it. */
import type { Portfolio } from "~/domain/report";
import type { Scope } from "~/domain/scope";
import { type ImportBatch, importBatches } from "~db/queries/import-batches";
import { readPortfolio } from "~db/queries/portfolio";
import type { Store } from "~db/store";
import { remembered } from "../remember.server";

export interface ImportsReport extends Portfolio {
  /** Newest first; none for someone who may not see the whole portfolio. */
  batches: readonly ImportBatch[];
}

export async function importsReport(store: Store, scope: Scope): Promise<ImportsReport> {
  return remembered(store, ["imports", scope], async () => ({
    ...(await readPortfolio(store)),
    batches: scope.kind === "everything" ? await importBatches(store) : [],
  }));
}
