import type { Interval } from "../interval";
import { requires } from "../requires";

/**
 * Limits of observed over expected around a target, symmetric on the scale of the square root, where the spread of a count
 * does not depend on its size: (√θ ± z/(2√E))².
 *
 * @param expected events, > 0
 * @param z 1.96 for the 95 %, 3.09 for the 99.8 % limits
 * @param spread by which the limits are widened for overdispersion, √φ, ≥ 1
 * @throws Error when an argument is out of its range
 * @see Spiegelhalter 2005, Statistics in Medicine 24:1185
 * @example
 * ratioFunnelLimits(25, 1.96) // { estimate: 1, low: 0.64642, high: 1.43042, reason: null }
 */
export function ratioFunnelLimits(expected: number, z: number, { target = 1, spread = 1 } = {}): Interval {
  requires(expected > 0 && Number.isFinite(expected), "ratioFunnelLimits requires expected > 0");
  requires(z > 0 && target > 0 && spread >= 1, "ratioFunnelLimits requires z > 0, target > 0 and spread ≥ 1");
  const reach = (z * spread) / (2 * Math.sqrt(expected));
  const root = Math.sqrt(target);
  return { estimate: target, low: Math.max(0, root - reach) ** 2, high: (root + reach) ** 2, reason: null };
}
