import { type CholeskyFactor, cholesky, solve } from "../linear-algebra/cholesky";
import { takeOuterProducts } from "../linear-algebra/outer-products";
import { triangularInverse } from "../linear-algebra/triangular-inverse";
import { requires } from "../requires";
import { onFilledColumns } from "./filled-columns";
import { groupTrace } from "./group-trace";
import { pearsonDispersion } from "./pearson-dispersion";
import { type SparseDesign, sparseCrossProduct, sparseInformation, sparsePredictors } from "./sparse-design";
import { columnSquares, type VarianceSteps, varianceSteps } from "./variance-steps";

export interface ShrunkenLogitData {
  /** Columns that are shrunk by block. An intercept is a column like others, in a block of known variance. */
  design: SparseDesign;
  /** Shares in [0, 1], one a row. */
  outcomes: Float64Array;
  /** Block of each column. */
  blockOf: ArrayLike<number>;
  /** Variance of the coefficients of each block; null: to be found from the data. */
  variances: readonly (number | null)[];
  /** Group of each row with an intercept of its own (−1: none), and how many there are. */
  groupOf: Int32Array;
  groups: number;
}

export interface ShrunkenLogit {
  coefficients: Float64Array;
  groupEffects: Float64Array;
  /** By block, found or given; of the groups' intercepts. */
  variances: Float64Array;
  groupVariance: number;
  /** Squared Pearson residuals a row: shares vary less than yes and no do. */
  dispersion: number;
  posterior: ShrunkenPosterior;
  rounds: number;
  /** False: `not-converged`, and nothing may rest on it. */
  hasConverged: boolean;
}

/** What is known of the coefficients beyond their mean, by Laplace's approximation. */
export interface ShrunkenPosterior {
  /** M with (inverse covariance of the coefficients)⁻¹ = MᵀM, groups integrated out; row by row. */
  inverseFactor: Float64Array;
  /** Information of each group's intercept, and what it shares with each column: groups × width. */
  groupInformation: Float64Array;
  acrossGroups: Float64Array;
}

/** Variance that every block starts from. */
const FIRST_VARIANCE = 0.05;
const MOST_ROUNDS = 100;
/** Steps with one information, within a round. */
const CHORD_STEPS = 3;
const SMALL_MOVE = 0.02;
const SMALL_REACH = 1e-4;
/** Two blocks that say the same may trade variances for long: it is enough that so many rounds hardly move a predictor. */
const SETTLED_ROUNDS = 3;
const SETTLED_REACH = 5e-4;

/**
 * The logit of shares with coefficients shrunk to 0 block by block: y ≈ 1/(1 + exp(−Xβ − u_group)), β_block ~ N(0, τ²).
 * The variances come from the data by MacKay's updates, τ² = ‖m‖²/γ with γ = k − tr(Σ)/τ² the number of coefficients that
 * the data determine, each round within a factor; steps towards the mode are halved where they would lead down. Dispersion
 * divides the likelihood. A block of which the data know nothing goes to 0, where plain expectation-maximisation stays
 * above.
 *
 * @throws Error when lengths differ
 * @see MacKay 1992, Neural Computation 4:415; Breslow and Clayton 1993, JASA 88:9; Papke and Wooldridge 1996, Journal of
 *   Applied Econometrics 11:619
 * @example
 * shrunkenLogit({ design: sparseDesign(4, 1, () => ({ columns: [0], values: [1] })), outcomes: Float64Array.of(1, 0, 0, 0), blockOf: [0], variances: [1e6], groupOf: new Int32Array(4).fill(-1), groups: 0 }).coefficients // [-1.09861]
 */
export function shrunkenLogit(data: ShrunkenLogitData, start?: ShrunkenLogit): ShrunkenLogit {
  const { design, outcomes, blockOf, groupOf } = data;
  requires(outcomes.length === design.rows, "shrunkenLogit requires an outcome for every row");
  requires(groupOf.length === design.rows, "shrunkenLogit requires a group, or −1, for every row");
  requires(blockOf.length === design.width, "shrunkenLogit requires a block for every column");
  return onFilledColumns(data, start, variancesAndMode);
}

