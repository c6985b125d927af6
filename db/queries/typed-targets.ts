/** Targets that people typed. Nothing is changed but by withdrawing, and what is withdrawn stays. */
import { sql } from "drizzle-orm";
import type { PlaceKind } from "~/domain/targets";
import { onlyRow, type Store } from "../store";

export interface TypedTargetRow {
  id: number;
  kind: PlaceKind;
  placeCode: string;
  /** Of the place today; null where the portfolio has no such place. */
  placeId: number | null;
  /** Months since 1970-01, both included. */
  fromMonth: number;
  toMonth: number;
  /** Of all months together; null: no target. */
  amountMinor: number | null;
  writtenBy: string;
  /** ISO 8601. */
  writtenAt: string;
}

/** Grows with every line that is typed or withdrawn; 0 while there is none. */
export async function typedTargetState(store: Pick<Store, "rows">): Promise<number> {
  const query = sql`SELECT coalesce(max(id), 0) + count(withdrawn_at) AS state FROM typed_targets`;
  return (await onlyRow<{ state: number }>(store, query)).state;
}

/** Those in force, in the order of writing. */
export function typedTargetRows(store: Pick<Store, "rows">): Promise<TypedTargetRow[]> {
  return store.rows<TypedTargetRow>(sql`
    SELECT t.id, t.kind, t.place_code AS "placeCode", coalesce(b.id, r.id) AS "placeId", t.from_month AS "fromMonth",
      t.to_month AS "toMonth", t.amount_minor AS "amountMinor", t.written_by AS "writtenBy", t.written_at AS "writtenAt"
    FROM typed_targets AS t
    LEFT JOIN branches AS b ON t.kind = 'branch' AND b.code = t.place_code
    LEFT JOIN regions AS r ON t.kind = 'region' AND r.code = t.place_code
    WHERE t.withdrawn_at IS NULL ORDER BY t.id`);
}

export function addTypedTarget(store: Store, row: Omit<TypedTargetRow, "id" | "placeId">): Promise<void> {
  return store.tx(async (writer) => {
    const { next } = await onlyRow<{ next: number }>(
      writer,
      sql`SELECT coalesce(max(id), 0) + 1 AS next FROM typed_targets`,
    );
    await writer.run(sql`
      INSERT INTO typed_targets (id, kind, place_code, from_month, to_month, amount_minor, written_by, written_at)
      VALUES (${next}, ${row.kind}, ${row.placeCode}, ${row.fromMonth}, ${row.toMonth}, ${row.amountMinor},
        ${row.writtenBy}, ${row.writtenAt})`);
  });
}

/** False where there is no such line in force. @param at ISO 8601 */
export function withdrawTypedTarget(store: Store, id: number, by: string, at: string): Promise<boolean> {
  return store.tx(async (writer) => {
    const changed = await writer.run(sql`
      UPDATE typed_targets SET withdrawn_by = ${by}, withdrawn_at = ${at}
      WHERE id = ${id} AND withdrawn_at IS NULL`);
    return changed > 0;
  });
}
