import { leastSquares } from "../regression/least-squares";
import { logisticRegression } from "../regression/logistic-regression";
import { type FitWarning, fittedMean } from "../regression/regression-fit";
import { requires } from "../requires";

/** A unit, or a cell of like units, with the arm it is in. */
export interface TreatedUnit {
  covariates: ArrayLike<number>;
  /** 1 treated, 0 not */
  arm: number;
  outcome: number;
  weight?: number;
}

export interface GComputation {
  /** Mean outcome had everybody been treated, and had nobody. */
  treated: number;
  control: number;
  effect: number;
  /** The same by row. */
  ifTreated: Float64Array;
  ifControl: Float64Array;
  warning: FitWarning | null;
}

/**
 * Standardisation by a model of the outcome (g-computation): fit it, set everybody's arm to treated and then to not, and
 * average what the model predicts. As good as the model, and blind to where no comparable case had the other arm; for errors use
 * `clusterBootstrap` around it or `aipw`.
 *
 * @param units rows or compressed cells, in both arms
 * @param model `linear`, or `logit` for outcomes that are shares
 * @param columns what the model sees of a unit under an arm; by default the arm and the covariates
 * @returns null where a row has no weight at all, or one arm is empty
 * @throws Error when an arm is neither 0 nor 1; as the regression
 * @see Robins 1986; Hernán and Robins 2020, Causal Inference: What If, ch. 13
 * @example
 * gComputation([[0, 1, 3], [1, 1, 6], [0, 0, 1], [1, 0, 4], [1, 0, 4]].map(([x, arm, outcome]) => ({ covariates: [x], arm, outcome }))) // { treated: 4.8, control: 2.8, effect: 2 }
 */
export function gComputation(
  units: readonly TreatedUnit[],
  {
    model = "linear",
    columns = (covariates, arm) => [arm, ...Array.from(covariates)],
  }: {
    model?: "linear" | "logit";
    columns?: (covariates: ArrayLike<number>, arm: number) => ArrayLike<number>;
  } = {},
): GComputation | null {
  const inArm = [0, 0];
  for (const { arm, weight = 1 } of units) {
    requires(arm === 0 || arm === 1, "gComputation requires arms 0 or 1");
    inArm[arm]! += weight;
  }
  if (inArm[0] === 0 || inArm[1] === 0) return null;
  const cells = units.map(({ covariates, arm, outcome, weight }) => ({
    covariates: columns(covariates, arm),
    outcome,
    weight,
  }));
  const fit = (model === "linear" ? leastSquares : logisticRegression)(cells)!;
  const predicted = (arm: number) =>
    Float64Array.from(units, ({ covariates }) => fittedMean(fit, columns(covariates, arm)));
  const average = (values: Float64Array) =>
    values.reduce((sum, value, row) => sum + value * (units[row]!.weight ?? 1), 0) / (inArm[0]! + inArm[1]!);
  const ifTreated = predicted(1);
  const ifControl = predicted(0);
  const treated = average(ifTreated);
  const control = average(ifControl);
  return { treated, control, effect: treated - control, ifTreated, ifControl, warning: fit.warning };
}
