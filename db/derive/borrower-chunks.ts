/** Borrowers in chunks, small enough for memory: what a stage works through. */
import type { Database } from "../client";
import type { Ledger } from "./ledger";

/** Borrowers held in memory at a time; with more of them their rows outlive the young generation, and cost twice. */
const CHUNK_BORROWERS = 250;

/** Called as borrowers are done. */
export type OnBorrowers = (done: number, all: number) => void;

/** Fills temp.chunk_borrowers with one chunk after another, and yields how many borrowers it holds. */
export function* chunksOf(
  { sqlite }: Database,
  table: "touched_borrowers" | "ripened_borrowers" | "former_owners",
): Generator<number> {
  const empty = sqlite.prepare("DELETE FROM temp.chunk_borrowers");
  const fill = sqlite.prepare(
    `INSERT INTO temp.chunk_borrowers SELECT borrower_id FROM temp.${table}
     WHERE borrower_id > ? ORDER BY borrower_id LIMIT ${CHUNK_BORROWERS}`,
  );
  const last = sqlite.prepare("SELECT max(borrower_id) FROM temp.chunk_borrowers").pluck();
  for (let after = -1; ; ) {
    empty.run();
    const { changes } = fill.run(after);
    if (changes === 0) return;
    after = last.get() as number;
    yield changes;
  }
}

/** Ledgers come ordered by borrower. */
export function* byBorrower(ledgers: readonly Ledger[]): Generator<Ledger[]> {
  let group: Ledger[] = [];
  for (const ledger of ledgers) {
    if (group.length > 0 && group[0]!.borrowerId !== ledger.borrowerId) {
      yield group;
      group = [];
    }
    group.push(ledger);
  }
  if (group.length > 0) yield group;
}

export function countTouched({ sqlite }: Database): number {
  return sqlite.prepare("SELECT count(*) FROM temp.touched_borrowers").pluck().get() as number;
}
