import { effectiveSampleSize } from "../effects/effective-sample-size";
import { type IntervalWithError, unknownInterval } from "../interval";
import { wald } from "../intervals/wald";
import { requires } from "../requires";
import { fittedByMargins } from "./fitted-by-margins";
import { type Margin, rakedWeights } from "./raked-weights";

export interface RakedUnits {
  /** By which the arm is to look like everybody: level of each unit, in the arm or not. */
  margins: readonly Margin[];
  /** 1: in the arm. */
  isInArm: ArrayLike<number>;
  /** Read of the arm's units only. */
  values: ArrayLike<number>;
  clusterOf: ArrayLike<number>;
}

export interface Raked extends IntervalWithError {
  /** Share of the standard's weight in levels that the arm hardly meets, 0–1; null without weight. */
  excludedShare: number | null;
}

export interface RakedMean extends Raked {
  /** (Σw)²/Σw² of the arm's weights; null where there are none. */
  effectiveSampleSize: number | null;
}

/** Below this share of its own terms a residual sum of squares is rounding, not spread. */
const ROUNDING_SHARE = 1e-13;

/**
 * What the arm's mean would be if its units were spread over each of several factors as all units are: weights by raking,
 * instead of strata of all factors at once, of which most would be empty. Right where the factors add up in the mean. A
 * level in which the arm has fewer than ten units leaves with everybody in it, and the lost share is returned.
 *
 * The error is that of a calibrated mean: of the residuals from the weighted line of the factors, in clusters, with
 * Student's t on the effective number of clusters.
 *
 * @returns the mean in the unit of the values; nulls with `no-observations` (no units), `no-overlap` (no level that the arm
 *   meets) or `not-converged` (no weights fit all factors); limits null with `too-few` or `no-variation`
 * @throws Error when the lengths differ
 * @see Deville and Särndal 1992, Journal of the American Statistical Association 87:376
 * @example
 * rakedMean({ margins: [{ codeOf: [0, 0, 1, 1, 0, 1], levels: 2 }], isInArm: [1, 1, 1, 1, 0, 0], values: [0, 1, 1, 1, 0, 0], clusterOf: [0, 1, 2, 3, 4, 5] }, 2) // { estimate: 0.75, excludedShare: 0, effectiveSampleSize: 4 }
 */
export function rakedMean({ margins, isInArm, values, clusterOf }: RakedUnits, minimum?: number): RakedMean {
  const units = isInArm.length;
  for (const { length } of [values, clusterOf])
    requires(length === units, "rakedMean requires as many values and clusters as units");
  const standard = new Float64Array(units).fill(1);
  const { factors, ...raked } = rakedWeights({ margins, standard, own: isInArm, units: isInArm }, minimum);
  const { excludedShare, isConverged } = raked;
  const rows = Array.from(factors.keys()).filter((row) => factors[row]! > 0);
  const without = { standardError: null, excludedShare, effectiveSampleSize: null };
  if (units === 0) return { ...unknownInterval("no-observations"), ...without };
  if (rows.length === 0) return { ...unknownInterval("no-overlap"), ...without };
  if (!isConverged) return { ...unknownInterval("not-converged"), ...without };
  const total = factors.reduce((sum, factor) => sum + factor, 0);
  const estimate = rows.reduce((sum, row) => sum + factors[row]! * values[row]!, 0) / total;
  const worth = { excludedShare, effectiveSampleSize: effectiveSampleSize(rows.map((row) => factors[row]!)) };
  const { fitted, parameters } = fittedByMargins(margins, factors, values);
  const sums = new Map<number, number>();
  let gross = 0;
  for (const row of rows) {
    const [cluster, weight] = [clusterOf[row]!, factors[row]!];
    sums.set(cluster, (sums.get(cluster) ?? 0) + weight * (values[row]! - fitted[row]!));
    gross += (weight * values[row]!) ** 2;
  }
  if (sums.size < 2 || rows.length <= parameters)
    return { ...unknownInterval("too-few"), estimate, standardError: null, ...worth };
  let [squares, fourths] = [0, 0];
  for (const sum of sums.values()) [squares, fourths] = [squares + sum ** 2, fourths + sum ** 4];
  if (squares <= ROUNDING_SHARE * gross) return { ...wald(estimate, 0), ...worth };
  const few = (sums.size / (sums.size - 1)) * ((rows.length - 1) / (rows.length - parameters));
  const degrees = Math.max(1, squares ** 2 / fourths - 1);
  return { ...wald(estimate, Math.sqrt(few * squares) / total, undefined, degrees), ...worth };
}
