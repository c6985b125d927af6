/** What people wrote about cases, by the bank's own codes: lines are only added. */
import { sql } from "drizzle-orm";
import { dayFromIso, isoFromDay } from "~/domain/calendar";
import type { CaseNote, LastNote, LastNotes, NewNote } from "~/domain/case-notes";
import { onlyRow, type Store } from "../store";
import { noteInForce } from "./note-in-force";

/** The number of the last line; 0 while there is none. */
export async function lastNote(store: Pick<Store, "rows">): Promise<number> {
  const query = sql`SELECT coalesce(max(id), 0) AS last FROM case_notes`;
  return (await onlyRow<{ last: number }>(store, query)).last;
}

const IN_FORCE = sql.raw(noteInForce("n"));

/** Every note of a case, the newest first; those of one day as they were written. */
export async function notesOfCase(store: Pick<Store, "rows">, code: string): Promise<CaseNote[]> {
  const rows = await store.rows<{
    id: number;
    day: number;
    text: string;
    by: string | null;
    at: string;
    withdrawnBy: string | null;
    withdrawnAt: string | null;
  }>(sql`
    SELECT n.id, n.day, n.text, n.written_by AS by, n.written_at AS at,
      w.written_by AS "withdrawnBy", w.written_at AS "withdrawnAt"
    FROM case_notes AS n LEFT JOIN case_notes AS w ON w.withdraws = n.id
    WHERE n.case_code = ${code} AND n.day IS NOT NULL ORDER BY n.day DESC, n.id DESC`);
  return rows.map(({ day, withdrawnBy, withdrawnAt, ...note }) => ({
    ...note,
    on: isoFromDay(day),
    withdrawn: withdrawnAt === null ? null : { by: withdrawnBy, at: withdrawnAt },
  }));
}

/** The newest in force of each case that has one. */
export async function lastNotesOf(
  store: Pick<Store, "rows" | "dialect">,
  codes: readonly string[],
): Promise<LastNotes> {
  const rows = await store.rows<Omit<LastNote, "on" | "notes"> & { code: string; day: number }>(sql`
    SELECT n.case_code AS code, n.day, n.text, n.written_by AS by FROM case_notes AS n
    WHERE ${store.dialect.isAmong(sql`n.case_code`, codes)} AND ${IN_FORCE} ORDER BY n.day, n.id`);
  const last: Record<string, LastNote> = {};
  for (const { code, day, ...note } of rows)
    last[code] = { ...note, on: isoFromDay(day), notes: (last[code]?.notes ?? 0) + 1 };
  return last;
}

export function addNote(store: Store, { code, on, text, by, at }: NewNote): Promise<void> {
  return store.tx(async (writer) => {
    const id = (await lastNote(writer)) + 1;
    await writer.run(sql`
      INSERT INTO case_notes (id, case_code, day, text, written_by, written_at)
      VALUES (${id}, ${code}, ${dayFromIso(on)}, ${text}, ${by}, ${at})`);
  });
}

/** False: the case has no such note, or it was withdrawn before. */
export function withdrawNote(
  store: Store,
  { code, id: withdraws, by, at }: Pick<NewNote, "code" | "by" | "at"> & { id: number },
): Promise<boolean> {
  return store.tx(async (writer) => {
    const found = await writer.rows(sql`
      SELECT n.id FROM case_notes AS n
      WHERE n.id = ${withdraws} AND n.case_code = ${code} AND ${IN_FORCE}`);
    if (found.length === 0) return false;
    const id = (await lastNote(writer)) + 1;
    await writer.run(sql`
      INSERT INTO case_notes (id, case_code, withdraws, written_by, written_at)
      VALUES (${id}, ${code}, ${withdraws}, ${by}, ${at})`);
    return true;
  });
}
