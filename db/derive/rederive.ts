/**
 * Rebuilds what follows from the facts, for just the borrowers that a change touched, and moves the cells by the
 * difference. Runs inside the changing transaction, so readers see the old portfolio or the new one, never between.
 */
import { ADVANCE_METHOD, HORIZONS } from "~/domain/rules";
import type { Database } from "../client";
import { withoutIndexes } from "../without-indexes";
import { Cells } from "./cells";
import { deriveBorrower } from "./derive-borrower";
import type { DerivationContext } from "./derive-case";
import { type DerivedRows, emptyRows } from "./derived-rows";
import {
  DERIVED_TABLES,
  nothingStored,
  removeDerived,
  rowStore,
  rowsFrom,
  STANDING_KINDS,
  type StoredRows,
  storedRows,
} from "./derived-store";
import type { Ledger } from "./ledger";
import { newestDay } from "./newest-day";
import { ledgerReader } from "./read-ledgers";
import { type Moved, rowMover } from "./row-mover";

/** Borrowers held in memory at a time; with more of them their rows outlive the young generation, and cost twice. */
const CHUNK_BORROWERS = 250;

export interface Rederived {
  borrowers: number;
  cutOffDay: number | null;
}

export interface RederiveOptions {
  /** The newest day by now, from who knows it without looking at every row. */
  cutOffDay?: number | null;
  /** Told as borrowers are done. */
  onBorrowers?(done: number, all: number): void;
}

/** Reads temp.touched_borrowers (touched.ts). Who is not among them but ripened with the cut-off, moves in the cells. */
export function rederive(
  database: Database,
  { cutOffDay = newestDay(database), onBorrowers = () => {} }: RederiveOptions = {},
): Rederived {
  const { sqlite } = database;
  const before = sqlite.prepare("SELECT cut_off_day FROM portfolio").pluck().get() as number | null;
  const cells = new Cells();
  let borrowers: number;
  if (before === null)
    borrowers = withoutIndexes(database, DERIVED_TABLES, () => fill(database, cells, cutOffDay, onBorrowers));
  else {
    if (cutOffDay !== null && before !== cutOffDay) recountRipened(database, cells, before, cutOffDay);
    removeFormerOwners(database, cells, before);
    borrowers = moveTouched(database, cells, before, cutOffDay, onBorrowers);
  }
  cells.write(database);
  sqlite.prepare("UPDATE portfolio SET cut_off_day = ?").run(cutOffDay);
  return { borrowers, cutOffDay };
}

type OnBorrowers = NonNullable<RederiveOptions["onBorrowers"]>;

/** The first time: nothing is stored yet. Returns how many borrowers. */
function fill(database: Database, cells: Cells, cutOffDay: number | null, onBorrowers: OnBorrowers): number {
  const store = rowStore(database);
  const ledgers = ledgerReader(database);
  const context = derivationContext(database);
  const all = countTouched(database);
  let borrowers = 0;
  for (const chunk of chunksOf(database, "touched_borrowers")) {
    borrowers += chunk;
    for (const group of byBorrower(ledgers.read())) {
      const rows = deriveBorrower(group, context);
      store.add(rows);
      if (cutOffDay !== null) cells.count(rows, cutOffDay, 1);
    }
    store.flush();
    onBorrowers(borrowers, all);
  }
  return borrowers;
}

/** Later: what is stored is compared with what should be, and only differences are written. Returns how many borrowers. */
function moveTouched(
  database: Database,
  cells: Cells,
  before: number,
  cutOffDay: number | null,
  onBorrowers: OnBorrowers,
): number {
  const stored = storedRows(database);
  const mover = rowMover(database);
  const ledgers = ledgerReader(database);
  const context = derivationContext(database);
  const all = countTouched(database);
  const move = (was: StoredRows, is: DerivedRows) => {
    const moved = mover.move(was, is);
    if (moved) moveFlows(cells, moved, was, is);
    if (!moved && before === cutOffDay) return;
    cells.countStanding(rowsFrom(was, STANDING_KINDS), before, -1);
    if (cutOffDay !== null) cells.countStanding(is, cutOffDay, 1);
  };
  let borrowers = 0;
  for (const chunk of chunksOf(database, "touched_borrowers")) {
    borrowers += chunk;
    const storedOf = stored();
    for (const group of byBorrower(ledgers.read())) {
      const { borrowerId } = group[0]!;
      move(storedOf.get(borrowerId) ?? nothingStored(), deriveBorrower(group, context));
      storedOf.delete(borrowerId);
    }
    for (const rows of storedOf.values()) move(rows, emptyRows());
    mover.flush();
    onBorrowers(borrowers, all);
  }
  return borrowers;
}

