/**
 * Targets of places by month, each amount received belonging to one of them at most. A region's own target goes before
 * those of its branches; where branches were chosen, only theirs count.
 */
import type { TargetRow } from "~/domain/targets";

/** What came in of cases of a branch and region in a month. */
export interface ReceivedRow {
  month: number;
  branchId: number;
  regionId: number;
  receivedMinor: number;
}

export interface PlaceChoice {
  /** Null: all. */
  regions: readonly number[] | null;
  branches: readonly number[] | null;
  /** 0 where the branch's region is unknown. */
  regionOf(branchId: number): number;
}

/** A place: `region 3`, `branch 12`. */
export type PlaceKey = `${"region" | "branch"} ${number}`;

export interface PlaceSums {
  targetMinor: number;
  receivedMinor: number;
  months: Set<number>;
}

export interface TargetSums {
  places: ReadonlyMap<PlaceKey, PlaceSums>;
  targetMinor: number;
  receivedMinor: number;
  /** Received where there is no target. */
  outsideMinor: number;
  months: ReadonlySet<number>;
}

/** @param targets oldest first; @param months those that are compared */
export function targetSums(
  targets: readonly TargetRow[],
  received: readonly ReceivedRow[],
  choice: PlaceChoice,
  months: ReadonlySet<number>,
): TargetSums {
  const plan = planOf(targets, choice, months);
  const places = new Map<PlaceKey, PlaceSums>();
  const sums = { targetMinor: 0, receivedMinor: 0, outsideMinor: 0, months: new Set<number>() };
  for (const [month, byPlace] of plan)
    for (const [key, amountMinor] of byPlace) {
      const place = places.get(key) ?? { targetMinor: 0, receivedMinor: 0, months: new Set<number>() };
      places.set(key, place);
      place.targetMinor += amountMinor;
      place.months.add(month);
      sums.targetMinor += amountMinor;
      sums.months.add(month);
    }
  for (const { month, branchId, regionId, receivedMinor } of received) {
    if (!months.has(month)) continue;
    const byPlace = plan.get(month);
    const key = ([`region ${regionId}`, `branch ${branchId}`] as const).find((each) => byPlace?.has(each));
    if (key === undefined) {
      sums.outsideMinor += receivedMinor;
      continue;
    }
    places.get(key)!.receivedMinor += receivedMinor;
    sums.receivedMinor += receivedMinor;
  }
  return { places, ...sums };
}

/** Month → place → its target. */
function planOf(
  targets: readonly TargetRow[],
  { regions, branches, regionOf }: PlaceChoice,
  months: ReadonlySet<number>,
): Map<number, Map<PlaceKey, number>> {
  const plan = new Map<number, Map<PlaceKey, number>>();
  // Given twice, with the region beside the branch and without: the newer holds.
  const set = (month: number, key: PlaceKey, amountMinor: number) => {
    const byPlace = plan.get(month) ?? new Map<PlaceKey, number>();
    plan.set(month, byPlace);
    byPlace.set(key, amountMinor);
  };
  const chosen = targets.filter(({ month }) => months.has(month));
  for (const { month, branchId, regionId, amountMinor } of chosen)
    if (branchId === 0 && branches === null && (regions?.includes(regionId) ?? true))
      set(month, `region ${regionId}`, amountMinor);
  for (const { month, branchId, amountMinor } of chosen) {
    if (branchId === 0) continue;
    const home = regionOf(branchId);
    const isChosen = (branches?.includes(branchId) ?? true) && (regions?.includes(home) ?? true);
    if (isChosen && !plan.get(month)?.has(`region ${home}`)) set(month, `branch ${branchId}`, amountMinor);
  }
  return plan;
}
