/** Every import that changed something, the newest first. */
import type { Database } from "../client";
import type { TableCounts } from "../queries/data-quality";

export interface Batch {
  id: number;
  /** ISO 8601. */
  loadedAt: string;
  /** Names of the files, as given. */
  source: string;
  profile: string | null;
  isDemo: boolean;
  status: "loaded" | "undone";
  undoneAt: string | null;
  /** Portfolio file → what became of its rows. */
  counts: Readonly<Record<string, TableCounts>>;
}

export function listBatches({ sqlite }: Database): Batch[] {
  const rows = sqlite
    .prepare(
      `SELECT id, loaded_at AS loadedAt, source, profile, is_demo AS isDemo, status, undone_at AS undoneAt, counts
       FROM batches ORDER BY id DESC`,
    )
    .all() as (Omit<Batch, "isDemo" | "counts"> & { isDemo: number; counts: string })[];
  return rows.map((row) => ({ ...row, isDemo: row.isDemo === 1, counts: JSON.parse(row.counts) }));
}
