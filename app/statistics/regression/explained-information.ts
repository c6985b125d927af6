import { cholesky, solve } from "../linear-algebra/cholesky";
import { requires } from "../requires";
import { type CodedDesign, weightedCrossProducts } from "./coded-design";

/**
 * How much of the information on groups a regression on covariates has already absorbed. Of the distance between what
 * a group's rows had and what the regression predicts, the regression, fitted on these rows too, has explained away a
 * part; the variance left is Σw − zᵀWX (XᵀWX + ridge)⁻¹ XᵀWz over the group's rows, z its yes or no. This is the second term:
 * near nothing for a group of few rows like all others, all of Σw for a group that the covariates identify.
 *
 * @param spreads of each row, as fitted: for a logit p(1 − p) times the units
 * @param groupOf of each row, from 0; −1: none
 * @param ridge of the fit, on every column but the intercept
 * @returns one a group, 0 … Σw
 * @see Rao 1948, Proc. Camb. Phil. Soc. 44:50; Cox and Hinkley 1974, Theoretical Statistics, §9.3
 * @throws Error when lengths differ
 * @example
 * explainedInformation(codedDesign([], [], 4), Float64Array.of(1, 1, 1, 1), [0, 1, 1, 1], 2, 1) // [0.25, 2.25]
 */
export function explainedInformation(
  design: CodedDesign,
  spreads: Float64Array,
  groupOf: ArrayLike<number>,
  groups: number,
  ridge: number,
): Float64Array {
  requires(
    spreads.length === design.rows && groupOf.length === design.rows,
    "explainedInformation requires a spread and a group for every row",
  );
  const { width } = design;
  const matrix = weightedCrossProducts(design, spreads);
  for (let column = 1; column < width; column += 1) matrix[column * width + column]! += ridge;
  const information = cholesky(matrix, width);
  const { starts, rows } = rowsByGroup(groupOf, groups);
  return Float64Array.from({ length: groups }, (_, group) => {
    const product = productOf(design, spreads, rows.subarray(starts[group]!, starts[group + 1]!));
    const explained = solve(information, product);
    return product.reduce((sum, value, column) => sum + value * explained[column]!, 0);
  });
}

/** XᵀWz of some rows. */
function productOf(
  { width, covariates }: CodedDesign,
  spreads: Float64Array,
  rows: Uint32Array,
): Float64Array {
  const product = new Float64Array(width);
  for (const row of rows) {
    const spread = spreads[row]!;
    product[0]! += spread;
    for (const { codeOf, start, columns, levels } of covariates) {
      const from = codeOf[row]! * columns;
      for (let column = 0; column < columns; column += 1)
        product[start + column]! += spread * levels[from + column]!;
    }
  }
  return product;
}

/** The rows of each group, one group after the other: group g has rows[starts[g]] … rows[starts[g + 1] − 1]. */
function rowsByGroup(groupOf: ArrayLike<number>, groups: number) {
  const starts = new Uint32Array(groups + 1);
  for (let row = 0; row < groupOf.length; row += 1) if (groupOf[row]! >= 0) starts[groupOf[row]! + 1]! += 1;
  for (let group = 0; group < groups; group += 1) starts[group + 1]! += starts[group]!;
  const places = starts.slice();
  const rows = new Uint32Array(starts[groups]!);
  for (let row = 0; row < groupOf.length; row += 1) {
    const group = groupOf[row]!;
    if (group < 0) continue;
    rows[places[group]!] = row;
    places[group]! += 1;
  }
  return { starts, rows };
}
