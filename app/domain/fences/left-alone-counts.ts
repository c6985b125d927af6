/** How many cases are left alone, and why: each counted once, under the first of its reasons. */
import type { KeptRow, Row } from "../report";
import { FENCES, type Fence } from "./fence-names";

export interface LeftAloneCount {
  fence: Fence;
  cases: number;
  /** Of those for which it stands among the reasons, first or not. */
  casesWithReason: number;
  outstandingMinor: number;
}

/** From the rows of the report `left-alone`; reasons that occur, in their order. */
export function leftAloneCounts(rows: readonly (Row | KeptRow)[]): LeftAloneCount[] {
  const reasons = rows.map((row) => String(row.why).split(";"));
  return FENCES.flatMap((fence) => {
    const casesWithReason = reasons.filter((each) => each.includes(fence)).length;
    if (casesWithReason === 0) return [];
    const first = rows.filter((_, at) => reasons[at]![0] === fence);
    const outstandingMinor = first.reduce((sum, row) => sum + Number(row.outstanding_minor), 0);
    return [{ fence, cases: first.length, casesWithReason, outstandingMinor }];
  });
}
