/** Between which ratios of observed to expected an officer lies who is like the others, at both levels of the funnel. */
import { criticalValue } from "../statistics/critical-value";
import { ratioFunnelLimits } from "../statistics/funnel/ratio-funnel-limits";
import { FUNNEL_LEVELS } from "./officer-comparison";

/**
 * @param expected payers, > 0
 * @param spread √φ by which limits are widened; 1: by chance alone
 * @returns by level, 95 % first
 */
export function funnelLimits(expected: number, spread: number): { low: number; high: number }[] {
  return FUNNEL_LEVELS.map((level) => {
    const { low, high } = ratioFunnelLimits(expected, criticalValue(level), { spread });
    return { low: low!, high: high! };
  });
}
