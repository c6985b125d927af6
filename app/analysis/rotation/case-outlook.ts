/** What open cases are expected to pay, month by month, if nothing changes. */
import { DAYS_PER_MONTH } from "~/domain/calendar";
import type { HeldCase } from "~/domain/held-case";
import { type CaseOutlook, ROTATION_HORIZON } from "~/domain/rotation";
import { linearPredictors } from "~/statistics/regression/coded-design";
import { gammaPosteriorMeans } from "~/statistics/survival/gamma-posterior-means";
import { daysPassed, FRESH_DAYS, isStuckAt, PHASE_DAYS, type Stretch } from "./case-stretches";
import { expectedReceipts, officerFactors } from "./expected-receipts";
import type { Staleness } from "./staleness";
import { MOST_TENURE_MONTHS, stretchDesign } from "./stretch-covariates";
import { stretchRows } from "./stretch-rows";

const MONTHS = Math.round(ROTATION_HORIZON / DAYS_PER_MONTH);
/** The months ahead are of one length, and end with the horizon. */
const MONTH_DAYS = ROTATION_HORIZON / MONTHS;

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

/** Expected receipts of each case within the horizon; no shape where cases do not differ. */
export function expectedPayments(
  cases: readonly HeldNow[],
  staleness: Staleness,
  cutOffDay: number,
): Pick<CaseOutlook, "payments" | "paymentsShape">[] {
  const { ahead: coefficients, covariates } = staleness;
  const officerFactorOf = officerFactors(staleness);
  const own = ownFactors(cases, staleness, cutOffDay);
  const ahead = stretchDesign(covariates);
  for (const now of cases)
    for (let month = 0; month < MONTHS; month += 1) ahead.add(now.held, monthAhead(now, cutOffDay, month));
  const predictors = linearPredictors(ahead.design(), coefficients);
  return cases.map(({ officerId }, at) => {
    let sum = 0;
    for (let month = 0; month < MONTHS; month += 1) sum += Math.exp(predictors[at * MONTHS + month]!);
    const payments = own.factors[at]! * officerFactorOf(officerId) * sum * (MONTH_DAYS / DAYS_PER_MONTH);
    const shape = staleness.fit.unitShape + own.events[at]!;
    return { payments, paymentsShape: Number.isFinite(shape) ? shape : null };
  });
}

/**
 * Multipliers of the cases by all that they did until the cut-off. The fit leaves out the last days, on which receipts may
 * be missing; but a case is stuck today because nothing came in on them either, and that is held against it here.
 */
function ownFactors(
  cases: readonly HeldNow[],
  staleness: Staleness,
  cutOffDay: number,
): { events: Float64Array; factors: Float64Array } {
  const rows = stretchRows(
    cases.map(({ held }) => held),
    staleness.covariates,
    cutOffDay + 1,
  );
  const [events, expected] = [new Float64Array(cases.length), new Float64Array(cases.length)];
  expectedReceipts(rows, staleness).forEach((receipts, row) => {
    const unit = rows.unitOf[row]!;
    events[unit]! += rows.events[row]!;
    expected[unit]! += receipts;
  });
  return { events, factors: gammaPosteriorMeans(events, expected, staleness.fit.unitShape) };
}

/** Months of tenure that a change of officer would remove, on average over the months ahead. */
export function tenureLost(tenureDays: number): number {
  const counted = (months: number) => Math.min(months, MOST_TENURE_MONTHS);
  let sum = 0;
  for (let month = 0; month < MONTHS; month += 1)
    sum += counted(tenureDays / DAYS_PER_MONTH + month + 0.5) - counted(month + 0.5);
  return sum / MONTHS;
}

function monthAhead(
  { held, officerId, tenureDays, isStuck }: HeldNow,
  cutOffDay: number,
  month: number,
): Stretch {
  const startDay = cutOffDay + 1 + month * MONTH_DAYS;
  const running = held.episodes.findLast((episode) => episode.startDay <= cutOffDay);
  return {
    startDay,
    endDay: startDay + MONTH_DAYS,
    officerId,
    tenureDays: tenureDays + (month + 0.5) * MONTH_DAYS,
    isStuck,
    methodId: running?.methodId ?? 0,
    phase: running ? daysPassed(PHASE_DAYS, startDay - running.startDay) : 0,
    freshness: running ? daysPassed(FRESH_DAYS, startDay - running.startDay) : 0,
    paidDays: 0,
  };
}
