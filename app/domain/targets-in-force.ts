/** Which target of a place and month holds: the newest that a person typed, else the one of the files. */
import { splitMinor } from "./split-minor";
import type { PlaceKind, TargetInForce, TargetRow } from "./targets";

/** An amount for a place and the months between two, both included; null: no target. */
export interface TypedLine {
  kind: PlaceKind;
  /** Null where the portfolio has no such place. */
  placeId: number | null;
  fromMonth: number;
  toMonth: number;
  amountMinor: number | null;
}

/**
 * The rows of the files, in their order, with what was typed in their place; then what was typed where files say nothing.
 * An amount of several months is split evenly, the odd cents to the first of them.
 *
 * @param typed in the order of writing
 */
export function targetsInForce(
  filed: readonly TargetRow[],
  typed: readonly TypedLine[],
  { fromMonth, toMonth }: { fromMonth: number; toMonth: number },
): TargetInForce[] {
  const byPlace = new Map<string, TargetInForce | null>();
  for (const { kind, placeId, amountMinor, ...line } of typed) {
    if (placeId === null) continue;
    const ids = kind === "branch" ? { branchId: placeId, regionId: 0 } : { branchId: 0, regionId: placeId };
    const months = line.toMonth - line.fromMonth + 1;
    const parts = amountMinor === null ? null : splitMinor(amountMinor, months);
    for (let at = 0; at < months; at++) {
      const month = line.fromMonth + at;
      if (month < fromMonth || month > toMonth) continue;
      const row = parts && { month, ...ids, amountMinor: parts[at]!, isTyped: true };
      byPlace.set(keyOf({ month, ...ids }), row);
    }
  }
  const kept = filed.filter((row) => !byPlace.has(keyOf(row))).map((row) => ({ ...row, isTyped: false }));
  return [...kept, ...[...byPlace.values()].filter((row) => row !== null)];
}

/** A branch with its region beside it is the branch. */
function keyOf({ month, branchId, regionId }: Pick<TargetRow, "month" | "branchId" | "regionId">): string {
  return branchId === 0 ? `${month} region ${regionId}` : `${month} branch ${branchId}`;
}
