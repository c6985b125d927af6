/** Why a figure of a report is unknown. The codes are stable; they stand in the `reason` column as `column:code`. */
import type { Reason } from "../statistics/interval";

/** What the estimators say, and what only a report can know. The words for each are in app/words. */
export type ReasonCode =
  | Reason
  | "not-matured"
  | "not-computed"
  | "not-recorded"
  | "few-effective"
  | "unbalanced"
  | "moves-the-past"
  | "dates-assumed";

/** Column → why it is unknown; joined in the order given: `raw_rate:not-matured;effect:not-computed`. Null: all known. */
export function reasonText(reasons: Readonly<Record<string, ReasonCode | null>>): string | null {
  const pairs = Object.entries(reasons).flatMap(([column, code]) => (code ? [`${column}:${code}`] : []));
  return pairs.length === 0 ? null : pairs.join(";");
}

/** Reads a reason cell back: column → code. */
export function reasonsByColumn(text: string | null): ReadonlyMap<string, string> {
  const pairs = (text ?? "").split(";").filter(Boolean);
  return new Map(pairs.map((pair) => pair.split(":") as [string, string]));
}
