import { DEFAULT_LEVEL } from "../critical-value";
import { type IntervalWithError, unknownInterval } from "../interval";
import { requires } from "../requires";
import { normalMixtureBound } from "./normal-mixture";

/**
 * The rho that makes the sequence tightest after n units: √((−2 log α + log(−2 log α) + 1)/n). Choose it once, for the size
 * at which one expects to decide.
 *
 * @throws Error when n is not positive or the level not between 0 and 1
 * @see Waudby-Smith, Arbour, Sinha, Kennedy, Ramdas 2024, Annals of Statistics 52:2613, eq. 16
 * @example
 * bestSequenceRho(1000) // 0.09371
 */
export function bestSequenceRho(n: number, level = DEFAULT_LEVEL): number {
  requires(n > 0, "bestSequenceRho requires n > 0");
  requires(level > 0 && level < 1, "bestSequenceRho requires 0 < level < 1");
  const doubled = -2 * Math.log(1 - level);
  return Math.sqrt((doubled + Math.log(doubled) + 1) / n);
}

/**
 * A mean with limits that hold at all times at once, so that one may look at any time and stop when one has seen
 * enough: mean ± s·√(2(nρ² + 1)/(n²ρ²) · log(√(nρ² + 1)/α)). For the scores of `aipw` it is an effect under continuous monitoring.
 *
 * The price is a wider interval: about half as wide again as a fixed one where rho fits best.
 *
 * @param n units so far; early, with under about a hundred, the limits only approximate their promise
 * @param deviation sample standard deviation of the units so far, ≥ 0
 * @param rho > 0, chosen before the first look
 * @returns in the unit of the mean; nulls with `no-observations`; limits null with `no-variation` where the deviation is 0
 * @throws Error when an argument is out of its range
 * @see Waudby-Smith et al. 2024, Annals of Statistics 52:2613
 * @example
 * asymptoticSequence({ n: 1000, mean: 0.2, deviation: 1, rho: 0.1 }) // { estimate: 0.2, standardError: 0.03162, low: 0.10394, high: 0.29606 }
 */
export function asymptoticSequence(
  { n, mean, deviation, rho }: { n: number; mean: number; deviation: number; rho: number },
  level = DEFAULT_LEVEL,
): IntervalWithError {
  requires(Number.isInteger(n) && n >= 0, "asymptoticSequence requires a whole n ≥ 0");
  requires(deviation >= 0 && rho > 0, "asymptoticSequence requires deviation ≥ 0 and rho > 0");
  if (n === 0) return { ...unknownInterval("no-observations"), standardError: null };
  if (deviation === 0) return { ...unknownInterval("no-variation"), estimate: mean, standardError: null };
  const reach = (deviation * normalMixtureBound(n, 1 / (rho * rho), 1 - level)) / n;
  const standardError = deviation / Math.sqrt(n);
  return { estimate: mean, standardError, low: mean - reach, high: mean + reach, reason: null };
}
