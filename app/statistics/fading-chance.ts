/**
 * A chance that fades with delay: P(delay) = base + lift × 2^(−delay ÷ half-life), by maximum likelihood. For every half-life
 * of a grid the likelihood is concave in base and lift; the profile over the grid gives the estimate and its 95 % limits.
 */

export interface FadingChance {
  base: number;
  lift: number;
  halfLife: number;
  /** 95 % profile limits; null: open on that side within the grid. */
  low: number | null;
  high: number | null;
  /** Twice the gain in log-likelihood over a chance that does not fade. */
  likelihoodRatio: number;
}

/** Half-lives examined, each so much longer than the one before. */
const SHORTEST = 1;
const LONGEST = 400;
const STEP = 1.04;
/** Quantile of χ² with one degree of freedom. */
const CHI2 = 3.841;
const NEWTON_STEPS = 60;
const MARGIN = 1e-6;

/**
 * @param delays not negative, in any unit: that of the half-life
 * @param happened whether it did, one for each delay
 * @throws RangeError where there is nothing, or the lengths differ
 *
 * @example
 * fadingChance([0, 0, 0, 0, 40, 40, 40, 40], [true, true, true, false, true, false, false, false]).high // null
 */
export function fadingChance(delays: readonly number[], happened: readonly boolean[]): FadingChance {
  if (delays.length === 0 || delays.length !== happened.length)
    throw new RangeError("fadingChance requires as many outcomes as delays, and at least one");
  const bins = binned(delays, happened);
  const flat = flatLikelihood(bins);
  const profile: { halfLife: number; fit: Fit }[] = [];
  for (let halfLife = SHORTEST; halfLife <= LONGEST; halfLife *= STEP)
    profile.push({ halfLife, fit: bestAt(halfLife, bins) });
  const best = profile.reduce((one, other) => (other.fit.likelihood > one.fit.likelihood ? other : one));
  const within = profile.filter(({ fit }) => 2 * (best.fit.likelihood - fit.likelihood) <= CHI2);
  const [first, last] = [within[0]!, within[within.length - 1]!];
  return {
    base: best.fit.base,
    lift: best.fit.lift,
    halfLife: best.halfLife,
    low: first === profile[0] ? null : first.halfLife,
    high: last === profile[profile.length - 1] ? null : last.halfLife,
    likelihoodRatio: Math.max(0, 2 * (best.fit.likelihood - flat)),
  };
}

interface Bin {
  delay: number;
  yes: number;
  no: number;
}

interface Fit {
  base: number;
  lift: number;
  likelihood: number;
}

function binned(delays: readonly number[], happened: readonly boolean[]): Bin[] {
  const bins = new Map<number, Bin>();
  delays.forEach((delay, at) => {
    const bin = bins.get(delay) ?? { delay, yes: 0, no: 0 };
    bin[happened[at] ? "yes" : "no"] += 1;
    bins.set(delay, bin);
  });
  return [...bins.values()];
}

function flatLikelihood(bins: readonly Bin[]): number {
  const [yes, no] = bins.reduce(([y, n], bin) => [y + bin.yes, n + bin.no], [0, 0]);
  const term = (count: number) => (count === 0 ? 0 : count * Math.log(count / (yes + no)));
  return term(yes) + term(no);
}

/** Newton's method in base and lift, both held at 0 or above and their sum below 1; steps are halved until they gain. */
function bestAt(halfLife: number, bins: readonly Bin[]): Fit {
  const weights = bins.map(({ delay }) => 2 ** (-delay / halfLife));
  const likelihoodOf = (base: number, lift: number) =>
    bins.reduce((sum, { yes, no }, at) => {
      const chance = base + lift * weights[at]!;
      return sum + (yes > 0 ? yes * Math.log(chance) : 0) + (no > 0 ? no * Math.log(1 - chance) : 0);
    }, 0);
  const share =
    bins.reduce((sum, { yes }) => sum + yes, 0) / bins.reduce((sum, { yes, no }) => sum + yes + no, 0);
  const start = Math.min(0.98, Math.max(0.02, share));
  let fit: Fit = { base: start * 0.9, lift: start * 0.1, likelihood: likelihoodOf(start * 0.9, start * 0.1) };
  for (let turn = 0; turn < NEWTON_STEPS; turn++) {
    const step = newtonStep(fit, bins, weights);
    let next: Fit | null = null;
    for (let scale = 1; scale > 1e-4 && next === null; scale /= 2) {
      const [base, lift] = held(fit.base + scale * step[0], fit.lift + scale * step[1]);
      const likelihood = likelihoodOf(base, lift);
      if (likelihood > fit.likelihood) next = { base, lift, likelihood };
    }
    if (next === null || next.likelihood - fit.likelihood < 1e-9) return next ?? fit;
    fit = next;
  }
  return fit;
}

function held(base: number, lift: number): [number, number] {
  const one = Math.min(1 - 2 * MARGIN, Math.max(MARGIN, base));
  return [one, Math.min(1 - MARGIN - one, Math.max(0, lift))];
}

function newtonStep({ base, lift }: Fit, bins: readonly Bin[], weights: readonly number[]): [number, number] {
  let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0];
  bins.forEach(({ yes, no }, at) => {
    const weight = weights[at]!;
    const chance = base + lift * weight;
    const slope = yes / chance - no / (1 - chance);
    const curve = yes / chance ** 2 + no / (1 - chance) ** 2;
    g0 += slope;
    g1 += slope * weight;
    h00 += curve;
    h01 += curve * weight;
    h11 += curve * weight * weight;
  });
  // At the edge only the coefficient that is free moves.
  if (lift <= 0 && g1 - (h01 / h00) * g0 <= 0) return [g0 / h00, 0];
  if (base <= MARGIN && g0 <= 0) return [0, g1 / h11];
  const determinant = h00 * h11 - h01 * h01;
  if (determinant <= 1e-12 * h00 * h11) return [g0 / h00, 0];
  return [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
}
