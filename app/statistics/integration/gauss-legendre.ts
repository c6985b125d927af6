import { requires } from "../requires";

export interface Quadrature {
  nodes: Float64Array;
  weights: Float64Array;
}

const NODES_IN_PANEL = 32;
const panel = legendrePanel(NODES_IN_PANEL);

/**
 * Nodes and weights of a composite Gauss–Legendre rule: Σ w f(x) is the integral of a smooth f, to nearly all digits.
 *
 * @param panels of 32 nodes each, ≥ 1; more for narrow peaks
 * @throws Error when the limits are not finite or the panels not whole
 * @see Golub and Welsch 1969; nodes by Newton on the Legendre recursion
 * @example
 * gaussLegendre(0, 3).nodes.reduce((sum, x, node) => sum + x * x * gaussLegendre(0, 3).weights[node], 0) // 9
 */
export function gaussLegendre(low: number, high: number, panels = 1): Quadrature {
  requires(Number.isFinite(low) && Number.isFinite(high), "gaussLegendre requires finite limits");
  requires(Number.isInteger(panels) && panels >= 1, "gaussLegendre requires panels ≥ 1");
  const half = (high - low) / (2 * panels);
  const count = panels * NODES_IN_PANEL;
  const centre = (node: number) => low + half * (2 * Math.floor(node / NODES_IN_PANEL) + 1);
  return {
    nodes: Float64Array.from(
      { length: count },
      (_, node) => centre(node) + half * panel.nodes[node % NODES_IN_PANEL]!,
    ),
    weights: Float64Array.from({ length: count }, (_, node) => half * panel.weights[node % NODES_IN_PANEL]!),
  };
}

/**
 * The integral of a smooth function between two limits.
 *
 * @example
 * integral(Math.exp, 0, 1) // 1.71828
 */
export function integral(f: (x: number) => number, low: number, high: number, panels = 1): number {
  const { nodes, weights } = gaussLegendre(low, high, panels);
  return nodes.reduce((sum, node, at) => sum + weights[at]! * f(node), 0);
}

/** The rule on [−1, 1]: the roots of the Legendre polynomial. */
function legendrePanel(count: number): Quadrature {
  const nodes = new Float64Array(count);
  const weights = new Float64Array(count);
  for (let root = 0; root < count; root += 1) {
    let x = -Math.cos((Math.PI * (root + 0.75)) / (count + 0.5));
    let slope = 1;
    for (let step = 0; step < 20; step += 1) {
      let [before, value] = [1, x];
      for (let degree = 2; degree <= count; degree += 1)
        [before, value] = [value, ((2 * degree - 1) * x * value - (degree - 1) * before) / degree];
      slope = (count * (x * value - before)) / (x * x - 1);
      x -= value / slope;
    }
    nodes[root] = x;
    weights[root] = 2 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}
