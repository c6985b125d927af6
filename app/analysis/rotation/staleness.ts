/** How fast the chance of a receipt falls with one officer's tenure on a stuck case, beside like cases whose officer changed. */
import type { HeldCase } from "~/domain/held-case";
import type { Estimate } from "~/domain/rotation";
import { criticalValue, DEFAULT_LEVEL } from "~/statistics/critical-value";
import { type FrailtyHazard, frailtyHazard } from "~/statistics/survival/frailty-hazard";
import {
  OTHER_TENURE_COLUMN,
  STUCK_TENURE_COLUMN,
  type StretchCovariate,
  stretchCovariates,
} from "./stretch-covariates";
import { type StretchRows, stretchRows } from "./stretch-rows";

/** Papers of the last days may still be on their way. */
const UNSETTLED_DAYS = 31;
/** Rows from which a slope learns no more: of more cases, those of some borrowers are taken, whole. */
const MOST_CASES = 20_000;

export interface Staleness {
  /** Change of the logarithm of the rate of receipts per month of tenure: on stuck cases, and on the others. */
  slope: Estimate;
  otherSlope: Estimate;
  cases: number;
  months: number;
  payments: number;
  fit: FrailtyHazard;
  rows: StretchRows;
  covariates: readonly StretchCovariate[];
  /** The cases fitted, in the order of the units. */
  fitted: readonly HeldCase[];
}

/** @returns null where nothing was paid */
export function staleness(cases: readonly HeldCase[], cutOffDay: number): Staleness | null {
  const fitted = someOf(cases);
  if (fitted.length === 0) return null;
  const covariates = stretchCovariates(fitted);
  const rows = stretchRows(fitted, covariates, cutOffDay + 1 - UNSETTLED_DAYS);
  if (rows.design.rows === 0) return null;
  const fit = frailtyHazard(rows.design, rows);
  if (fit === null) return null;
  return {
    slope: estimateOf(fit, rows.design.width, STUCK_TENURE_COLUMN),
    otherSlope: estimateOf(fit, rows.design.width, OTHER_TENURE_COLUMN),
    cases: fitted.length,
    months: Math.round(rows.exposure.reduce((sum, months) => sum + months, 0)),
    payments: rows.events.reduce((sum, days) => sum + days, 0),
    fit,
    rows,
    covariates,
    fitted,
  };
}

function estimateOf(fit: FrailtyHazard, width: number, column: number): Estimate {
  const estimate = fit.coefficients[column]!;
  const standardError = Math.sqrt(fit.covariance[column * width + column]!);
  const reach = criticalValue(DEFAULT_LEVEL) * standardError;
  return { estimate, standardError, low: estimate - reach, high: estimate + reach };
}

/** Whole borrowers, scattered by their number (Fibonacci hashing). */
function someOf(cases: readonly HeldCase[]): readonly HeldCase[] {
  if (cases.length <= MOST_CASES) return cases;
  const share = MOST_CASES / cases.length;
  return cases.filter(({ borrowerId }) => (Math.imul(borrowerId, 2_654_435_769) >>> 0) / 2 ** 32 < share);
}
