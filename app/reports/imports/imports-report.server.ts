/** What came in when, and what became of it. */
import type { Definition } from "~/answers/definition.server";
import type { Portfolio } from "~/domain/report";
import { type ImportBatch, importBatches } from "~db/queries/import-batches";

export interface ImportsReport extends Portfolio {
  /** Newest first; none for someone who may not see the whole portfolio. */
  batches: readonly ImportBatch[];
}

export const importsReport: Definition<ImportsReport> = {
  name: "imports",
  reads: [],
  settings: [],
  weight: "cells",
  isStored: false,
  answer: ({ read }) =>
    read(async ({ store, scope, portfolio }) => ({
      ...portfolio,
      batches: scope.kind === "everything" ? await importBatches(store) : [],
    })),
};
