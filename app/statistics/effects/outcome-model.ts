import { leastSquares } from "../regression/least-squares";
import { type LogisticOptions, logisticRegression } from "../regression/logistic-regression";
import { type FitWarning, fittedMean } from "../regression/regression-fit";

/**
 * How an outcome follows from covariates: `fractional-logit` for shares; `two-part` for shares full of zeros (whether
 * anything is paid, then how much of it); `linear` for anything.
 */
export type OutcomeModelKind = "fractional-logit" | "two-part" | "linear";

/** Units alike in their covariates, as sums; enough for every kind of model. */
export interface OutcomeCell {
  covariates: ArrayLike<number>;
  n: number;
  sum: number;
  /** Units with an outcome above 0. */
  positives: number;
}

export interface OutcomeModel {
  mean: (covariates: ArrayLike<number>) => number;
  /** Of the only fit, on which a like model may start; null where there are two parts. */
  coefficients: readonly number[] | null;
  warnings: FitWarning[];
}

/**
 * The mean outcome as a function of the covariates, fitted on compressed cells.
 *
 * @param cells those with n = 0 are ignored; sums of shares stay within [0, n]
 * @param ridge on standardised slopes of the logits
 * @param start coefficients of a like fractional logit, from which fewer steps are needed
 * @param towards those of another to which the ridge draws, instead of to 0
 * @returns null where no cell has units
 * @throws Error as the regressions
 * @see Papke and Wooldridge 1996; Cragg 1971 on two parts
 * @example
 * outcomeModel([{ covariates: [], n: 4, sum: 1, positives: 2 }], "two-part").mean([]) // 0.25
 */
export function outcomeModel(
  cells: readonly OutcomeCell[],
  kind: OutcomeModelKind,
  ridge = 0,
  { start, towards }: Omit<LogisticOptions, "ridge"> = {},
): OutcomeModel | null {
  const rates = (total: (cell: OutcomeCell) => number, among: (cell: OutcomeCell) => number) =>
    cells
      .filter((cell) => among(cell) > 0)
      .map((cell) => ({
        covariates: cell.covariates,
        outcome: total(cell) / among(cell),
        weight: among(cell),
      }));
  const share = (rows: ReturnType<typeof rates>) => logisticRegression(rows, { ridge });
  const sum = ({ sum }: OutcomeCell) => sum;
  const n = ({ n }: OutcomeCell) => n;
  const positives = ({ positives }: OutcomeCell) => positives;

  if (kind === "two-part") {
    const any = share(rates(positives, n));
    if (any === null) return null;
    const amount = share(rates(sum, positives));
    return {
      mean: (covariates) =>
        amount === null ? 0 : fittedMean(any, covariates) * fittedMean(amount, covariates),
      coefficients: null,
      warnings: [any.warning, amount?.warning ?? null].filter((warning) => warning !== null),
    };
  }
  const rows = rates(sum, n);
  const fit = kind === "linear" ? leastSquares(rows) : logisticRegression(rows, { ridge, start, towards });
  return (
    fit && {
      mean: (covariates) => fittedMean(fit, covariates),
      coefficients: fit.coefficients,
      warnings: fit.warning === null ? [] : [fit.warning],
    }
  );
}
