import { DEFAULT_LEVEL } from "../critical-value";
import { type Reason, unknownInterval } from "../interval";
import { logisticRegression } from "../regression/logistic-regression";
import { type FitWarning, fittedMean } from "../regression/regression-fit";
import type { ClusterKey } from "../regression/sandwich-covariance";
import { requires } from "../requires";
import { type AipwResult, type ArmMean, aipw } from "./aipw";
import { clusterFolds } from "./cluster-folds";
import { type OutcomeCell, type OutcomeModel, type OutcomeModelKind, outcomeModel } from "./outcome-model";
import { PROPENSITY_FLOOR } from "./propensity-weights";

/** Units with covariates kept once a pattern: models cost as much as there are patterns, not units. */
export interface PatternedUnits {
  /** The distinct covariate patterns. */
  patterns: readonly ArrayLike<number>[];
  /** Index of each unit's pattern. */
  patternOf: ArrayLike<number>;
  /** 1 treated, 0 not */
  arm: ArrayLike<number>;
  outcome: ArrayLike<number>;
  clusterOf: ArrayLike<ClusterKey>;
}

export interface CrossFitOptions {
  /** Stored with the figure; it decides the folds. */
  seed: number;
  folds?: number;
  outcomeKind?: OutcomeModelKind;
  /** On standardised slopes of the logits: of the choice, and of the outcomes (as of the choice unless told). */
  ridge?: number;
  outcomeRidge?: number;
  floor?: number;
  level?: number;
}

export interface CrossFittedAipw extends AipwResult {
  /** By unit, from models that never saw the unit's cluster, not clipped; empty where nothing could be fitted. */
  propensity: Float64Array;
  /** What any fit of any fold had to do, each once. */
  warnings: FitWarning[];
}

/**
 * The effect of an arm adjusted for covariates, by default: `aipw` with both models fitted on the other folds' clusters, so
 * that no unit is judged by a model that learned from it. Estimates the mean outcome had all units been treated, had none,
 * and the difference.
 *
 * @returns as `aipw`; everything unknown with `no-observations` (no unit) or `too-few` (without some fold an arm is
 *   empty)
 * @throws Error when lengths differ, an arm is neither 0 nor 1, or a pattern is unknown
 * @see Chernozhukov et al. 2018, The Econometrics Journal 21:C1
 * @example
 * crossFittedAipw({ patterns: [[0], [1]], patternOf: [0, 0, 0, 0, 1, 1, 1, 1], arm: [0, 1, 0, 1, 0, 1, 0, 1], outcome: [0.1, 0.3, 0.1, 0.3, 0.4, 0.6, 0.4, 0.6], clusterOf: [1, 1, 2, 2, 3, 3, 4, 4] }, { seed: 1, folds: 2, outcomeKind: "linear" }).effect.estimate // 0.2
 */
export function crossFittedAipw(
  rows: PatternedUnits,
  {
    seed,
    folds = 5,
    outcomeKind = "fractional-logit",
    ridge = 0,
    outcomeRidge = ridge,
    floor = PROPENSITY_FLOOR,
    level = DEFAULT_LEVEL,
  }: CrossFitOptions,
): CrossFittedAipw {
  const { patterns, patternOf, arm, outcome, clusterOf } = rows;
  const units = arm.length;
  requireWhole(rows, outcomeKind);
  if (units === 0) return unknownEffect("no-observations");
  const foldOf = clusterFolds(clusterOf, folds, seed);

  const propensity = new Float64Array(units);
  const foreseen = [new Float64Array(units), new Float64Array(units)];
  const warnings = new Set<FitWarning>();
  // Each fold starts from the one before: three quarters of what they learn from is the same.
  let near: { choice?: readonly number[]; outcomes?: readonly Start[] } = {};
  for (let fold = 0; fold < folds; fold += 1) {
    const training = trainingCells(rows, foldOf, fold);
    const choice = logisticRegression(
      patterns.map((covariates, pattern) => {
        const [control, treated] = [training[0][pattern]!.n, training[1][pattern]!.n];
        const weight = control + treated;
        return { covariates, weight, outcome: weight === 0 ? 0 : treated / weight };
      }),
      { ridge, start: near.choice },
    );
    const outcomes = armModels(training, outcomeKind, outcomeRidge, near.outcomes);
    if (choice === null || outcomes === null) return unknownEffect("too-few");
    const [control, treated] = outcomes;
    near = { choice: startOf(choice), outcomes: [startOf(control), startOf(treated)] };
    for (const warning of [choice.warning, ...control.warnings, ...treated.warnings])
      if (warning !== null) warnings.add(warning);
    const predictions = patterns.map((covariates) => [
      control.mean(covariates),
      treated.mean(covariates),
      fittedMean(choice, covariates),
    ]);
    for (let unit = 0; unit < units; unit += 1) {
      if (foldOf[unit] !== fold) continue;
      const [ifControl, ifTreated, probability] = predictions[patternOf[unit]!]!;
      foreseen[0]![unit] = ifControl!;
      foreseen[1]![unit] = ifTreated!;
      propensity[unit] = probability!;
    }
  }
  const result = aipw(
    { arm, outcome, propensity, ifControl: foreseen[0]!, ifTreated: foreseen[1]!, clusterOf },
    { floor, level },
  );
  return { ...result, propensity, warnings: [...warnings] };
}

