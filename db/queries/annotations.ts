/** Notes on the time line. Nothing is changed but by withdrawing, and what is withdrawn stays. */
import { sql } from "drizzle-orm";
import { onlyRow, type Store } from "../store";

export interface AnnotationRow {
  id: number;
  day: number;
  text: string;
  branchCode: string | null;
  writtenBy: string;
  /** ISO 8601. */
  writtenAt: string;
}

/** Grows with every note that is written or withdrawn; 0 while there is none. */
export async function annotationState(store: Pick<Store, "rows">): Promise<number> {
  const query = sql`SELECT coalesce(max(id), 0) + count(withdrawn_at) AS state FROM annotations`;
  return (await onlyRow<{ state: number }>(store, query)).state;
}

/** Those in force, by day, then in the order of writing. */
export function annotationRows(store: Pick<Store, "rows">): Promise<AnnotationRow[]> {
  return store.rows<AnnotationRow>(sql`
    SELECT id, day, text, branch_code AS "branchCode", written_by AS "writtenBy", written_at AS "writtenAt"
    FROM annotations WHERE withdrawn_at IS NULL ORDER BY day, id`);
}

export function addAnnotation(store: Store, row: Omit<AnnotationRow, "id">): Promise<void> {
  return store.tx(async (writer) => {
    const { next } = await onlyRow<{ next: number }>(
      writer,
      sql`SELECT coalesce(max(id), 0) + 1 AS next FROM annotations`,
    );
    await writer.run(sql`
      INSERT INTO annotations (id, day, text, branch_code, written_by, written_at)
      VALUES (${next}, ${row.day}, ${row.text}, ${row.branchCode}, ${row.writtenBy}, ${row.writtenAt})`);
  });
}

/** False where there is no such note in force. @param at ISO 8601 */
export function withdrawAnnotation(store: Store, id: number, by: string, at: string): Promise<boolean> {
  return store.tx(async (writer) => {
    const changed = await writer.run(sql`
      UPDATE annotations SET withdrawn_by = ${by}, withdrawn_at = ${at}
      WHERE id = ${id} AND withdrawn_at IS NULL`);
    return changed > 0;
  });
}
