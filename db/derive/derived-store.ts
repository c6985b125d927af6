/** The tables of derived rows: read as they are stored, and filled from nothing. */
import { getTableColumns, getTableName } from "drizzle-orm";
import type { SqlValue } from "../bulk-insert";
import type { Database } from "../client";
import type { StoredRow } from "../row-comparer";
import * as schema from "../schema";
import { rowMaker, rowReader, rowWriter } from "../table-rows";
import { type DerivedKind, type DerivedRows, emptyRows } from "./derived-rows";

export const DERIVED = {
  cases: schema.caseFacts,
  episodes: schema.episodes,
  episodeOfficers: schema.episodeOfficers,
  efforts: schema.efforts,
  holds: schema.holds,
  credits: schema.credits,
  findings: schema.caseFindings,
} as const;

export const DERIVED_KINDS = Object.keys(DERIVED) as DerivedKind[];

/** What is judged at a cut-off or counted once a borrower. */
export const STANDING_KINDS = ["cases", "episodes", "episodeOfficers", "holds"] as const;

/** Their names, for who rebuilds or compares them whole. */
export const DERIVED_TABLES = DERIVED_KINDS.map((kind) => getTableName(DERIVED[kind]));

/** The cases as they are stored: one that has moved to another borrower still stands under the old one. */
const OF_CHUNK =
  "case_id IN (SELECT case_id FROM case_facts WHERE borrower_id IN (SELECT borrower_id FROM temp.chunk_borrowers))";

/** One borrower's rows as they are stored. */
export type StoredRows = Record<DerivedKind, StoredRow[]>;

/** Reads the rows of the borrowers in temp.chunk_borrowers, by borrower; only of the kinds asked for. */
export function storedRows(
  database: Database,
  kinds: readonly DerivedKind[] = DERIVED_KINDS,
): () => Map<number, StoredRows> {
  const readers = kinds.map((kind) => {
    const borrower = Object.keys(getTableColumns(DERIVED[kind])).indexOf("borrowerId");
    return { kind, borrower, read: rowReader(database, DERIVED[kind], OF_CHUNK) };
  });
  return () => {
    const borrowers = new Map<number, StoredRows>();
    for (const { kind, borrower, read } of readers)
      for (const row of read()) {
        const borrowerId = row[borrower] as number;
        const rows = borrowers.get(borrowerId) ?? nothingStored();
        if (rows[kind].push(row) === 1) borrowers.set(borrowerId, rows);
      }
    return borrowers;
  };
}

export function nothingStored(): StoredRows {
  return { cases: [], episodes: [], episodeOfficers: [], efforts: [], holds: [], credits: [], findings: [] };
}

const MAKERS = Object.fromEntries(DERIVED_KINDS.map((kind) => [kind, rowMaker(DERIVED[kind])])) as Record<
  DerivedKind,
  (stored: readonly SqlValue[]) => never
>;

/** Stored rows as they were derived, of the kinds asked for. */
export function rowsFrom(stored: StoredRows, kinds: readonly DerivedKind[] = DERIVED_KINDS): DerivedRows {
  const rows = emptyRows();
  for (const kind of kinds) for (const row of stored[kind]) rows[kind].push(MAKERS[kind](row));
  return rows;
}

export function removeDerived({ sqlite }: Database): void {
  for (const table of [...DERIVED_TABLES].reverse()) sqlite.exec(`DELETE FROM ${table} WHERE ${OF_CHUNK}`);
}

/** Where new rows go; what is held back is written by `flush`. */
export function rowStore(database: Database) {
  const writers = DERIVED_KINDS.map((kind) => [kind, rowWriter(database, DERIVED[kind])] as const);
  return {
    add(rows: DerivedRows) {
      for (const [kind, writer] of writers) for (const row of rows[kind]) writer.add(row as never);
    },
    flush() {
      for (const [, writer] of writers) writer.flush();
    },
  };
}
