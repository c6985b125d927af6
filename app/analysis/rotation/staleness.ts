/** How fast the chance of a receipt falls with an officer's tenure on a stuck case, against cases whose officer changed. */
import type { HeldCase } from "~/domain/held-case";
import type { ReasonCode } from "~/domain/reasons";
import { type Estimate, MOST_SLOPE_ERROR } from "~/domain/rotation";
import { criticalValue, DEFAULT_LEVEL } from "~/statistics/critical-value";
import { eventlessLevels } from "~/statistics/survival/eventless-levels";
import { type FrailtyHazard, frailtyHazard } from "~/statistics/survival/frailty-hazard";
import { LEAST_KEEPERS } from "~/statistics/survival/two-way-sandwich";
import { aheadCoefficients, withEventless } from "./eventless-coefficients";
import {
  OTHER_TENURE_COLUMN,
  STUCK_TENURE_COLUMN,
  type StretchCovariate,
  stretchCovariates,
} from "./stretch-covariates";
import { chosenStretches, type StretchRows, stretchRows } from "./stretch-rows";

/** Papers of the last days may still be on their way. */
const UNSETTLED_DAYS = 31;
/** Rows from which a slope learns no more: of more cases, those of some borrowers are taken, whole. */
const MOST_CASES = 20_000;

export interface Staleness {
  /**
   * Change of the logarithm of the rate of receipts per month of tenure: on stuck cases, and on the others. Null: its error
   * is above `MOST_SLOPE_ERROR`.
   */
  slope: Estimate | null;
  otherSlope: Estimate | null;
  cases: number;
  months: number;
  payments: number;
  fit: FrailtyHazard;
  /** Coefficients by which months to come are predicted, see `aheadCoefficients`. */
  ahead: Float64Array;
  /** What was fitted: without the rows under levels in which nothing was ever paid. */
  rows: StretchRows;
  leftOut: { levels: number; months: number };
  covariates: readonly StretchCovariate[];
  /** The cases fitted, in the order of the units. */
  fitted: readonly HeldCase[];
}

/** A fit that says nothing: there was nothing to fit, or its steps came to no end. */
export interface Refused {
  reason: ReasonCode;
}

/** @param apart officers whose stretches stay out: see `specialists` */
export function staleness(
  cases: readonly HeldCase[],
  cutOffDay: number,
  apart: ReadonlySet<number> = new Set(),
): Staleness | Refused {
  const fitted = someOf(cases);
  if (fitted.length === 0) return { reason: "too-few" };
  const covariates = stretchCovariates(fitted);
  const all = stretchRows(fitted, covariates, cutOffDay + 1 - UNSETTLED_DAYS, apart);
  if (all.design.rows === 0) return { reason: "too-few" };
  const { kept, columns } = eventlessLevels(all.design, all.events, all.exposure);
  const rows = kept.length === all.design.rows ? all : chosenStretches(all, kept);
  const fit = frailtyHazard(rows.design, rows);
  if (fit === null) return { reason: "too-few" };
  if (!fit.hasConverged) return { reason: "not-converged" };
  const isEventless = (column: number) => columns.some((each) => each.column === column);
  const slopeOf = (column: number) =>
    isEventless(column) ? null : estimateOf(fit, all.design.width, column);
  return {
    slope: slopeOf(STUCK_TENURE_COLUMN),
    otherSlope: slopeOf(OTHER_TENURE_COLUMN),
    cases: fitted.length,
    months: Math.round(sum(all.exposure)),
    payments: sum(all.events),
    fit: { ...fit, coefficients: withEventless(fit.coefficients, columns) },
    ahead: aheadCoefficients(all, fit.coefficients, columns),
    rows,
    leftOut: { levels: columns.length, months: Math.round(sum(all.exposure) - sum(rows.exposure)) },
    covariates,
    fitted,
  };
}

export function isRefused(found: Staleness | Refused): found is Refused {
  return "reason" in found;
}

function estimateOf(fit: FrailtyHazard, width: number, column: number): Estimate | null {
  const estimate = fit.coefficients[column]!;
  const standardError = Math.sqrt(fit.covariance[column * width + column]!);
  if (!(standardError <= MOST_SLOPE_ERROR)) return null;
  // Thirty officers leave an error that is clustered by them uncertain itself; below that it is by borrower alone.
  const keepers = fit.keeperEvents.length;
  const reach =
    criticalValue(DEFAULT_LEVEL, keepers >= LEAST_KEEPERS ? keepers - 1 : undefined) * standardError;
  return { estimate, standardError, low: estimate - reach, high: estimate + reach };
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

/** Whole borrowers, scattered by their number (Fibonacci hashing). */
function someOf(cases: readonly HeldCase[]): readonly HeldCase[] {
  if (cases.length <= MOST_CASES) return cases;
  const share = MOST_CASES / cases.length;
  return cases.filter(({ borrowerId }) => (Math.imul(borrowerId, 2_654_435_769) >>> 0) / 2 ** 32 < share);
}
