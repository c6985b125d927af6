import { logBetaRatio } from "../distributions/log-beta-ratio";
import { requires } from "../requires";

/**
 * Evidence against a share of p₀ that may be read at any time: the likelihood of the successes under a beta mixture over
 * that under p₀. At 1/α or above one may reject at level α, however often one looked before.
 *
 * @param successes and n whole, so far
 * @param share p₀, strictly between 0 and 1
 * @param prior Beta(alpha, beta) of the mixture, > 0; even by default
 * @returns ≥ 0; 1 before the first case; may be as large as a number can be
 * @throws Error when an argument is out of its range
 * @see Ville 1939; Grünwald, de Heide, Koolen 2024, JRSS B 86:1091
 * @example
 * betaBinomialEValue(65, 100, 0.5) // 11.46139
 */
export function betaBinomialEValue(
  successes: number,
  n: number,
  share: number,
  { alpha = 1, beta = 1 }: { alpha?: number; beta?: number } = {},
): number {
  requires(successes >= 0 && successes <= n, "betaBinomialEValue requires 0 ≤ successes ≤ n");
  requires(share > 0 && share < 1, "betaBinomialEValue requires 0 < share < 1");
  const failures = n - successes;
  const logNull = successes * Math.log(share) + failures * Math.log1p(-share);
  return Math.min(Number.MAX_VALUE, Math.exp(logBetaRatio(alpha, beta, successes, failures) - logNull));
}
