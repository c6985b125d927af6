import { type CholeskyFactor, cholesky, solve } from "./cholesky";

/** A concave function with its slopes, such as a log likelihood. */
export interface Objective {
  value(at: Float64Array): number;
  /** The gradient, and the information: minus the second derivatives, row by row, lower triangle at least. */
  derivatives(at: Float64Array): { gradient: Float64Array; information: Float64Array };
  /** The gradient alone, where that is much cheaper: the last information then serves for some steps. */
  gradient?(at: Float64Array): Float64Array;
  /** How far a step moves what the function is made of (the linear predictors), on a scale where 1 is much. */
  reach(step: Float64Array): number;
}

export interface NewtonMaximum {
  at: Float64Array;
  /** Factored at the maximum; its redundant columns were left where they started. */
  information: CholeskyFactor;
  /** `diverging`: the maximum lies at infinity, for steps stay long or directions lose their information. */
  ended: "converged" | "diverging";
}

const MOST_STEPS = 40;
const SMALL_REACH = 1e-7;
/** What the step after the last small one may reach at most, with the information recomputed. */
const CERTAIN_REACH = 1e-5;
/** With an old information steps must shrink to this share of the one before, or it is recomputed. */
const CHORD_SHRINKAGE = 0.25;
/** Longer steps change the information too much for it to serve again. */
const CHORD_REACH = 1;

/**
 * The maximum of a concave function by Newton's steps, halved where they would lead down. Steps that do not shrink within
 * forty iterations mean that there is no maximum: near one, each step squares the error of the last.
 *
 * @see Nocedal and Wright 2006, Numerical Optimization, ch. 3
 * @example
 * newtonMaximum(Float64Array.of(0), { value: ([x]) => 3 * x - Math.exp(x), derivatives: ([x]) => ({ gradient: Float64Array.of(3 - Math.exp(x)), information: Float64Array.of(Math.exp(x)) }), reach: ([step]) => Math.abs(step) }) // { at: [1.09861], ended: "converged" }
 */
export function newtonMaximum(start: Float64Array, objective: Objective): NewtonMaximum {
  let at = start;
  let value = objective.value(at);
  let redundant: number | null = null;
  let small = false;
  for (let iteration = 0; ; iteration += 1) {
    const { gradient, information: matrix } = objective.derivatives(at);
    const information = cholesky(matrix, at.length);
    redundant ??= information.aliased.length;
    // A direction that lost its information stands still, and would pass for converged.
    if (information.aliased.length > redundant) return { at, information, ended: "diverging" };
    let step = solve(information, gradient);
    // Steps with an old information may shrink although the maximum lies at infinity; a fresh one stays long there.
    if (small && objective.reach(step) < CERTAIN_REACH) return { at, information, ended: "converged" };
    if (iteration === MOST_STEPS) return { at, information, ended: "diverging" };
    small = objective.reach(step) < SMALL_REACH;
    for (let halving = 0; halving < 30; halving += 1) {
      const trial = at.map((coordinate, index) => coordinate + step[index]!);
      const reached = objective.value(trial);
      if (reached >= value - 1e-12 * Math.abs(value)) {
        at = trial;
        value = reached;
        break;
      }
      step = step.map((move) => move / 2);
    }
    if (small || !objective.gradient) continue;
    ({ at, small } = chordSteps(at, objective.reach(step), information, objective));
    value = objective.value(at);
  }
}

/** Steps with the information of an earlier place, as long as they shrink fast and lead up. */
function chordSteps(
  start: Float64Array,
  firstReach: number,
  information: CholeskyFactor,
  objective: Objective,
) {
  let at = start;
  let before = firstReach;
  let value: number | null = null;
  while (before < CHORD_REACH) {
    const step = solve(information, objective.gradient!(at));
    const reach = objective.reach(step);
    if (reach > CHORD_SHRINKAGE * before) break;
    const trial = at.map((coordinate, index) => coordinate + step[index]!);
    const reached = objective.value(trial);
    value ??= objective.value(at);
    if (reached < value - 1e-12 * Math.abs(value)) break;
    [at, value, before] = [trial, reached, reach];
    if (reach < SMALL_REACH) return { at, small: true };
  }
  return { at, small: false };
}
