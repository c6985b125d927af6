import { inverse } from "../linear-algebra/cholesky";
import { type NewtonMaximum, newtonMaximum } from "../linear-algebra/newton-maximum";
import { requires } from "../requires";
import { logitObjective } from "./logit-objective";
import type { Cell, FitWarning, RegressionFit } from "./regression-fit";
import {
  originalCoefficients,
  originalCovariance,
  standardisedCoefficients,
  standardisedDesign,
} from "./standardised-design";

export interface LogisticFit extends RegressionFit {
  link: "logit";
}

export interface LogisticOptions {
  ridge?: number;
  start?: readonly number[];
  towards?: readonly number[];
}

/** The ridge that holds separated coefficients: on standardised columns, as a normal prior with deviation √10 ≈ 3. */
export const SEPARATION_RIDGE = 0.1;

/**
 * Logistic regression on weighted cells: log odds of the outcome linear in the covariates, by Newton's method on
 * standardised columns. One row a covariate pattern with the share and the count costs as much as there are patterns, and
 * gives what one row a unit would.
 *
 * Where covariates foretell the outcome without fail the fit falls back to a small ridge and says so (`warning`).
 * `bread` is the covariance of the coefficients, if units are independent.
 *
 * @param cells outcome 0–1 is the share of the cell's weight with the event
 * @param ridge for a deliberate shrinkage of standardised slopes; 0 by default
 * @param start coefficients of a similar fit, intercept first, from which fewer steps are needed; the answer is the same
 * @param towards coefficients to which the ridge draws the slopes, instead of 0: those of a larger group, say
 * @returns null where no cell has weight
 * @throws Error when an outcome is outside [0, 1] or the ridge is negative; as `standardisedDesign`
 * @see McCullagh and Nelder 1989, Generalized Linear Models, ch. 4; Heinze and Schemper 2002 on separation
 * @example
 * logisticRegression([{ covariates: [0], outcome: 0.2, weight: 10 }, { covariates: [1], outcome: 0.5, weight: 10 }]).coefficients // [-1.38629, 1.38629]
 */
export function logisticRegression(
  cells: readonly Cell[],
  { ridge = 0, start: near, towards }: LogisticOptions = {},
): LogisticFit | null {
  requires(ridge >= 0 && Number.isFinite(ridge), "logisticRegression requires ridge ≥ 0");
  for (const { outcome } of cells)
    requires(outcome >= 0 && outcome <= 1, "logisticRegression requires outcomes within [0, 1]");
  const design = standardisedDesign(cells);
  if (design === null) return null;
  const { weights, outcomes, width, totalWeight } = design;
  const events = outcomes.reduce((sum, outcome, row) => sum + weights[row]! * outcome, 0);
  if (events <= 0 || events >= totalWeight) return constantFit(events, totalWeight, width);

  const centre = towards && standardisedCoefficients(design, towards);
  requires(!near || near.length === width, "logisticRegression requires a start as long as its coefficients");
  const start = near ? standardisedCoefficients(design, near) : new Float64Array(width);
  if (!near) start[0] = Math.log(events / (totalWeight - events));
  let maximum = newtonMaximum(start, logitObjective(design, ridge, centre));
  const separated = maximum.ended === "diverging";
  if (separated) maximum = newtonMaximum(start, logitObjective(design, ridge + SEPARATION_RIDGE, centre));
  const { aliased } = maximum.information;
  return {
    link: "logit",
    coefficients: originalCoefficients(design, maximum.at),
    bread: originalCovariance(design, inverse(maximum.information)),
    aliased,
    parameters: width - aliased.length,
    warning: separationWarning(separated, maximum),
  };
}

/**
 * What to say of a fit that needed the ridge, or did not end even with it.
 *
 * @example
 * separationWarning(true, { ended: "converged" }) // "separation"
 */
export function separationWarning(
  separated: boolean,
  { ended }: Pick<NewtonMaximum, "ended">,
): FitWarning | null {
  if (ended === "diverging") return "not-converged";
  return separated ? "separation" : null;
}

/** Nobody or everybody: the rate half an event away from certainty, with the covariance of that rate's log odds. */
function constantFit(events: number, totalWeight: number, width: number): LogisticFit {
  const share = (events + 0.5) / (totalWeight + 1);
  const coefficients = new Array<number>(width).fill(0);
  coefficients[0] = Math.log(share / (1 - share));
  const bread = new Float64Array(width * width);
  bread[0] = 1 / ((totalWeight + 1) * share * (1 - share));
  const aliased = Array.from({ length: width - 1 }, (_, column) => column + 1);
  return { link: "logit", coefficients, bread, aliased, parameters: 1, warning: "constant-outcome" };
}
