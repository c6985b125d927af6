import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { criticalValue } from "../critical-value";
import { normalQuantile } from "../distributions/normal-quantile";
import { gaussLegendre } from "../integration/gauss-legendre";
import { requires } from "../requires";

/**
 * Cases an arm needs for a difference of two means to be found, by the normal approximation: 2(z_α + z_β)²σ²/δ². Money is
 * so scattered that the numbers are large, and then it is exact enough.
 *
 * @param difference ≠ 0, in the unit of the outcome
 * @param deviation of a single case's outcome, > 0
 * @returns cases per arm, not rounded; round up
 * @throws Error when an argument is out of its range
 * @see Fleiss 1986, The Design and Analysis of Clinical Experiments
 * @example
 * meansSampleSize(20, 100) // 392.44400
 */
export function meansSampleSize(
  difference: number,
  deviation: number,
  { alpha = 0.05, power = 0.8 }: { alpha?: number; power?: number } = {},
): number {
  requires(difference !== 0 && Number.isFinite(difference), "meansSampleSize requires a difference");
  requires(deviation > 0, "meansSampleSize requires deviation > 0");
  requires(power > 0 && power < 1, "meansSampleSize requires 0 < power < 1");
  return 2 * (((criticalValue(1 - alpha) + normalQuantile(power)) * deviation) / difference) ** 2;
}

/**
 * The chance that a t-test with n cases an arm finds a difference of means, from the noncentral t.
 *
 * @param casesPerArm > 1, may be fractional
 * @returns 0–1; the wrong tail is not counted
 * @throws Error when an argument is out of its range
 * @see Cohen 1988, Statistical Power Analysis
 * @example
 * tTestPower(393.40666, 20, 100) // 0.8
 */
export function tTestPower(casesPerArm: number, difference: number, deviation: number, alpha = 0.05): number {
  requires(casesPerArm > 1 && Number.isFinite(casesPerArm), "tTestPower requires casesPerArm > 1");
  requires(deviation > 0, "tTestPower requires deviation > 0");
  const degreesOfFreedom = 2 * (casesPerArm - 1);
  const noncentrality = (Math.sqrt(casesPerArm / 2) * Math.abs(difference)) / deviation;
  const critical = criticalValue(1 - alpha, degreesOfFreedom);
  // T > c exactly when Z + δ > c·y with y = √(χ²/ν); the density of y is scaled by its own integral
  const reach = 12 / Math.sqrt(2 * degreesOfFreedom);
  const { nodes, weights } = gaussLegendre(Math.max(0, 1 - reach), 1 + reach, 4);
  let [total, sum] = [0, 0];
  nodes.forEach((y, at) => {
    const logDensity = (degreesOfFreedom - 1) * Math.log(y) - (degreesOfFreedom * (y * y - 1)) / 2;
    const mass = weights[at]! * Math.exp(logDensity);
    total += mass;
    sum += mass * normalCdf(noncentrality - critical * y, 0, 1);
  });
  return sum / total;
}

/**
 * Cases an arm needs for a t-test to find a difference of means: where `tTestPower` reaches the power, as R's
 * `power.t.test` finds it.
 *
 * @returns cases per arm, not rounded; round up
 * @throws Error as `meansSampleSize`
 * @see Cohen 1988, Statistical Power Analysis
 * @example
 * tTestSampleSize(20, 100) // 393.40666
 */
export function tTestSampleSize(
  difference: number,
  deviation: number,
  { alpha = 0.05, power = 0.8 }: { alpha?: number; power?: number } = {},
): number {
  let low = 1 + 1e-6;
  let high = meansSampleSize(difference, deviation, { alpha, power }) + 2;
  while (tTestPower(high, difference, deviation, alpha) < power) high *= 2;
  while (high - low > 1e-10 * high) {
    const middle = (low + high) / 2;
    if (tTestPower(middle, difference, deviation, alpha) < power) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The deviation of an outcome that is zero for most and scattered for the rest: √(p σ² + p(1 − p) μ²).
 *
 * @param positiveShare p, 0–1
 * @param positiveMean μ and deviation σ ≥ 0 among those above zero
 * @throws Error when an argument is out of its range
 * @see the law of total variance
 * @example
 * zeroInflatedDeviation(0.3, 1000, 800) // 634.03470
 */
export function zeroInflatedDeviation(
  positiveShare: number,
  positiveMean: number,
  positiveDeviation: number,
): number {
  requires(positiveShare >= 0 && positiveShare <= 1, "zeroInflatedDeviation requires 0 ≤ positiveShare ≤ 1");
  requires(positiveDeviation >= 0, "zeroInflatedDeviation requires positiveDeviation ≥ 0");
  return Math.sqrt(
    positiveShare * positiveDeviation ** 2 + positiveShare * (1 - positiveShare) * positiveMean ** 2,
  );
}
