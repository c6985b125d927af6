import { logBetaRatio } from "../distributions/log-beta-ratio";
import type { Reason } from "../interval";
import { requires } from "../requires";

/** One group: k of n. */
export interface GroupCount {
  successes: number;
  n: number;
}

export interface BetaBinomial {
  /** Mean share of the groups, 0–1. */
  mean: number | null;
  /** M of the prior Beta(mean·M, (1 − mean)·M), as many cases as the prior is worth; null with `no-variation` (infinite). */
  priorCases: number | null;
  logLikelihood: number | null;
  /** (k + mean·M)/(n + M) of each group, in the order given; the mean itself under full pooling. */
  shares: number[] | null;
  reason: Reason | null;
}

/** Above this many prior cases the groups are as good as one. */
const POOLED_FROM = 1e7;

/**
 * Shares of many groups drawn towards their mean, with the strength learned from the groups: the maximum-likelihood beta
 * prior of binomial counts, of any size each.
 *
 * Where groups differ no more than chance would have them, the prior is infinitely sure: `priorCases` is null with
 * `no-variation`, and every group gets the common share. That is an answer.
 *
 * @param groups counts in whole numbers
 * @returns nulls with `no-observations` (no cases) or `too-few` (under two groups with cases)
 * @throws Error when a count is impossible or broken
 * @see Griffiths 1973, Biometrics 29:637
 * @example
 * betaBinomial([{ successes: 1, n: 10 }, { successes: 9, n: 10 }, { successes: 4, n: 10 }]) // { mean: 0.47631, priorCases: 2.14235, shares: [0.16640, 0.82525, 0.41346] }
 */
export function betaBinomial(groups: readonly GroupCount[]): BetaBinomial {
  for (const { successes, n } of groups) {
    requires(Number.isInteger(successes) && Number.isInteger(n), "betaBinomial requires whole counts");
    requires(successes >= 0 && successes <= n, "betaBinomial requires 0 ≤ successes ≤ n");
  }
  const peopled = groups.filter(({ n }) => n > 0).length;
  if (peopled < 2) {
    const reason = peopled === 0 ? "no-observations" : "too-few";
    return { mean: null, priorCases: null, logLikelihood: null, shares: null, reason };
  }
  const tails = [
    countsAbove(groups.map(({ successes }) => successes)),
    countsAbove(groups.map(({ successes, n }) => n - successes)),
    countsAbove(groups.map(({ n }) => n)),
  ] as const;
  const cases = groups.reduce((sum, { n }) => sum + n, 0);
  const pooled = groups.reduce((sum, { successes }) => sum + successes, 0) / cases;
  const pooledLikelihood = tails[0].length * tails[1].length === 0 ? 0 : binomialLikelihood(pooled, tails);

  let best = { mean: pooled, priorCases: POOLED_FROM, likelihood: pooledLikelihood };
  if (pooled > 0 && pooled < 1) {
    const logCases = maximumOnInterval(
      (log) => profile(Math.exp(log), pooled, tails).likelihood,
      -5,
      Math.log(POOLED_FROM),
    );
    const found = profile(Math.exp(logCases), pooled, tails);
    if (found.likelihood > pooledLikelihood + 1e-9) best = found;
  }
  const constant = groups.reduce((sum, { successes, n }) => sum + logChoose(n, successes), 0);
  const likelihood = { mean: best.mean, logLikelihood: best.likelihood + constant };
  if (best.priorCases >= POOLED_FROM)
    return { ...likelihood, priorCases: null, shares: groups.map(() => pooled), reason: "no-variation" };
  const shares = groups.map(
    ({ successes, n }) => (successes + best.mean * best.priorCases) / (n + best.priorCases),
  );
  return { ...likelihood, priorCases: best.priorCases, shares, reason: null };
}

/** For i = 0, 1, …: how many counts are above i. Sums over groups of log(a)…log(a + k − 1) become one sum over i. */
function countsAbove(counts: number[]): Float64Array {
  const above = new Float64Array(counts.reduce((most, count) => Math.max(most, count), 0));
  for (const count of counts) if (count > 0) above[count - 1]! += 1;
  for (let i = above.length - 2; i >= 0; i -= 1) above[i]! += above[i + 1]!;
  return above;
}

type Tails = readonly [successes: Float64Array, failures: Float64Array, trials: Float64Array];

/** For a prior worth M cases, the best mean (the likelihood is concave in it) and the log likelihood there. */
function profile(priorCases: number, pooled: number, [successes, failures, trials]: Tails) {
  let [low, high, mean] = [0, 1, pooled];
  for (let step = 0; step < 100 && high - low > 1e-13; step += 1) {
    let [slope, curvature] = [0, 0];
    for (let i = 0; i < successes.length; i += 1) {
      const pull = priorCases / (mean * priorCases + i);
      slope += successes[i]! * pull;
      curvature += successes[i]! * pull * pull;
    }
    for (let i = 0; i < failures.length; i += 1) {
      const pull = priorCases / ((1 - mean) * priorCases + i);
      slope -= failures[i]! * pull;
      curvature += failures[i]! * pull * pull;
    }
    if (slope > 0) low = mean;
    else high = mean;
    const newton = mean + slope / curvature;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - mean) < 1e-14) break;
    mean = next;
  }
  let likelihood = 0;
  successes.forEach((groups, i) => {
    likelihood += groups * Math.log(mean * priorCases + i);
  });
  failures.forEach((groups, i) => {
    likelihood += groups * Math.log((1 - mean) * priorCases + i);
  });
  trials.forEach((groups, i) => {
    likelihood -= groups * Math.log(priorCases + i);
  });
  return { mean, priorCases, likelihood };
}

function binomialLikelihood(share: number, [successes, failures]: Tails): number {
  const total = (above: Float64Array) => above.reduce((sum, groups) => sum + groups, 0);
  return total(successes) * Math.log(share) + total(failures) * Math.log(1 - share);
}

function maximumOnInterval(f: (x: number) => number, low: number, high: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [from, upTo] = [low, high];
  let [left, right] = [upTo - golden * (upTo - from), from + golden * (upTo - from)];
  let [atLeft, atRight] = [f(left), f(right)];
  while (upTo - from > 1e-6) {
    if (atLeft > atRight) {
      [upTo, right, atRight] = [right, left, atLeft];
      left = upTo - golden * (upTo - from);
      atLeft = f(left);
    } else {
      [from, left, atLeft] = [left, right, atRight];
      right = from + golden * (upTo - from);
      atRight = f(right);
    }
  }
  return (from + upTo) / 2;
}

/** log of n choose k: minus the log of (n + 1) B(k + 1, n − k + 1). */
function logChoose(n: number, k: number): number {
  return -Math.log(n + 1) - logBetaRatio(1, 1, k, n - k);
}
