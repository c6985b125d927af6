/** What like cases bring, whoever works them: chances of payment from a model that knows no officer. */
import { codedDesign } from "~/statistics/regression/coded-design";
import { codedLogit, fittedShares } from "~/statistics/regression/coded-logit";
import type { Covariate } from "../effects/covariate";
import { cellSums, fitCells } from "../effects/fit-cells";

/** Only keeps slopes from running away where hardly anybody differs: small beside thousands of cases. */
const RIDGE = 1;

/**
 * @param covariates codes of every row
 * @param paid 0 or 1 a row
 * @returns the chance of each row; they add up to those who paid. Null without rows
 */
export function pooledChances(covariates: readonly Covariate[], paid: Uint8Array): Float64Array | null {
  const design = codedDesign(
    covariates.map(({ codeOf }) => codeOf),
    covariates.map(({ levels }) => levels),
    paid.length,
  );
  const oneGroup = new Uint8Array(paid.length);
  const cells = fitCells(design, oneGroup);
  const fit = codedLogit(cells.design, cellSums(cells, null, null), cellSums(cells, paid, null), {
    ridge: RIDGE,
  });
  return fit && fittedShares(design, [fit], oneGroup);
}
