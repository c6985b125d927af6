/** What a method did within one cause or region: the mean of its doubly robust scores there. */
import { type IntervalWithError, unknownInterval } from "~/statistics/interval";
import { clusteredMean } from "~/statistics/intervals/clustered-mean";
import type { Grouping } from "./population";

export interface GroupScore {
  groupId: number;
  /** Episodes of the group, and those of them begun with the method. */
  matured: number;
  begun: number;
  effect: IntervalWithError;
}

/** Fewer episodes of the method would let one borrower speak for a whole group. */
const LEAST_BEGUN = 10;

/** By id of the group; effects of too few are unknown with `too-few`. @param scores treated less control, by row */
export function groupScores(
  scores: Float64Array,
  isMethod: Uint8Array,
  { ids, numberOf }: Grouping,
  borrowerOf: Uint32Array,
): GroupScore[] {
  const rowsOf = ids.map((): number[] => []);
  numberOf.forEach((group, row) => {
    rowsOf[group]!.push(row);
  });
  return rowsOf.map((rows, group) => {
    const begun = rows.filter((row) => isMethod[row] === 1).length;
    const isEnough = begun >= LEAST_BEGUN && rows.length - begun >= LEAST_BEGUN;
    const effect = isEnough
      ? clusteredMean(
          Float64Array.from(rows, (row) => scores[row]!),
          rows.map((row) => borrowerOf[row]!),
        )
      : { ...unknownInterval("too-few"), standardError: null };
    return { groupId: ids[group]!, matured: rows.length, begun, effect };
  });
}
