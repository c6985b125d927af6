import { leastSquares } from "../regression/least-squares";
import { requires } from "../requires";
import { fixedEffects, type PanelRow } from "./panel-row";

/**
 * The treated units' distance from the others in each period, against their distance in a reference period before
 * treatment. Before treatment it should be about zero: if the lines had already been parting, a difference in differences
 * is no effect.
 *
 * @param rows `treated` may change with time; a unit treated in any period counts as treated throughout
 * @param referencePeriod a period of the panel
 * @returns the distance by period, in the unit of the outcome, 0 in the reference period; null where it cannot be estimated
 * @throws Error when the reference period is not in the panel
 * @see Cunningham 2021, Causal Inference: The Mixtape, ch. 9
 * @example
 * eventStudy([["a", 1, 2, 0], ["a", 2, 7, 1], ["b", 1, 1, 0], ["b", 2, 3, 0]].map(([unit, period, outcome, treated]) => ({ unit, period, outcome, treated })), 1).get(2) // 3
 */
export function eventStudy(rows: readonly PanelRow[], referencePeriod: number): Map<number, number | null> {
  const periods = [...new Set(rows.map(({ period }) => period))].sort((one, other) => one - other);
  requires(periods.includes(referencePeriod), "eventStudy requires a reference period of the panel");
  const others = periods.filter((period) => period !== referencePeriod);
  const ever = new Set(rows.filter(({ treated }) => treated > 0).map(({ unit }) => unit));
  const effectsOf = fixedEffects(rows);
  const fit = leastSquares(
    rows.map((row) => ({
      covariates: [
        ...effectsOf(row),
        ...others.map((period) => (ever.has(row.unit) && row.period === period ? 1 : 0)),
      ],
      outcome: row.outcome,
    })),
  )!;
  const first = fit.coefficients.length - others.length;
  return new Map(
    periods.map((period) => {
      if (period === referencePeriod) return [period, 0];
      const column = first + others.indexOf(period);
      return [period, fit.aliased.includes(column) ? null : fit.coefficients[column]!];
    }),
  );
}
