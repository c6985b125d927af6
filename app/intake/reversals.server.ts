/** Receipts that take back another: checked once all are there, since a file may name them in any order. */
import type { Database } from "~db/client";
import { countsOf, type Intake } from "./intake.server";
import { unknownReversal } from "./row-problems.server";

/** Makes the list of reversals still to check, and empties it. */
export function clearReversals({ sqlite }: Database): void {
  sqlite.exec("CREATE TEMP TABLE IF NOT EXISTS reversals (code TEXT PRIMARY KEY, file TEXT, line INTEGER)");
  sqlite.exec("DELETE FROM temp.reversals");
}

export function reversalList({ sqlite }: Database): (code: string, file: string, line: number) => void {
  const add = sqlite.prepare("INSERT INTO temp.reversals (code, file, line) VALUES (?, ?, ?)");
  return (code, file, line) => add.run(code, file, line);
}

interface Unfounded {
  receiptId: number;
  reversalOf: string;
  file: string;
  line: number;
}

/** Names and removes the reversals of this import that name no other receipt of their case, and those that name them. */
export function rejectUnfoundedReversals(intake: Intake): void {
  const { sqlite } = intake.database;
  const find = sqlite.prepare(
    `SELECT r.id AS receiptId, r.reversal_of AS reversalOf, t.file, t.line
     FROM temp.reversals t JOIN receipts r ON r.code = t.code
     WHERE NOT EXISTS (
       SELECT 1 FROM receipts o WHERE o.code = r.reversal_of AND o.case_id = r.case_id AND o.id <> r.id)
     ORDER BY t.file, t.line`,
  );
  const remove = sqlite.prepare("DELETE FROM receipts WHERE id = ?");
  for (let wrong = find.all() as Unfounded[]; wrong.length > 0; wrong = find.all() as Unfounded[]) {
    for (const { receiptId, reversalOf, file, line } of wrong) {
      intake.errors.add({ file, line, column: "reversal_of", value: reversalOf, ...unknownReversal });
      remove.run(receiptId);
    }
    const counts = countsOf(intake.counts, "receipts");
    counts.new -= wrong.length;
    counts.rejected += wrong.length;
  }
}
