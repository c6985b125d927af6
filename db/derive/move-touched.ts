/** The derived rows of borrowers whose facts have changed: from what is stored to what should be. */
import type { Database } from "../client";
import { byBorrower, chunksOf, countTouched, type OnBorrowers } from "./borrower-chunks";
import type { Cells } from "./cells";
import { derivationContext } from "./derivation-context";
import { deriveBorrower } from "./derive-borrower";
import { type DerivedRows, emptyRows } from "./derived-rows";
import {
  nothingStored,
  removeDerived,
  rowsFrom,
  STANDING_KINDS,
  type StoredRows,
  storedRows,
} from "./derived-store";
import { ledgerReader } from "./read-ledgers";
import { type Moved, rowMover } from "./row-mover";

/** Stored and new rows are compared, and only differences are written. Returns how many borrowers. */
export function moveTouched(
  database: Database,
  cells: Cells,
  before: number,
  cutOffDay: number | null,
  onBorrowers: OnBorrowers,
): number {
  removeFormerOwners(database, cells, before);
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
    cells.writeWhatIsLarge(database);
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
 * the borrower who has the case now finds its place free, whichever of the two comes first.
 */
function removeFormerOwners(database: Database, cells: Cells, before: number): void {
  const { sqlite } = database;
  sqlite.exec(`
    DELETE FROM temp.former_owners;
    INSERT INTO temp.former_owners SELECT DISTINCT stored.borrower_id
      FROM temp.touched_borrowers t CROSS JOIN case_facts stored ON stored.borrower_id = t.borrower_id
      LEFT JOIN recovery_cases c ON c.id = stored.case_id AND c.borrower_id = stored.borrower_id
      WHERE c.id IS NULL`);
  const stored = storedRows(database);
  for (const _chunk of chunksOf(database, "former_owners")) {
    for (const rows of stored().values()) cells.count(rowsFrom(rows), before, -1);
    removeDerived(database);
    cells.writeWhatIsLarge(database);
  }
}
