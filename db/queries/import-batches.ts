/** Every import, newest first. */
import type { Assumption } from "~/domain/report";
import type { Database } from "../client";
import type { TableCounts } from "./data-quality";

export interface ImportBatch {
  id: number;
  loadedAt: string;
  /** Names of the files, as given. */
  source: string;
  profile: string | null;
  isDemo: boolean;
  status: "loaded" | "undone" | "replaced";
  undoneAt: string | null;
  /** Portfolio file → what became of its rows. */
  counts: Readonly<Record<string, TableCounts>>;
  assumptions: readonly Assumption[];
  datesAssumed: boolean;
}

type BatchRow = Omit<ImportBatch, "isDemo" | "datesAssumed" | "counts" | "assumptions"> & {
  isDemo: number;
  datesAssumed: number;
  counts: string;
  assumptions: string;
};

export function importBatches({ sqlite }: Database): ImportBatch[] {
  const rows = sqlite
    .prepare(
      `SELECT id, loaded_at AS loadedAt, source, profile, is_demo AS isDemo, status, undone_at AS undoneAt, counts,
        assumptions, dates_assumed AS datesAssumed FROM batches ORDER BY id DESC`,
    )
    .all() as BatchRow[];
  return rows.map((row) => ({
    ...row,
    isDemo: row.isDemo === 1,
    datesAssumed: row.datesAssumed === 1,
    counts: JSON.parse(row.counts || "{}"),
    assumptions: JSON.parse(row.assumptions || "[]"),
  }));
}
