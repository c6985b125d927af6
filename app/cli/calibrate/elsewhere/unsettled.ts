/** Whether a fit of tenure that says it has converged has: its equations looked at from outside. */
import { expectedReceipts } from "~/analysis/rotation/expected-receipts";
import { isRefused, type Refused, type Staleness } from "~/analysis/rotation/staleness";
import { type CodedDesign, crossProduct } from "~/statistics/regression/coded-design";

/** Of the slopes' own penalty in `frailtyHazard`, which the equations hold. */
const RIDGE = 0.1;

/**
 * At the maximum, receipts seen and expected agree along every covariate. The largest disagreement, in standard errors of
 * what is seen; null where the fit was refused.
 */
export function unsettled(found: Staleness | Refused): number | null {
  if (isRefused(found)) return null;
  const { rows, fit } = found;
  const expected = expectedReceipts(rows, found).map(
    (receipts, row) => fit.unitFactors[rows.unitOf[row]!]! * receipts,
  );
  const pulls = crossProduct(
    rows.design,
    rows.events.map((seen, row) => seen - expected[row]!),
  );
  const variances = variancesOf(rows.design, expected);
  return pulls.reduce((most, pull, column) => {
    // Levels in which nothing was ever paid are left out before the fit.
    if (variances[column] === 0) return most;
    const penalty = column === 0 ? 0 : RIDGE * fit.coefficients[column]!;
    return Math.max(most, Math.abs(pull - penalty) / Math.sqrt(variances[column]! + RIDGE));
  }, 0);
}

/** Of what is seen along each column: Σ x² × expected. */
function variancesOf({ width, covariates }: CodedDesign, expected: Float64Array): Float64Array {
  const variances = new Float64Array(width);
  variances[0] = expected.reduce((sum, receipts) => sum + receipts, 0);
  for (const { codeOf, codes, columns, start, levels } of covariates) {
    const byCode = new Float64Array(codes);
    for (let row = 0; row < codeOf.length; row += 1) byCode[codeOf[row]!]! += expected[row]!;
    for (let code = 0; code < codes; code += 1)
      for (let column = 0; column < columns; column += 1)
        variances[start + column]! += levels[code * columns + column]! ** 2 * byCode[code]!;
  }
  return variances;
}
