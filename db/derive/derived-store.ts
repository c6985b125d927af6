/** The derived rows of the borrowers in temp.chunk_borrowers: read, removed, written. */
import { FINDINGS } from "~/domain/findings";
import type { Database } from "../client";
import * as schema from "../schema";
import { rowReader, rowWriter } from "../table-rows";
import { type DerivedRows, emptyRows } from "./derived-rows";
import { findingsOf } from "./findings";
import type { Ledger } from "./ledger";

/** The tables of derived rows; `episode_officers` goes by case, the others by borrower. */
export const DERIVED_TABLES = [
  "episode_officers",
  "case_facts",
  "episodes",
  "efforts",
  "holds",
  "credits",
  "case_findings",
] as const;

const OF_CHUNK = "borrower_id IN (SELECT borrower_id FROM temp.chunk_borrowers)";
const OF_CHUNK_CASES = `case_id IN (SELECT case_id FROM case_facts WHERE ${OF_CHUNK})`;

const STORED = {
  cases: [schema.caseFacts, OF_CHUNK],
  episodes: [schema.episodes, OF_CHUNK],
  episodeOfficers: [schema.episodeOfficers, OF_CHUNK_CASES],
  efforts: [schema.efforts, OF_CHUNK],
  holds: [schema.holds, OF_CHUNK],
  credits: [schema.credits, OF_CHUNK],
} as const;
type Kind = keyof typeof STORED;

/** The stored rows of the chunk, borrower by borrower; only of the kinds asked for. */
export function storedRows(
  database: Database,
  kinds: readonly Kind[] = Object.keys(STORED) as Kind[],
): () => Iterable<DerivedRows> {
  const readers = kinds.map((kind) => {
    const [table, condition] = STORED[kind];
    return { kind, read: rowReader(database, table, condition) as () => { borrowerId: number }[] };
  });
  return () => {
    const borrowers = new Map<number, DerivedRows>();
    for (const { kind, read } of readers)
      for (const row of read()) {
        const rows = borrowers.get(row.borrowerId) ?? emptyRows();
        borrowers.set(row.borrowerId, rows);
        (rows[kind] as { borrowerId: number }[]).push(row);
      }
    return borrowers.values();
  };
}

export function removeDerived({ sqlite }: Database): void {
  for (const table of DERIVED_TABLES)
    sqlite.exec(`DELETE FROM ${table} WHERE ${table === "episode_officers" ? OF_CHUNK_CASES : OF_CHUNK}`);
}

/** Where derived rows go; what is held back is written by `flush`. */
export function rowStore(database: Database) {
  const writers = {
    cases: rowWriter(database, schema.caseFacts),
    episodes: rowWriter(database, schema.episodes),
    episodeOfficers: rowWriter(database, schema.episodeOfficers),
    efforts: rowWriter(database, schema.efforts),
    holds: rowWriter(database, schema.holds),
    credits: rowWriter(database, schema.credits),
  };
  const findings = rowWriter(database, schema.caseFindings);
  return {
    add(rows: DerivedRows) {
      for (const row of rows.cases) writers.cases.add(row);
      for (const row of rows.episodes) writers.episodes.add(row);
      for (const row of rows.episodeOfficers) writers.episodeOfficers.add(row);
      for (const row of rows.efforts) writers.efforts.add(row);
      for (const row of rows.holds) writers.holds.add(row);
      for (const row of rows.credits) writers.credits.add(row);
    },
    addFindings(ledgers: readonly Ledger[]) {
      const names = new Set<string>();
      for (const ledger of ledgers) {
        const isOther = ledger.borrowerName !== null && names.size > 0 && !names.has(ledger.borrowerName);
        if (ledger.borrowerName !== null) names.add(ledger.borrowerName);
        for (const finding of findingsOf(ledger, isOther ? 1 : 0))
          findings.add({
            caseId: ledger.caseId,
            borrowerId: ledger.borrowerId,
            tableName: FINDINGS[finding.issue].table,
            ...finding,
          });
      }
    },
    flush() {
      for (const writer of [...Object.values(writers), findings]) writer.flush();
    },
  };
}
