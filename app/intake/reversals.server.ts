/** Receipts that take back another are checked once all are there, since a file may name them in any order. */
import { minorDigits } from "~/domain/minor-digits";
import {
  removeReceipts,
  type UnfoundedReversal,
  unfoundedReversals,
  type WrongReversal,
  wrongReversals,
} from "~db/load/reversals";
import { countsOf, type Intake } from "./intake.server";
import type { Problem } from "./refusal.server";
import { reversalOfReversal, reversedAlready, reversesTooMuch, unknownReversal } from "./row-problems.server";

/**
 * Names and removes the reversals of this import that name no other receipt of their case, that take back a reversal,
 * or more than is left of their receipt; and those that name a removed one. What was taken back twice would make a
 * case owe more than it ever did.
 */
export function rejectWrongReversals(intake: Intake, currency: string): void {
  const { database, isFirst } = intake;
  for (;;) {
    const unfounded = unfoundedReversals(database);
    for (const wrong of unfounded) refuse(intake, wrong, unknownReversal);
    const wrong = wrongReversals(database, isFirst);
    for (const reversal of wrong) refuse(intake, reversal, problemOf(reversal, currency));
    if (unfounded.length + wrong.length === 0) return;
  }
}

function refuse({ database, errors, counts: all }: Intake, wrong: UnfoundedReversal, problem: Problem): void {
  const { receiptId, reversalOf, file, line } = wrong;
  errors.add({ file, line, column: "reversal_of", value: reversalOf, ...problem });
  removeReceipts(database, [receiptId]);
  const counts = countsOf(all, "receipts");
  counts.new -= 1;
  counts.rejected += 1;
}

function problemOf(wrong: WrongReversal, currency: string): Problem {
  const { isOfReversal, earlierCode, takenMinor, originalMinor } = wrong;
  if (isOfReversal) return reversalOfReversal;
  if (earlierCode !== null) return reversedAlready(earlierCode);
  const digits = minorDigits(currency);
  const amount = (minor: number) => (minor / 10 ** digits).toFixed(digits);
  return reversesTooMuch(amount(takenMinor), amount(originalMinor));
}
