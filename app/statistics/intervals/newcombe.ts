import { DEFAULT_LEVEL } from "../critical-value";
import { type Interval, unknownInterval } from "../interval";
import { differenceOfIntervals } from "./difference-of-intervals";
import { wilson } from "./wilson";

/**
 * Newcombe's hybrid score interval of a difference of two independent proportions, first less second: each arm has
 * its own Wilson limit, so it stays inside [−1, 1] and is honest where an arm has none or all.
 *
 * @throws Error when the counts are impossible (see `wilson`)
 * @see Newcombe 1998, Statistics in Medicine 17:873, method 10
 * @example
 * newcombe(56, 70, 48, 80) // { estimate: 0.2, low: 0.05243, high: 0.33387, reason: null }
 */
export function newcombe(
  firstSuccesses: number,
  firstN: number,
  secondSuccesses: number,
  secondN: number,
  level = DEFAULT_LEVEL,
): Interval {
  const first = wilson(firstSuccesses, firstN, level);
  const second = wilson(secondSuccesses, secondN, level);
  if (firstN === 0 || secondN === 0) return unknownInterval("no-observations");
  return differenceOfIntervals(first, second);
}
