import betaCdf from "@stdlib/stats-base-dists-beta-cdf";
import { gaussLegendre } from "../integration/gauss-legendre";
import { requires } from "../requires";

/** A belief about a share: Beta(successes + prior, failures + prior). */
export interface BetaBelief {
  /** ≥ ½ */
  alpha: number;
  /** ≥ ½ */
  beta: number;
}

const panel = gaussLegendre(0, 1, 8);

/**
 * The mean of a function of a share under a beta belief. The share is written sin²φ, which takes the poles of beliefs like
 * Beta(½, ½) away, the nodes crowd at both ends, and the density is scaled by its own integral on them.
 *
 * @param f smooth on [0, 1]
 * @throws Error when a shape is under ½
 * @example
 * betaMean({ alpha: 2, beta: 6 }, (share) => share) // 0.25
 */
export function betaMean({ alpha, beta }: BetaBelief, f: (share: number) => number): number {
  requires(alpha >= 0.5 && beta >= 0.5, "betaMean requires shapes of ½ or more");
  const centre = Math.asin(Math.sqrt(alpha / (alpha + beta)));
  const reach = 10 / Math.sqrt(alpha + beta); // on this scale the deviation is about ½/√(α + β)
  const from = Math.max(0, centre - reach);
  const width = Math.min(Math.PI / 2, centre + reach) - from;
  const phi = panel.nodes.map((u) => from + width * u * u * u * (10 + u * (6 * u - 15)));
  const logs = phi.map(
    (angle) => (2 * alpha - 1) * Math.log(Math.sin(angle)) + (2 * beta - 1) * Math.log(Math.cos(angle)),
  );
  const highest = logs.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  let [total, sum] = [0, 0];
  panel.nodes.forEach((u, at) => {
    const mass = panel.weights[at]! * (u * (1 - u)) ** 2 * Math.exp(logs[at]! - highest);
    total += mass;
    sum += mass * f(Math.sin(phi[at]!) ** 2);
  });
  return sum / total;
}

/**
 * Probability that the first share is above the second. The mean is taken under the surer of the two beliefs, to which the
 * other is smooth.
 *
 * @throws Error as `betaMean`
 * @example
 * probabilityHigher({ alpha: 31, beta: 71 }, { alpha: 21, beta: 81 }) // 0.94760
 */
export function probabilityHigher(first: BetaBelief, second: BetaBelief): number {
  if (first.alpha + first.beta < second.alpha + second.beta) return 1 - probabilityHigher(second, first);
  return betaMean(first, (share) => betaCdf(share, second.alpha, second.beta));
}

/**
 * What choosing one share is expected to cost against always having the higher one: the mean of (other − chosen) where that
 * is positive. Small enough, one may stop asking.
 *
 * @returns in shares, 0–1
 * @throws Error as `betaMean`
 * @example
 * expectedLoss({ alpha: 21, beta: 81 }, { alpha: 31, beta: 71 }) // 0.09938
 */
export function expectedLoss(chosen: BetaBelief, other: BetaBelief): number {
  const { alpha, beta } = other;
  const mean = alpha / (alpha + beta);
  // E (other − x)⁺ = E[other; other > x] − x P(other > x), and a beta weighted by itself is a beta with one success more
  return betaMean(
    chosen,
    (x) => mean * (1 - betaCdf(x, alpha + 1, beta)) - x * (1 - betaCdf(x, alpha, beta)),
  );
}