/** Rounds of a few steps towards the mode and an update of all variances. */
function variancesAndMode(data: ShrunkenLogitData, start?: ShrunkenLogit): ShrunkenLogit {
  const { design, blockOf, groups } = data;
  const state: State = {
    coefficients: start ? Float64Array.from(start.coefficients) : new Float64Array(design.width),
    groupEffects: start ? Float64Array.from(start.groupEffects) : new Float64Array(groups),
    variances: Float64Array.from(
      data.variances,
      (known, block) => known ?? start?.variances[block] ?? FIRST_VARIANCE,
    ),
    groupVariance: start?.groupVariance ?? FIRST_VARIANCE,
    dispersion: start?.dispersion ?? 1,
  };
  const sizes = new Float64Array(state.variances.length);
  for (let column = 0; column < design.width; column += 1) sizes[blockOf[column]!]! += 1;

  const steps = Array.from({ length: sizes.length + 1 }, varianceSteps);
  let settled = 0;
  for (let round = 1; ; round += 1) {
    const information = informationAt(data, state);
    const { first, last } = climbed(data, state, information);
    settled = first < SETTLED_REACH ? settled + 1 : 0;
    const inverseFactor = triangularInverse(information.factor);
    const moved = updated(data, state, sizes, steps, information, inverseFactor);
    const hasConverged =
      last < SMALL_REACH && ((moved < SMALL_MOVE && round > 1) || settled >= SETTLED_ROUNDS);
    if (hasConverged || round === MOST_ROUNDS)
      return {
        ...state,
        posterior: { inverseFactor, groupInformation: information.group, acrossGroups: information.across },
        rounds: round,
        hasConverged,
      };
  }
}

interface State {
  coefficients: Float64Array;
  groupEffects: Float64Array;
  variances: Float64Array;
  groupVariance: number;
  dispersion: number;
}

interface Information {
  /** Of the coefficients, the groups' intercepts integrated out. */
  factor: CholeskyFactor;
  group: Float64Array;
  across: Float64Array;
}

function informationAt(data: ShrunkenLogitData, state: State): Information {
  const { design, blockOf, groupOf, groups } = data;
  const { width } = design;
  const weights = predicted(data, state);
  for (let row = 0; row < weights.length; row += 1)
    weights[row] = (weights[row]! * (1 - weights[row]!)) / state.dispersion;
  const matrix = sparseInformation(design, weights);
  for (let column = 0; column < width; column += 1)
    matrix[column * width + column]! += 1 / state.variances[blockOf[column]!]!;
  const group = new Float64Array(groups).fill(1 / state.groupVariance);
  const across = new Float64Array(groups * width);
  for (let row = 0; row < design.rows; row += 1) {
    const own = groupOf[row]!;
    if (own < 0) continue;
    group[own]! += weights[row]!;
    for (let at = design.starts[row]!; at < design.starts[row + 1]!; at += 1)
      across[own * width + design.columns[at]!]! += weights[row]! * design.values[at]!;
  }
  takeOuterProducts(matrix, across, group, width);
  return { factor: cholesky(matrix, width), group, across };
}

/** A few steps towards the mode with one information. @returns how far the first and the last moved a predictor */
function climbed(
  data: ShrunkenLogitData,
  state: State,
  information: Information,
): { first: number; last: number } {
  let first = Number.POSITIVE_INFINITY;
  let reach = Number.POSITIVE_INFINITY;
  let value = objective(data, state);
  for (let chord = 0; chord < CHORD_STEPS && reach > SMALL_REACH / 10; chord += 1) {
    const step = stepAt(data, state, information);
    let share = 1;
    let trial = stepped(state, step, share);
    let reached = objective(data, trial);
    for (; reached < value - 1e-12 * Math.abs(value) && share > 1e-6; share /= 2) {
      trial = stepped(state, step, share / 2);
      reached = objective(data, trial);
    }
    if (reached < value - 1e-12 * Math.abs(value)) return { first, last: reach };
    value = reached;
    Object.assign(state, trial);
    reach = share * reachOf(data, step);
    if (chord === 0) first = reach;
  }
  return { first, last: reach };
}

interface Step {
  coefficients: Float64Array;
  groupEffects: Float64Array;
}

