/** Receipts that take back another are checked once all are there, since a file may name them in any order. */
import { removeReceipts, unfoundedReversals } from "~db/load/reversals";
import { countsOf, type Intake } from "./intake.server";
import { unknownReversal } from "./row-problems.server";

/** Names and removes the reversals of this import that name no other receipt of their case, and those that name them. */
export function rejectUnfoundedReversals({ database, errors, counts: allCounts }: Intake): void {
  for (let wrong = unfoundedReversals(database); wrong.length > 0; wrong = unfoundedReversals(database)) {
    for (const { reversalOf, file, line } of wrong)
      errors.add({ file, line, column: "reversal_of", value: reversalOf, ...unknownReversal });
    removeReceipts(
      database,
      wrong.map(({ receiptId }) => receiptId),
    );
    const counts = countsOf(allCounts, "receipts");
    counts.new -= wrong.length;
    counts.rejected += wrong.length;
  }
}
