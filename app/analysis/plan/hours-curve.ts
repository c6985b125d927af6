/** Money against hours: what the program could gain with a share of the hours, or with more than there are. */
import type { CurvePoint } from "~/domain/plan/plan";
import { type BranchProgram, boundOf, type Prices } from "./branch-program";
import { searchedPrices } from "./price-search";

/** 1 is what there is now. */
export const CURVE_SHARES = [0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.25, 1.5, 2] as const;
const SWEEPS = 2;

/**
 * Gain beyond what the same hours would gain without any of the new actions is not shown: a twentieth of the hours means
 * that nineteen twentieths of what would be done is not, so every point counts from the same nothing-begun as the first.
 *
 * @param found prices at the hours there are, by branch
 */
export function hoursCurve(programs: readonly BranchProgram[], found: readonly Prices[]): CurvePoint[] {
  const bounds = CURVE_SHARES.map(() => 0);
  let minutes = 0;
  let floor = 0;
  programs.forEach((program, at) => {
    for (const one of program.capacity) minutes += one;
    for (const { columns } of program.cases)
      floor += columns.reduce((least, { option }) => (option.minutes === 0 ? option.gainMinor : least), 0);
    const tried: Prices[] = [found[at]!];
    // Downwards and upwards from the present hours, each from the prices of the one before.
    const present = CURVE_SHARES.indexOf(1);
    const order = [...CURVE_SHARES.keys()].sort(
      (one, other) => Math.abs(one - present) - Math.abs(other - present) || one - other,
    );
    const pricesAt = new Map<number, Prices>([[present, found[at]!]]);
    const scaled = (share: number): BranchProgram => ({
      ...program,
      capacity: program.capacity.map((one) => one * share),
    });
    for (const point of order) {
      if (pricesAt.has(point)) continue;
      const near = pricesAt.get(point < present ? point + 1 : point - 1)!;
      const { prices } = searchedPrices(scaled(CURVE_SHARES[point]!), near, SWEEPS);
      pricesAt.set(point, prices);
      tried.push(prices);
    }
    // Any prices bound the gain, so the least over all tried can never fall with more hours.
    CURVE_SHARES.forEach((share, point) => {
      bounds[point]! += Math.min(...tried.map((prices) => boundOf(scaled(share), prices)));
    });
  });
  return CURVE_SHARES.map((hoursShare, point) => ({
    hoursShare,
    minutes: Math.round(minutes * hoursShare),
    gainMinor: Math.round(bounds[point]! - floor),
  }));
}