function stepAt(data: ShrunkenLogitData, state: State, { factor, group, across }: Information): Step {
  const { design, outcomes, blockOf, groupOf, groups } = data;
  const { width } = design;
  const residuals = predicted(data, state);
  for (let row = 0; row < residuals.length; row += 1)
    residuals[row] = (outcomes[row]! - residuals[row]!) / state.dispersion;
  const gradient = sparseCrossProduct(design, residuals).map(
    (sum, column) => sum - state.coefficients[column]! / state.variances[blockOf[column]!]!,
  );
  const ofGroups = state.groupEffects.map((effect) => -effect / state.groupVariance);
  for (let row = 0; row < design.rows; row += 1)
    if (groupOf[row]! >= 0) ofGroups[groupOf[row]!]! += residuals[row]!;
  for (let own = 0; own < groups; own += 1)
    for (let column = 0; column < width; column += 1)
      gradient[column]! -= (across[own * width + column]! * ofGroups[own]!) / group[own]!;
  const coefficients = solve(factor, gradient);
  const groupEffects = ofGroups.map((slope, own) => {
    let sum = slope;
    for (let column = 0; column < width; column += 1)
      sum -= across[own * width + column]! * coefficients[column]!;
    return sum / group[own]!;
  });
  return { coefficients, groupEffects };
}

function stepped(state: State, step: Step, share: number): State {
  return {
    ...state,
    coefficients: state.coefficients.map((value, column) => value + share * step.coefficients[column]!),
    groupEffects: state.groupEffects.map((value, own) => value + share * step.groupEffects[own]!),
  };
}

/** Root mean square over rows of what the step adds to the predictor. */
function reachOf(data: ShrunkenLogitData, step: Step): number {
  const moved = linear(data, step);
  return Math.sqrt(moved.reduce((sum, move) => sum + move * move, 0) / Math.max(1, moved.length));
}

function objective(data: ShrunkenLogitData, state: State): number {
  const predictors = linear(data, state);
  let value = 0;
  for (let row = 0; row < predictors.length; row += 1) {
    const eta = predictors[row]!;
    value +=
      data.outcomes[row]! * eta - (eta > 0 ? eta + Math.log1p(Math.exp(-eta)) : Math.log1p(Math.exp(eta)));
  }
  value /= state.dispersion;
  state.coefficients.forEach((coefficient, column) => {
    value -= coefficient ** 2 / (2 * state.variances[data.blockOf[column]!]!);
  });
  for (const effect of state.groupEffects) value -= effect ** 2 / (2 * state.groupVariance);
  return value;
}

function linear({ design, groupOf }: ShrunkenLogitData, { coefficients, groupEffects }: Step): Float64Array {
  const predictors = sparsePredictors(design, coefficients);
  for (let row = 0; row < predictors.length; row += 1)
    if (groupOf[row]! >= 0) predictors[row]! += groupEffects[groupOf[row]!]!;
  return predictors;
}

function predicted(data: ShrunkenLogitData, state: State): Float64Array {
  const shares = linear(data, state);
  for (let row = 0; row < shares.length; row += 1) shares[row] = 1 / (1 + Math.exp(-shares[row]!));
  return shares;
}

/** MacKay's updates of all variances and the dispersion. @returns the largest movement of a variance */
function updated(
  data: ShrunkenLogitData,
  state: State,
  sizes: Float64Array,
  steps: readonly VarianceSteps[],
  information: Information,
  inverseFactor: Float64Array,
): number {
  const { design, blockOf, groups } = data;
  const { width } = design;
  const blocks = sizes.length;
  const traces = new Float64Array(blocks);
  const squares = new Float64Array(blocks);
  const variancesOf = columnSquares(inverseFactor, width);
  for (let column = 0; column < width; column += 1) {
    traces[blockOf[column]!]! += variancesOf[column]!;
    squares[blockOf[column]!]! += state.coefficients[column]! ** 2;
  }
  let moved = 0;
  let determined = 0;
  for (let block = 0; block < blocks; block += 1) {
    const old = state.variances[block]!;
    const known = Math.max(0, sizes[block]! - traces[block]! / old);
    determined += known;
    if (data.variances[block] !== null) continue;
    const step = steps[block]!(old, squares[block]!, known);
    moved = Math.max(moved, step.moved);
    state.variances[block] = step.variance;
  }
  if (groups > 0) {
    const old = state.groupVariance;
    const trace = groupTrace(information, inverseFactor, width);
    const known = Math.max(0, groups - trace / old);
    determined += known;
    const square = state.groupEffects.reduce((sum, effect) => sum + effect * effect, 0);
    const step = steps[blocks]!(old, square, known);
    moved = Math.max(moved, step.moved);
    state.groupVariance = step.variance;
  }
  const shares = predicted(data, state);
  state.dispersion = Math.min(10, Math.max(0.05, pearsonDispersion(data.outcomes, shares, determined)));
  return moved;
}
