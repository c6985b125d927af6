/**
 * How much shares vary, relative to yes and no: squared Pearson residuals a row.
 *
 * @param shares expected, between 0 and 1
 * @param determined number of coefficients that the rows determine
 * @see McCullagh and Nelder 1989, Generalized Linear Models, §4.5
 * @example
 * pearsonDispersion(Float64Array.of(1, 0, 0.5), Float64Array.of(0.5, 0.5, 0.5), 1) // 1
 */
export function pearsonDispersion(outcomes: Float64Array, shares: Float64Array, determined: number): number {
  let sum = 0;
  for (let row = 0; row < shares.length; row += 1) {
    const share = shares[row]!;
    const residual = outcomes[row]! - share;
    sum += (residual * residual) / Math.max(1e-6, share * (1 - share));
  }
  return sum / Math.max(1, outcomes.length - determined);
}
