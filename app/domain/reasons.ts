/** Why a figure of a report is unknown. The codes are stable; they stand in the `reason` column as `column:code`. */
import type { Reason } from "../statistics/interval";

/** What the estimators say, and what only a report can know. The words for each are in app/words. */
export type ReasonCode =
  | Reason
  | "not-matured"
  | "not-computed"
  | "not-recorded"
  | "few-effective"
  | "none-paid"
  | "one-borrower"
  | "no-colleagues"
  | "narrowed"
  | "unbalanced"
  | "moves-the-past"
  | "dates-assumed"
  | "part-period"
  | "unequal-periods";

/** Column → why its figure is unknown; nothing of those that are known. */
export type Reasons = Readonly<Record<string, ReasonCode>>;

/** Why a column of a row is unknown, from the row's cell of reasons; null where it is known, or nothing is said. */
export function reasonOf(cell: unknown, column: string): ReasonCode | null {
  const reasons = typeof cell === "object" ? (cell as Reasons | null) : null;
  return reasons !== null && Object.hasOwn(reasons, column) ? reasons[column]! : null;
}

/** As files hold them, in the order given: `raw_rate:not-matured;effect:not-computed`. Null: all known. */
export function reasonText(reasons: Reasons): string | null {
  const pairs = Object.entries(reasons).map(([column, code]) => `${column}:${code}`);
  return pairs.length === 0 ? null : pairs.join(";");
}
