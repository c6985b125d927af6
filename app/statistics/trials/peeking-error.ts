import { criticalValue } from "../critical-value";
import { gaussLegendre } from "../integration/gauss-legendre";
import { requires } from "../requires";

const PANELS = 4;

/**
 * How often somebody who looks several times, at equal steps, and stops at the first p below alpha, finds an effect that is
 * not there. It is why only always-valid intervals are shown while a trial runs.
 *
 * @param looks whole, ≥ 1
 * @returns 0–1, at least alpha
 * @throws Error when looks are not whole or alpha is not between 0 and 1
 * @see Armitage, McPherson, Rowe 1969, JRSS A 132:235
 * @example
 * peekingError(1) // 0.05
 * peekingError(5) // 0.14169
 */
export function peekingError(looks: number, alpha = 0.05): number {
  requires(Number.isInteger(looks) && looks >= 1, "peekingError requires a whole number of looks");
  const z = criticalValue(1 - alpha);
  const normal = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  // The density of the running sum among those not yet stopped, on nodes between its limits
  let { nodes, weights } = gaussLegendre(-z, z, PANELS);
  let density = nodes.map(normal);
  for (let look = 2; look <= looks; look += 1) {
    const limit = z * Math.sqrt(look);
    const next = gaussLegendre(-limit, limit, PANELS);
    const [from, masses] = [nodes, density.map((value, at) => value * weights[at]!)];
    density = next.nodes.map((sum) =>
      masses.reduce((total, mass, at) => total + mass * normal(sum - from[at]!), 0),
    );
    ({ nodes, weights } = next);
  }
  return 1 - density.reduce((sum, value, at) => sum + value * weights[at]!, 0);
}
