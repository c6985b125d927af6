/** What rows were before a batch changed them, so that an undo can restore them. */
import type { Database } from "../client";

export interface RowVersions {
  /** Keeps the row as it is now, unless this batch made it or has kept it already. Call it before every update. */
  keep(tableName: string, rowId: number): void;
  /** How many rows of earlier batches were kept. */
  readonly count: number;
}

export function rowVersions({ sqlite }: Database, batchId: number): RowVersions {
  const kept = new Set<string>();
  let count = 0;
  const write = sqlite.prepare(
    "INSERT INTO row_versions (batch_id, table_name, row_id, content) VALUES (?, ?, ?, ?)",
  );
  const readers = new Map<string, ReturnType<typeof sqlite.prepare>>();
  const reader = (tableName: string) => {
    const known = readers.get(tableName) ?? sqlite.prepare(`SELECT * FROM ${tableName} WHERE id = ?`);
    readers.set(tableName, known);
    return known;
  };

  return {
    keep(tableName, rowId) {
      const key = `${tableName} ${rowId}`;
      if (kept.has(key)) return;
      kept.add(key);
      const row = reader(tableName).get(rowId) as { batch_id: number };
      if (row.batch_id === batchId) return;
      write.run(batchId, tableName, rowId, JSON.stringify(row));
      count++;
    },
    get count() {
      return count;
    },
  };
}
