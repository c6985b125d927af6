/** What came in when, and what became of it. */
import type { Portfolio } from "~/domain/report";
import type { Scope } from "~/domain/scope";
import type { Database } from "~db/client";
import { type ImportBatch, importBatches } from "~db/queries/import-batches";
import { readPortfolio } from "~db/queries/portfolio";
import { remembered } from "../remember.server";

export interface ImportsReport extends Portfolio {
  /** Newest first; none for someone who may not see the whole portfolio. */
  batches: readonly ImportBatch[];
}

export async function importsReport(database: Database, scope: Scope): Promise<ImportsReport> {
  return remembered(database, ["imports", scope], () => ({
    ...readPortfolio(database),
    batches: scope.kind === "everything" ? importBatches(database) : [],
  }));
}
