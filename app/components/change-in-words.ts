import type { Format } from "../format";
import { words } from "../words/words";

/** From here on a ratio says more than a percentage: twice as much, not 100 % more. */
const TOLD_AS_TIMES = 1;
/** Smaller changes would read 0 %. */
const SEEN = 0.005;
/** States a percentage without decimals, and a difference of shares with one. */
const WHOLE_PERCENTS = 0.2;

/**
 * A relative change as a clause; null where it is unknown.
 *
 * @example changeInWords(format, 0.06, "the twelve before") // "6 % more than in the twelve before"
 */
export function changeInWords(format: Format, change: number | null, than: string): string | null {
  const { comparison } = words(format.language);
  if (change === null) return null;
  if (Math.abs(change) < SEEN) return comparison.same(than);
  if (change >= TOLD_AS_TIMES) return comparison.times(format.decimal(1 + change, 1), than);
  const percent = format.share(Math.abs(change), WHOLE_PERCENTS);
  return change > 0 ? comparison.more(percent, than) : comparison.less(percent, than);
}

/** How a share stands against another, in percentage points; null where either is unknown. */
export function pointsInWords(
  format: Format,
  current: number | null,
  before: number | null,
  than: string,
): string | null {
  const { comparison } = words(format.language);
  if (current === null || before === null) return null;
  const points = format.decimal(Math.abs(current - before) * 100, 1);
  if (!/[1-9]/.test(points)) return comparison.level(than);
  return current > before ? comparison.higher(points, than) : comparison.lower(points, than);
}
