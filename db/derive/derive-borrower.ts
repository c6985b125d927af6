/** From the ledgers of one borrower's cases to all rows that follow from them. */
import { FINDINGS } from "~/domain/findings";
import { type DerivationContext, deriveCase } from "./derive-case";
import { type DerivedRows, emptyRows } from "./derived-rows";
import { type BesideEarlierCases, findingsOf } from "./findings";
import type { Ledger } from "./ledger";

export function deriveBorrower(ledgers: readonly Ledger[], context: DerivationContext): DerivedRows {
  const rows = emptyRows();
  const names: string[] = [];
  const loans = new Set<string>();
  for (const ledger of ledgers) {
    deriveCase(ledger, context, rows);
    addFindings(
      ledger,
      { otherNames: countOtherName(ledger, names), equalCases: countEqual(ledger, loans) },
      rows,
    );
  }
  return rows;
}

function addFindings(ledger: Ledger, beside: BesideEarlierCases, rows: DerivedRows): void {
  const { caseId, borrowerId } = ledger;
  for (const { issue, count, example } of findingsOf(ledger, beside))
    rows.findings.push({ caseId, borrowerId, issue, tableName: FINDINGS[issue].table, count, example });
}

/** `names`: those that the borrower went by in the cases before this one. */
function countOtherName({ borrowerName }: Ledger, names: string[]): number {
  const isOther = borrowerName !== null && names.length > 0 && !names.includes(borrowerName);
  if (borrowerName !== null) names.push(borrowerName);
  return Number(isOther);
}

/** `loans`: what distinguishes the borrower's cases before this one. */
function countEqual({ exposureMinor, defaultedDay, dueDay, branchId }: Ledger, loans: Set<string>): number {
  const loan = [exposureMinor, defaultedDay, dueDay, branchId].join();
  const isEqual = exposureMinor > 0 && loans.has(loan);
  loans.add(loan);
  return Number(isEqual);
}
