import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { criticalValue } from "../critical-value";
import { normalQuantile } from "../distributions/normal-quantile";
import { requires } from "../requires";

/** Two-sided level of the test and chance to find what is there. */
export interface TestDesign {
  /** Default 0.05. */
  alpha?: number;
  /** Default 0.8. */
  power?: number;
  /** Whether the test's error pools the arms, as it does when no difference is supposed (default), or keeps them apart. */
  pooled?: boolean;
}

/**
 * Cases an arm needs for a difference of two shares to be found: the normal approximation that R's `power.prop.test` uses.
 *
 * @returns cases per arm, not rounded; round up
 * @throws Error when a share is outside (0, 1), the shares are equal, or alpha or power are out of range
 * @see Fleiss, Levin, Paik 2003, Statistical Methods for Rates and Proportions, §4.2
 * @example
 * proportionsSampleSize(0.5, 0.75, { power: 0.9 }) // 76.70693
 */
export function proportionsSampleSize(
  first: number,
  second: number,
  { alpha = 0.05, power = 0.8, pooled = true }: TestDesign = {},
): number {
  requires(
    first > 0 && first < 1 && second > 0 && second < 1,
    "proportionsSampleSize requires shares in (0, 1)",
  );
  requires(first !== second, "proportionsSampleSize requires a difference");
  requires(power > 0 && power < 1, "proportionsSampleSize requires 0 < power < 1");
  const apart = first * (1 - first) + second * (1 - second);
  const together = (first + second) * (1 - (first + second) / 2);
  const reach =
    criticalValue(1 - alpha) * Math.sqrt(pooled ? together : apart) +
    normalQuantile(power) * Math.sqrt(apart);
  return (reach / (first - second)) ** 2;
}

/**
 * The chance that a test of two shares with n cases an arm finds their difference.
 *
 * @returns 0–1
 * @throws Error as `proportionsSampleSize`; when n is not positive
 * @see Fleiss, Levin, Paik 2003, Statistical Methods for Rates and Proportions, §4.2
 * @example
 * proportionsPower(76.70693, 0.5, 0.75) // 0.9
 */
export function proportionsPower(casesPerArm: number, first: number, second: number, alpha = 0.05): number {
  requires(casesPerArm > 0, "proportionsPower requires casesPerArm > 0");
  requires(first > 0 && first < 1 && second > 0 && second < 1, "proportionsPower requires shares in (0, 1)");
  const apart = first * (1 - first) + second * (1 - second);
  const together = (first + second) * (1 - (first + second) / 2);
  const distance = Math.sqrt(casesPerArm) * Math.abs(first - second);
  return normalCdf((distance - criticalValue(1 - alpha) * Math.sqrt(together)) / Math.sqrt(apart), 0, 1);
}
