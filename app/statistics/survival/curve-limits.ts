import type { IntervalWithError } from "../interval";

/** On which scale the limits of a curve are symmetric. */
export type CurveLimits = "log-log" | "log" | "plain";

/**
 * Limits of a share that a curve has reached, kept inside [0, 1]: symmetric on the scale of log(−log), of the log, or of
 * the share itself.
 *
 * @param survival 0–1
 * @param z critical value
 * @returns limits null with `no-variation` at 1 (nothing has happened yet) and at 0 (nobody is left)
 * @see Kalbfleisch and Prentice 2002, §1.4; the scales of R's `survfit`
 * @example
 * survivalLimits(0.5, 0.1, 1.96, "plain") // { estimate: 0.5, standardError: 0.1, low: 0.304, high: 0.696, reason: null }
 */
export function survivalLimits(
  survival: number,
  standardError: number,
  z: number,
  limits: CurveLimits,
): IntervalWithError & { estimate: number } {
  if (standardError === 0 || survival === 0 || survival === 1)
    return { estimate: survival, standardError: null, low: null, high: null, reason: "no-variation" };
  const [low, high] = reach(survival, z * standardError, limits);
  return { estimate: survival, standardError, low: Math.max(0, low), high: Math.min(1, high), reason: null };
}

function reach(survival: number, width: number, limits: CurveLimits): [low: number, high: number] {
  switch (limits) {
    case "plain":
      return [survival - width, survival + width];
    case "log":
      return [survival * Math.exp(-width / survival), survival * Math.exp(width / survival)];
    case "log-log": {
      const power = Math.exp(width / (survival * -Math.log(survival)));
      return [survival ** power, survival ** (1 / power)];
    }
  }
}
