import type { Reason } from "../interval";
import { requires } from "../requires";

export interface ChangePoint {
  /** Values before the change; null with a reason. */
  valuesBefore: number | null;
  meanBefore: number | null;
  meanAfter: number | null;
  /** Sum of squares about one mean, and about the two. */
  rssWithout: number | null;
  rssWith: number | null;
  /** The largest F over all places: far above an ordinary F, since the place was sought. */
  supF: number | null;
  /** Bayes' information criterion without and with the change (two and four parameters); the lower is believed. */
  bicWithout: number | null;
  bicWith: number | null;
  reason: Reason | null;
}

/** Squares below this lose their digits: such a series is level. */
const SMALLEST_SQUARES = 1e-290;

/**
 * Where a series shifted its level, if once: the place that leaves the least sum of squares about the means before and
 * after.
 *
 * @param values in the order of time
 * @param fewest values on either side, ≥ 1
 * @returns nulls with `no-observations`, `too-few` (the series is too short) or `no-variation` (a level or two explain it
 *   without rest, so there is nothing to judge them by)
 * @throws Error when a value is not finite or fewest is not whole
 * @see Bai 1997, Econometric Theory 13:315; Cobb 1978 on the Nile
 * @example
 * changePoint([1, 2, 1, 2, 8, 9, 8, 9]) // { valuesBefore: 4, meanBefore: 1.5, meanAfter: 8.5, rssWithout: 100, rssWith: 2, supF: 294 }
 */
export function changePoint(values: readonly number[], fewest = 2): ChangePoint {
  requires(values.every(Number.isFinite), "changePoint requires finite values");
  requires(Number.isInteger(fewest) && fewest >= 1, "changePoint requires fewest ≥ 1");
  const n = values.length;
  if (n < Math.max(2 * fewest, 3)) return unknown(n === 0 ? "no-observations" : "too-few");
  const total = values.reduce((sum, value) => sum + value, 0);
  const mean = total / n;
  const rssWithout = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  let before = 0;
  let best = { gain: -1, valuesBefore: 0, sumBefore: 0 };
  for (let k = 1; k <= n - fewest; k += 1) {
    before += values[k - 1]! - mean;
    const gain = (before * before * n) / (k * (n - k));
    if (k >= fewest && gain > best.gain) best = { gain, valuesBefore: k, sumBefore: before };
  }
  const { valuesBefore } = best;
  const meanBefore = mean + best.sumBefore / valuesBefore;
  const meanAfter = mean - best.sumBefore / (n - valuesBefore);
  const rssWith = values.reduce(
    (sum, value, at) => sum + (value - (at < valuesBefore ? meanBefore : meanAfter)) ** 2,
    0,
  );
  if (rssWith <= 1e-14 * (rssWithout + mean * mean) + SMALLEST_SQUARES) return unknown("no-variation");
  const bic = (rss: number, parameters: number) => n * Math.log(rss / n) + parameters * Math.log(n);
  return {
    valuesBefore,
    meanBefore,
    meanAfter,
    rssWithout,
    rssWith,
    supF: (rssWithout - rssWith) / (rssWith / (n - 2)),
    bicWithout: bic(rssWithout, 2),
    bicWith: bic(rssWith, 4),
    reason: null,
  };
}

function unknown(reason: Reason): ChangePoint {
  return {
    valuesBefore: null,
    meanBefore: null,
    meanAfter: null,
    rssWithout: null,
    rssWith: null,
    supF: null,
    bicWithout: null,
    bicWith: null,
    reason,
  };
}
