import type { Reason } from "../interval";
import { requires } from "../requires";

export interface JamesSteinArcsine {
  /** Shrunken shares in the order given; null with a reason. */
  shares: number[] | null;
  /** Mean on the arcsine scale, spread Σ(x − x̄)² about it, and the share of each deviation that is kept, 0–1. */
  mean: number | null;
  spread: number | null;
  keep: number | null;
  reason: Reason | null;
}

/**
 * James and Stein's estimate of many shares with the same number of trials: on the scale x = √n asin(2y − 1), where the
 * variance is 1 whatever the share, every deviation from the mean is multiplied by 1 − (k − 3)/S.
 *
 * @param successes of each group
 * @param n trials of every group, > 0
 * @returns nulls with `no-observations` or `too-few` (under four groups)
 * @throws Error when a count is impossible
 * @see Efron and Morris 1975, JASA 70:311
 * @example
 * jamesSteinArcsine([18, 14, 12, 10, 7], 45) // { keep: 0.74805, mean: -3.25114 }
 */
export function jamesSteinArcsine(successes: readonly number[], n: number): JamesSteinArcsine {
  requires(n > 0, "jamesSteinArcsine requires n > 0");
  for (const count of successes)
    requires(count >= 0 && count <= n, "jamesSteinArcsine requires 0 ≤ successes ≤ n");
  const groups = successes.length;
  if (groups < 4) {
    const reason = groups === 0 ? "no-observations" : "too-few";
    return { shares: null, mean: null, spread: null, keep: null, reason };
  }
  const root = Math.sqrt(n);
  const scores = successes.map((count) => root * Math.asin((2 * count) / n - 1));
  const mean = scores.reduce((sum, score) => sum + score, 0) / groups;
  const spread = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  const keep = spread === 0 ? 0 : Math.max(0, 1 - (groups - 3) / spread);
  const shares = scores.map((score) => (Math.sin((mean + keep * (score - mean)) / root) + 1) / 2);
  return { shares, mean, spread, keep, reason: null };
}
