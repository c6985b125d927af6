/** From the ledgers of one borrower's cases to all rows that follow from them. */
import { FINDINGS } from "~/domain/findings";
import { type DerivationContext, deriveCase } from "./derive-case";
import { type DerivedRows, emptyRows } from "./derived-rows";
import { findingsOf } from "./findings";
import type { Ledger } from "./ledger";

export function deriveBorrower(ledgers: readonly Ledger[], context: DerivationContext): DerivedRows {
  const rows = emptyRows();
  const names: string[] = [];
  for (const ledger of ledgers) {
    deriveCase(ledger, context, rows);
    addFindings(ledger, names, rows);
  }
  return rows;
}

/** `names`: those that the borrower went by in the cases before this one. */
function addFindings(ledger: Ledger, names: string[], rows: DerivedRows): void {
  const { borrowerName, caseId, borrowerId } = ledger;
  const isOther = borrowerName !== null && names.length > 0 && !names.includes(borrowerName);
  if (borrowerName !== null) names.push(borrowerName);
  for (const { issue, count, example } of findingsOf(ledger, isOther ? 1 : 0))
    rows.findings.push({ caseId, borrowerId, issue, tableName: FINDINGS[issue].table, count, example });
}
