/** Money against hours: what the program could gain with a share of the hours, or with more than there are. */
import type { CurvePoint } from "~/domain/plan/plan";
import { type BranchProgram, mostProfit, type Prices, worthOf } from "./branch-program";
import type { FoundPrices, PriceSearch } from "./price-search";

/** 1 is what there is now. */
export const CURVE_SHARES = [0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.25, 1.5, 2] as const;
const SWEEPS = 2;

export interface PricedProgram {
  program: BranchProgram;
  search: PriceSearch;
  /** At the hours there are. */
  found: FoundPrices;
}

/**
 * Every point counts from usual handling with the hours there are, as the plan's total does: it passes through the total at
 * those hours, and with few it lies below 0, for not even usual handling would be done. With none nothing is begun.
 *
 * @param totalMinor of the plan of whole actions: what it lies below the program's bound is taken off every point
 */
export function hoursCurve(priced: readonly PricedProgram[], totalMinor: number): CurvePoint[] {
  const bounds = CURVE_SHARES.map(() => 0);
  let minutes = 0;
  let floor = 0;
  for (const { program, search, found } of priced) {
    for (const one of program.capacity) minutes += one;
    for (const { columns } of program.cases)
      floor += columns.reduce((least, { option }) => (option.minutes === 0 ? option.gainMinor : least), 0);
    const tried: Prices[] = [found.prices];
    // Downwards and upwards from the present hours, each from the prices of the one before.
    const present = CURVE_SHARES.indexOf(1);
    const order = [...CURVE_SHARES.keys()].sort(
      (one, other) => Math.abs(one - present) - Math.abs(other - present) || one - other,
    );
    const pricesAt = new Map<number, Prices>([[present, found.prices]]);
    const scaled = (share: number) => program.capacity.map((one) => one * share);
    for (const point of order) {
      if (pricesAt.has(point)) continue;
      const near = pricesAt.get(point < present ? point + 1 : point - 1)!;
      const { prices } = search(scaled(CURVE_SHARES[point]!), near, SWEEPS);
      pricesAt.set(point, prices);
      tried.push(prices);
    }
    // Any prices bound the gain, so the least over all tried can never fall with more hours.
    const bounding = tried.map((prices) => ({ prices, profit: mostProfit(program, prices) }));
    CURVE_SHARES.forEach((share, point) => {
      const asked = { capacity: scaled(share), cap: program.cap };
      bounds[point]! += Math.min(...bounding.map(({ prices, profit }) => worthOf(asked, prices) + profit));
    });
  }
  const slack = bounds[CURVE_SHARES.indexOf(1)]! - totalMinor;
  return [
    { hoursShare: 0, minutes: 0, gainMinor: Math.round(Math.min(floor, ...bounds) - slack) },
    ...CURVE_SHARES.map((hoursShare, point) => ({
      hoursShare,
      minutes: Math.round(minutes * hoursShare),
      gainMinor: Math.round(bounds[point]! - slack),
    })),
  ];
}
