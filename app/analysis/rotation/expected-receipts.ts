/** Receipts that the fit of tenure expects, officer by officer and row by row, of cases that are like any other. */
import { linearPredictors } from "~/statistics/regression/coded-design";
import type { Staleness } from "./staleness";
import type { StretchRows } from "./stretch-rows";

type Fitted = Pick<Staleness, "fit" | "rows">;

/** Multiplier of an officer; an officer without a past counts as average. */
export function officerFactors({ fit, rows }: Fitted): (officerId: number) => number {
  const factors = new Map(
    rows.officerIds.map((officerId, keeper) => [officerId, fit.keeperFactors[keeper]!]),
  );
  return (officerId) => factors.get(officerId) ?? 1;
}

/** @param rows by the same covariates as the fit: its own, or of other cases or days */
export function expectedReceipts(rows: StretchRows, fitted: Fitted): Float64Array {
  const keeperFactors = rows.officerIds.map(officerFactors(fitted));
  return linearPredictors(rows.design, fitted.fit.coefficients).map(
    (predictor, row) => rows.exposure[row]! * keeperFactors[rows.keeperOf[row]!]! * Math.exp(predictor),
  );
}