type Start = readonly number[] | undefined;

/**
 * A model for each arm. The ridge draws the slopes of the smaller arm to those of the larger: few units say little of how
 * covariates tell, and that a hard case is hard holds in both.
 */
function armModels(
  training: readonly [OutcomeCell[], OutcomeCell[]],
  kind: OutcomeModelKind,
  ridge: number,
  starts: readonly Start[] = [],
): [control: OutcomeModel, treated: OutcomeModel] | null {
  const count = (cells: readonly OutcomeCell[]) => cells.reduce((sum, { n }) => sum + n, 0);
  const larger = count(training[1]) > count(training[0]) ? 1 : 0;
  const smaller = larger === 1 ? 0 : 1;
  const first = outcomeModel(training[larger], kind, ridge, { start: starts[larger] });
  const towards = (first && startOf(first)) ?? undefined;
  const second = outcomeModel(training[smaller], kind, ridge, { start: starts[smaller], towards });
  if (first === null || second === null) return null;
  return larger === 0 ? [first, second] : [second, first];
}

/** Coefficients that ran towards infinity are no place to start from. */
function startOf(
  fit: Pick<OutcomeModel, "coefficients"> & { warning?: FitWarning | null; warnings?: FitWarning[] },
): Start {
  const settled = (fit.warnings ?? []).length === 0 && !fit.warning;
  return settled ? (fit.coefficients ?? undefined) : undefined;
}

function requireWhole(
  { patterns, patternOf, arm, outcome, clusterOf }: PatternedUnits,
  kind: OutcomeModelKind,
) {
  for (const column of [patternOf, outcome, clusterOf])
    requires(column.length === arm.length, "crossFittedAipw requires a value for every unit");
  for (let unit = 0; unit < arm.length; unit += 1) {
    requires(arm[unit] === 0 || arm[unit] === 1, "crossFittedAipw requires arms 0 or 1");
    requires(patternOf[unit]! in patterns, "crossFittedAipw requires a known pattern for every unit");
    requires(
      kind === "linear" || (outcome[unit]! >= 0 && outcome[unit]! <= 1),
      "crossFittedAipw requires outcomes within [0, 1] unless the outcome model is linear",
    );
  }
}

/** The cells that fold's models learn from, control and treated: all units of the other folds. */
function trainingCells(
  { patterns, patternOf, arm, outcome }: PatternedUnits,
  foldOf: Uint8Array,
  fold: number,
): [control: OutcomeCell[], treated: OutcomeCell[]] {
  const empty = () => patterns.map((covariates) => ({ covariates, n: 0, sum: 0, positives: 0 }));
  const cells: [OutcomeCell[], OutcomeCell[]] = [empty(), empty()];
  for (let unit = 0; unit < arm.length; unit += 1) {
    if (foldOf[unit] === fold) continue;
    const cell = cells[arm[unit] as 0 | 1][patternOf[unit]!]!;
    cell.n += 1;
    cell.sum += outcome[unit]!;
    if (outcome[unit]! > 0) cell.positives += 1;
  }
  return cells;
}

function unknownEffect(reason: Reason): CrossFittedAipw {
  const unknown = { ...unknownInterval(reason), standardError: null };
  const arm: ArmMean = { ...unknown, n: 0, effectiveSampleSize: null, clippedShare: null };
  const none = new Float64Array(0);
  return {
    treated: arm,
    control: arm,
    effect: unknown,
    scores: { treated: none, control: none },
    propensity: none,
    warnings: [],
  };
}
