/** Candidates into the rows of the report: a branch's where it has enough of them, else its region's. */
import { LEAST_OF_BRANCH, STAKES, type Stake } from "~/domain/where-to-try";

export interface PlacedCase {
  regionId: number;
  branchId: number;
  causeId: number;
  stake: Stake;
}

export interface PlacedSegment<Case> {
  regionId: number;
  branchId: number | null;
  causeId: number;
  stake: Stake;
  cases: Case[];
}

/** In the order of places, causes and stakes; every case in one segment. */
export function placeSegments<Case extends PlacedCase>(cases: readonly Case[]): PlacedSegment<Case>[] {
  const byBranch = grouped(cases, ({ branchId }) => branchId);
  const few = byBranch.filter((segment) => segment.cases.length < LEAST_OF_BRANCH);
  const enough = byBranch.filter((segment) => segment.cases.length >= LEAST_OF_BRANCH);
  const byRegion = grouped(
    few.flatMap((segment) => segment.cases),
    () => null,
  );
  return [...enough, ...byRegion].sort(
    (one, other) =>
      one.regionId - other.regionId ||
      (one.branchId ?? Number.POSITIVE_INFINITY) - (other.branchId ?? Number.POSITIVE_INFINITY) ||
      one.causeId - other.causeId ||
      STAKES.indexOf(one.stake) - STAKES.indexOf(other.stake),
  );
}

function grouped<Case extends PlacedCase>(
  cases: readonly Case[],
  branchOf: (one: Case) => number | null,
): PlacedSegment<Case>[] {
  const segments = new Map<string, PlacedSegment<Case>>();
  for (const one of cases) {
    const { regionId, causeId, stake } = one;
    const branchId = branchOf(one);
    const key = `${regionId} ${branchId} ${causeId} ${stake}`;
    const segment = segments.get(key) ?? { regionId, branchId, causeId, stake, cases: [] };
    segments.set(key, segment);
    segment.cases.push(one);
  }
  return [...segments.values()];
}
