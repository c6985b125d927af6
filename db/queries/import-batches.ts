/** Every import, newest first. */
import { sql } from "drizzle-orm";
import { namedAssumption } from "~/domain/named-assumption";
import type { Assumption, NamedAssumption } from "~/domain/report";
import type { Store } from "../store";
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
  assumptions: readonly NamedAssumption[];
  datesAssumed: boolean;
}

type BatchRow = Omit<ImportBatch, "counts" | "assumptions"> & {
  counts: string;
  assumptions: string;
};

export async function importBatches(store: Store): Promise<ImportBatch[]> {
  const rows = await store.rows<BatchRow>(
    sql`SELECT id, loaded_at AS "loadedAt", source, profile, is_demo AS "isDemo", status, undone_at AS "undoneAt",
      counts, assumptions, dates_assumed AS "datesAssumed" FROM batches ORDER BY id DESC`,
    ["isDemo", "datesAssumed"],
  );
  return rows.map((row) => ({
    ...row,
    counts: JSON.parse(row.counts || "{}"),
    assumptions: (JSON.parse(row.assumptions || "[]") as Assumption[]).map(namedAssumption),
  }));
}
