import type { Reason } from "../interval";
import { requires } from "../requires";
import { differenceInDifferences } from "./difference-in-differences";
import type { PanelRow } from "./panel-row";

export interface PlaceboPermutation {
  /** The treated unit's own estimate. */
  estimate: number | null;
  /** The same estimate with each unit in turn taken for the treated one, by unit. */
  placebos: Map<string, number>;
  /** Share of all units whose estimate is at least as far from 0. */
  p: number | null;
  reason: Reason | null;
}

/** Estimates closer than this share of each other are equal. */
const ROUNDING = 1e-9;

/**
 * Is the one treated unit's change out of the ordinary? Its difference in differences is ranked among those that every other
 * unit would show if it had been the treated one, in the same periods. One unit has no standard error worth the name; with
 * k units p cannot be below 1/k.
 *
 * @param rows exactly one unit treated in some period
 * @returns nulls with `not-estimable` where the treated unit's own estimate is unknown
 * @throws Error when not exactly one unit is treated
 * @see Abadie, Diamond, Hainmueller 2010, JASA 105:493
 * @example
 * placeboPermutation([["a", 1, 2, 0], ["a", 2, 7, 1], ["b", 1, 1, 0], ["b", 2, 3, 0], ["c", 1, 4, 0], ["c", 2, 5, 0]].map(([unit, period, outcome, treated]) => ({ unit, period, outcome, treated }))) // { estimate: 3.5, p: 0.33333 }
 */
export function placeboPermutation(rows: readonly PanelRow[]): PlaceboPermutation {
  const treatedUnits = new Set(rows.filter(({ treated }) => treated > 0).map(({ unit }) => unit));
  requires(treatedUnits.size === 1, "placeboPermutation requires exactly one treated unit");
  const [treatedUnit] = treatedUnits;
  const periods = new Set(rows.filter(({ treated }) => treated > 0).map(({ period }) => period));
  const placebos = new Map<string, number>();
  for (const candidate of new Set(rows.map(({ unit }) => unit))) {
    const { estimate } = differenceInDifferences(
      rows.map((row) => ({ ...row, treated: row.unit === candidate && periods.has(row.period) ? 1 : 0 })),
    );
    if (estimate !== null) placebos.set(candidate, estimate);
  }
  const estimate = placebos.get(treatedUnit!);
  if (estimate === undefined) return { estimate: null, placebos, p: null, reason: "not-estimable" };
  const least = Math.abs(estimate) * (1 - ROUNDING);
  const asFar = [...placebos.values()].filter((placebo) => Math.abs(placebo) >= least).length;
  return { estimate, placebos, p: asFar / placebos.size, reason: null };
}
