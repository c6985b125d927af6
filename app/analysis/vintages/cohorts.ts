/** Cases by when they defaulted, and how much of each cohort's exposure came back: numbers in, numbers out. */
import { dayAfterMonths, monthOfDay, wholeMonthsBetween } from "~/domain/calendar";
import type { CohortLength } from "~/domain/measure-settings";
import { type Horizon, REDEFAULT_DAYS } from "~/domain/rules";
import { CURVE_MONTHS, cohortOf, type VintageCase, type VintageFlow } from "~/domain/vintages";

export interface Cohort {
  cohort: number;
  cases: number;
  exposureMinor: number;
  latestDefaultDay: number;
  /** Whole months between the latest default and the cut-off: the curve stops here. */
  youngestAgeMonths: number;
  /** Over cases with the horizon behind them: */
  maturedCases: number;
  maturedExposureMinor: number;
  maturedReceivedMinor: number;
  maturedNetMinor: number;
  maturedDiscountedMinor: number;
  /** Case by case, of those followed up with an exposure: what limits are made from. */
  matured: MaturedCase[];
  curedExposureMinor: number;
  /** Cures with a year behind them, and those whose borrower defaulted again within it. */
  followedCures: number;
  defaultedAgain: number;
  /** Cumulative receipts at each of `CURVE_MONTHS`; meaningless beyond the youngest case's age. */
  receivedByMonthMinor: number[];
}

export interface MaturedCase {
  borrowerId: number;
  exposureMinor: number;
  receivedMinor: number;
  netMinor: number;
  discountedMinor: number;
}

interface CohortOptions {
  length: CohortLength;
  horizon: Horizon;
  cutOffDay: number;
  discountRate: number;
}

/** By cohort, oldest first. A receipt on the very day that a month is over belongs to that month. */
export function cohorts(
  cases: readonly VintageCase[],
  flows: readonly VintageFlow[],
  { length, horizon, cutOffDay, discountRate }: CohortOptions,
): Cohort[] {
  const byNumber = new Map<number, Cohort>();
  const ofCase = new Map<number, { cohort: Cohort; defaultedDay: number; matured: MaturedCase | null }>();
  for (const each of cases) {
    const number = cohortOf(monthOfDay(each.defaultedDay), length);
    const cohort = byNumber.get(number) ?? emptyCohort(number);
    byNumber.set(number, cohort);
    const isMatured = cutOffDay - each.defaultedDay >= horizon;
    const matured = addCase(cohort, each, isMatured, horizon, cutOffDay);
    if (each.exposureMinor > 0) ofCase.set(each.caseId, { cohort, defaultedDay: each.defaultedDay, matured });
  }
  for (const { caseId, day, amountMinor, isReceipt } of flows) {
    const owner = ofCase.get(caseId);
    if (owner === undefined || day > cutOffDay) continue;
    const { cohort, defaultedDay, matured } = owner;
    const days = day - defaultedDay;
    if (matured !== null && days <= horizon) {
      const discountedMinor = amountMinor / (1 + discountRate) ** (days / 365);
      cohort.maturedDiscountedMinor += discountedMinor;
      matured.discountedMinor += discountedMinor;
    }
    if (isReceipt)
      for (const [index, months] of CURVE_MONTHS.entries())
        if (day <= dayAfterMonths(defaultedDay, months)) cohort.receivedByMonthMinor[index]! += amountMinor;
  }
  for (const cohort of byNumber.values())
    cohort.youngestAgeMonths = wholeMonthsBetween(cohort.latestDefaultDay, cutOffDay);
  return [...byNumber.values()].sort((one, other) => one.cohort - other.cohort);
}

/** Without an exposure there is no rate, so such a case is counted but is part of no ratio: null. */
function addCase(
  cohort: Cohort,
  each: VintageCase,
  isMatured: boolean,
  horizon: Horizon,
  cutOffDay: number,
): MaturedCase | null {
  const { borrowerId, defaultedDay, exposureMinor, receivedMinor, netMinor, curedDay, defaultedAgain } = each;
  cohort.cases += 1;
  cohort.exposureMinor += exposureMinor;
  cohort.latestDefaultDay = Math.max(cohort.latestDefaultDay, defaultedDay);
  if (isMatured) {
    cohort.maturedCases += 1;
  }
  if (curedDay !== null && cutOffDay - curedDay >= REDEFAULT_DAYS) {
    cohort.followedCures += 1;
    cohort.defaultedAgain += Number(defaultedAgain);
  }
  if (!isMatured || exposureMinor <= 0) return null;
  cohort.maturedExposureMinor += exposureMinor;
  cohort.maturedReceivedMinor += receivedMinor;
  cohort.maturedNetMinor += netMinor;
  if (curedDay !== null && curedDay - defaultedDay <= horizon) cohort.curedExposureMinor += exposureMinor;
  const matured = { borrowerId, exposureMinor, receivedMinor, netMinor, discountedMinor: 0 };
  cohort.matured.push(matured);
  return matured;
}

function emptyCohort(cohort: number): Cohort {
  return {
    cohort,
    cases: 0,
    exposureMinor: 0,
    latestDefaultDay: Number.NEGATIVE_INFINITY,
    youngestAgeMonths: 0,
    maturedCases: 0,
    maturedExposureMinor: 0,
    maturedReceivedMinor: 0,
    maturedNetMinor: 0,
    maturedDiscountedMinor: 0,
    matured: [],
    curedExposureMinor: 0,
    followedCures: 0,
    defaultedAgain: 0,
    receivedByMonthMinor: CURVE_MONTHS.map(() => 0),
  };
}