/** Flows add up row by row, so what differs is enough; unless a case moved, whose every row then counts elsewhere. */
function moveFlows(cells: Cells, { gone, come }: Moved, was: StoredRows, is: DerivedRows): void {
  const before = rowsFrom(gone);
  const hasMovedCase = before.cases.some((one) => !is.cases.some((other) => isCountedAlike(one, other)));
  if (hasMovedCase) {
    cells.countFlows(rowsFrom(was), -1);
    cells.countFlows(is, 1);
    return;
  }
  cells.countFlows({ ...before, cases: is.cases }, -1);
  cells.countFlows({ ...come, cases: is.cases }, 1);
}

type CaseRow = DerivedRows["cases"][number];

function isCountedAlike(one: CaseRow, other: CaseRow): boolean {
  return (
    one.caseId === other.caseId &&
    one.branchId === other.branchId &&
    one.regionId === other.regionId &&
    one.causeId === other.causeId
  );
}

/**
 * Touched borrowers under whom a case is stored that is another's by now, or nobody's: all their rows go first, so that
 * whoever has the case now finds its place free, whichever of the two comes first.
 */
function removeFormerOwners(database: Database, cells: Cells, before: number): void {
  const { sqlite } = database;
  sqlite.exec(`
    DELETE FROM temp.chunk_borrowers;
    INSERT INTO temp.chunk_borrowers SELECT DISTINCT stored.borrower_id
      FROM temp.touched_borrowers t CROSS JOIN case_facts stored ON stored.borrower_id = t.borrower_id
      LEFT JOIN recovery_cases c ON c.id = stored.case_id AND c.borrower_id = stored.borrower_id
      WHERE c.id IS NULL`);
  for (const rows of storedRows(database)().values()) cells.count(rowsFrom(rows), before, -1);
  removeDerived(database);
}

function countTouched({ sqlite }: Database): number {
  return sqlite.prepare("SELECT count(*) FROM temp.touched_borrowers").pluck().get() as number;
}

/** What only ripened has the same rows as before: it leaves the cells as it was judged, and enters them as it is now. */
function recountRipened(database: Database, cells: Cells, before: number, cutOffDay: number): void {
  markRipened(database, Math.min(before, cutOffDay), Math.max(before, cutOffDay));
  const stored = storedRows(database, STANDING_KINDS);
  for (const _chunk of chunksOf(database, "ripened_borrowers"))
    for (const storedOf of stored().values()) {
      const rows = rowsFrom(storedOf, STANDING_KINDS);
      cells.countStanding(rows, before, -1);
      cells.countStanding(rows, cutOffDay, 1);
    }
}

/** The untouched borrowers with something that one cut-off calls matured and the other does not. */
function markRipened({ sqlite }: Database, from: number, to: number): void {
  sqlite.exec("DELETE FROM temp.ripened_borrowers");
  const starts = [
    ["episodes", "start_day"],
    ["case_facts", "defaulted_day"],
    ["holds", "start_day"],
  ];
  for (const [table, column] of starts) {
    const mark = sqlite.prepare(
      `INSERT OR IGNORE INTO temp.ripened_borrowers SELECT borrower_id FROM ${table}
       WHERE ${column} > ? AND ${column} <= ? AND borrower_id NOT IN (SELECT borrower_id FROM temp.touched_borrowers)`,
    );
    for (const horizon of HORIZONS) mark.run(from - horizon, to - horizon);
  }
}

/** Fills temp.chunk_borrowers with one chunk after another, and tells how many borrowers it holds. */
function* chunksOf(
  { sqlite }: Database,
  table: "touched_borrowers" | "ripened_borrowers",
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
function* byBorrower(ledgers: readonly Ledger[]): Generator<Ledger[]> {
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

function derivationContext({ sqlite }: Database): DerivationContext {
  const rank = (table: string) => {
    const rows = sqlite.prepare(`SELECT id FROM ${table} ORDER BY code`).pluck().all() as number[];
    return new Map(rows.map((id, place) => [id, place]));
  };
  const methods = rank("methods");
  const officers = rank("officers");
  return {
    order: { method: (id) => methods.get(id)!, officer: (id) => officers.get(id)! },
    advanceMethodId: sqlite
      .prepare("SELECT id FROM methods WHERE code = ?")
      .pluck()
      .get(ADVANCE_METHOD) as number,
  };
}
