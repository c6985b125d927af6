/** The derived rows of a first portfolio. */
import type { Database } from "../client";
import { byBorrower, chunksOf, countTouched, type OnBorrowers } from "./borrower-chunks";
import type { Cells } from "./cells";
import { derivationContext } from "./derivation-context";
import { deriveBorrower } from "./derive-borrower";
import { rowStore } from "./derived-store";
import { ledgerReader } from "./read-ledgers";

/** Nothing is stored yet. Returns how many borrowers. */
export function fillDerived(
  database: Database,
  cells: Cells,
  cutOffDay: number | null,
  onBorrowers: OnBorrowers,
): number {
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
    cells.writeWhatIsLarge(database);
    onBorrowers(borrowers, all);
  }
  return borrowers;
}
