/** The tables of derived rows: read as they are stored, filled from nothing, or moved to what they should be. */
import type { Database } from "../client";
import { rowComparer } from "../row-comparer";
import * as schema from "../schema";
import { rowReader, rowRemover, rowWriter } from "../table-rows";
import { type DerivedKind, type DerivedRows, emptyRows } from "./derived-rows";

const TABLES = {
  cases: schema.caseFacts,
  episodes: schema.episodes,
  episodeOfficers: schema.episodeOfficers,
  efforts: schema.efforts,
  holds: schema.holds,
  credits: schema.credits,
  findings: schema.caseFindings,
} as const;

const KINDS = Object.keys(TABLES) as DerivedKind[];

/** Their names, for who rebuilds or compares them whole. */
export const DERIVED_TABLES = [
  "case_facts",
  "episodes",
  "episode_officers",
  "efforts",
  "holds",
  "credits",
  "case_findings",
] as const;

/** The cases as they are stored: one that has moved to another borrower still stands under the old one. */
const OF_CHUNK =
  "case_id IN (SELECT case_id FROM case_facts WHERE borrower_id IN (SELECT borrower_id FROM temp.chunk_borrowers))";

/** The stored rows of the borrowers in temp.chunk_borrowers, by borrower; only of the kinds asked for. */
export function storedRows(
  database: Database,
  kinds: readonly DerivedKind[] = KINDS,
): () => Map<number, DerivedRows> {
  const readers = kinds.map((kind) => ({ kind, read: rowReader(database, TABLES[kind], OF_CHUNK) }));
  return () => {
    const borrowers = new Map<number, DerivedRows>();
    for (const { kind, read } of readers)
      for (const row of read()) {
        const rows = borrowers.get(row.borrowerId) ?? emptyRows();
        borrowers.set(row.borrowerId, rows);
        (rows[kind] as { borrowerId: number }[]).push(row);
      }
    return borrowers;
  };
}

export function removeDerived({ sqlite }: Database): void {
  for (const table of [...DERIVED_TABLES].reverse()) sqlite.exec(`DELETE FROM ${table} WHERE ${OF_CHUNK}`);
}

/** Where new rows go; what is held back is written by `flush`. */
export function rowStore(database: Database) {
  const writers = KINDS.map((kind) => [kind, rowWriter(database, TABLES[kind])] as const);
  return {
    add(rows: DerivedRows) {
      for (const [kind, writer] of writers) for (const row of rows[kind]) writer.add(row as never);
    },
    flush() {
      for (const [, writer] of writers) writer.flush();
    },
  };
}

/** Moves stored rows to what they should be, and touches only those that differ. */
export function rowMover(database: Database) {
  const movers = KINDS.map((kind) => ({
    kind,
    comparer: rowComparer<{ borrowerId: number }>(TABLES[kind]),
    remove: rowRemover(database, TABLES[kind]),
    write: rowWriter(database, TABLES[kind], { verb: "INSERT OR REPLACE INTO" }),
  }));
  return {
    /** Returns whether anything differed. */
    move(before: DerivedRows, after: DerivedRows): boolean {
      let isMoved = false;
      for (const { kind, comparer, remove, write } of movers) {
        const [stored, rows] = [before[kind], after[kind]] as { borrowerId: number }[][];
        for (const row of rows!) {
          const known = comparer.find(stored!, row);
          if (known && comparer.equals(known, row)) continue;
          write.add(row as never);
          isMoved = true;
        }
        for (const row of stored!)
          if (!comparer.find(rows!, row)) {
            remove(row);
            isMoved = true;
          }
      }
      return isMoved;
    },
    flush() {
      for (const { write } of movers) write.flush();
    },
  };
}
