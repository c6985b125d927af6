/** What is to be expected of open cases, month by month, if nothing changes. */
import type { HeldCase } from "~/domain/held-case";
import { ROTATION_HORIZON } from "~/domain/rotation";
import { linearPredictors } from "~/statistics/regression/coded-design";
import { isStuckAt, PHASE_DAYS, type Stretch } from "./case-stretches";
import type { Staleness } from "./staleness";
import { DAYS_PER_MONTH, MOST_TENURE_MONTHS, stretchDesign } from "./stretch-covariates";

const MONTHS = Math.round(ROTATION_HORIZON / DAYS_PER_MONTH);

export interface HeldNow {
  held: HeldCase;
  officerId: number;
  /** Days since this officer took the case, at the end of the cut-off. */
  tenureDays: number;
  isStuck: boolean;
}

/** Who holds a case at the end of a day; null: nobody, or it is closed. */
export function heldNow(held: HeldCase, cutOffDay: number): HeldNow | null {
  const hold = held.holds.findLast(({ startDay }) => startDay <= cutOffDay);
  if (!hold || hold.officerId === 0 || (hold.endDay !== null && hold.endDay <= cutOffDay)) return null;
  const episode = held.episodes.findLastIndex(({ startDay }) => startDay <= cutOffDay);
  return {
    held,
    officerId: hold.officerId,
    tenureDays: cutOffDay + 1 - hold.startDay,
    isStuck: isStuckAt(held, episode),
  };
}

/** Receipts to be expected of each case within the horizon. */
export function expectedPayments(
  cases: readonly HeldNow[],
  { fit, rows, covariates, fitted }: Staleness,
  cutOffDay: number,
): number[] {
  const unitOf = new Map(fitted.map(({ caseId }, unit) => [caseId, unit]));
  const keeperOf = new Map(rows.officerIds.map((officerId, keeper) => [officerId, keeper]));
  const stretches = cases.flatMap((now) =>
    Array.from({ length: MONTHS }, (_, month) => ({
      held: now.held,
      stretch: monthAhead(now, cutOffDay, month),
    })),
  );
  const predictors = linearPredictors(stretchDesign(covariates, stretches), fit.coefficients);
  return cases.map(({ held, officerId }, at) => {
    const [unit, keeper] = [unitOf.get(held.caseId), keeperOf.get(officerId)];
    const factor =
      (unit === undefined ? 1 : fit.unitFactors[unit]!) *
      (keeper === undefined ? 1 : fit.keeperFactors[keeper]!);
    let sum = 0;
    for (let month = 0; month < MONTHS; month += 1) sum += Math.exp(predictors[at * MONTHS + month]!);
    return factor * sum;
  });
}

/** Months of tenure that a change would take away, on average over the months ahead. */
export function tenureLost(tenureDays: number): number {
  const told = (months: number) => Math.min(months, MOST_TENURE_MONTHS);
  let sum = 0;
  for (let month = 0; month < MONTHS; month += 1)
    sum += told(tenureDays / DAYS_PER_MONTH + month + 0.5) - told(month + 0.5);
  return sum / MONTHS;
}

function monthAhead(
  { held, officerId, tenureDays, isStuck }: HeldNow,
  cutOffDay: number,
  month: number,
): Stretch {
  const startDay = Math.round(cutOffDay + 1 + month * DAYS_PER_MONTH);
  const running = held.episodes.findLast((episode) => episode.startDay <= cutOffDay);
  return {
    startDay,
    endDay: Math.round(startDay + DAYS_PER_MONTH),
    officerId,
    tenureDays: tenureDays + (month + 0.5) * DAYS_PER_MONTH,
    isStuck,
    methodId: running?.methodId ?? 0,
    phase: running ? PHASE_DAYS.filter((days) => startDay >= running.startDay + days).length : 0,
    paidDays: 0,
  };
}
