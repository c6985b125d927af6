/**
 * What a hold was expected to recover on the day it began: exactly, not by simulation. Until the first payment everything that may
 * follow is planned, so the expected number of payments up to any day is a sum over that one path; what the officer's
 * own skill has to do with it stands apart from what later officers would recover.
 */
import { CaseCourse, type Stretch } from "./case-course";
import { type CaseHistory, simulatedHistory } from "./simulate-history";
import { holdOn } from "./simulate-holds";
import type { Officer } from "./simulate-people";
import type { World } from "./world";

export interface HoldOutlook {
  officer: Officer;
  /** First day. */
  fromDay: number;
  /** Payments to be expected in [fromDay, fromDay + horizon] if none came: while the officer holds the case, and under others. */
  ownPayments: number;
  othersPayments: number;
}

/** Of every hold of a case that began, in order of time. */
export function holdOutlooks(world: World, caseNumber: number, horizon: number): HoldOutlook[] {
  const course = new CaseCourse(world, caseNumber);
  const history = simulatedHistory(course);
  const { holds } = history.runs.at(-1)?.staffing ?? course.staffing;
  const lastDay = history.closedDay ?? course.untilDay - 1;
  return holds
    .filter(({ fromDay }) => fromDay <= lastDay)
    .map(({ officer, fromDay }) => {
      const outlook: HoldOutlook = { officer, fromDay, ownPayments: 0, othersPayments: 0 };
      for (const { holder, payments } of unpaidPath(course, history, fromDay, fromDay + horizon + 1))
        outlook[holder === officer ? "ownPayments" : "othersPayments"] += payments;
      return outlook;
    });
}

/** Chance that anything is paid within the horizon, had the officer had this skill and all else been as it was. */
export function chanceOfPayment(
  { officer, ownPayments, othersPayments }: HoldOutlook,
  skill = officer.skill,
): number {
  return 1 - Math.exp(-ownPayments * Math.exp(skill - officer.skill) - othersPayments);
}

interface Step {
  holder: Officer;
  /** Expected payments. */
  payments: number;
}

/** What would follow day by day from a day on, as long as nobody pays: [fromDay, untilDay). */
function* unpaidPath(
  course: CaseCourse,
  { runs, payments }: CaseHistory,
  fromDay: number,
  untilDay: number,
): Generator<Step> {
  const running = runs.findLast(({ startDay }) => startDay <= fromDay) ?? null;
  let staffing = running?.staffing ?? course.staffing;
  const steps = (stretches: readonly Stretch[], method: number | null) =>
    stretches.flatMap(({ startDay, endDay, paymentsPerDay, phase }) => {
      const days = Math.min(endDay, untilDay) - Math.max(startDay, fromDay);
      const factor = method === null ? 1 : course.factors[3 * method + phase]!;
      const holder = holdOn(staffing.holds, startDay).officer;
      return days > 0 ? [{ holder, payments: days * paymentsPerDay * factor }] : [];
    });
  yield* running
    ? steps(course.stretchesOf(running.episode, running.afterPayment, staffing), running.method)
    : steps(course.stretchesBeforePlan(), null);
  let afterPayment = running !== null && payments.some(({ day }) => day >= running.startDay && day < fromDay);
  for (let episode = running ? running.episode + 1 : 0; episode < course.plan.length; episode += 1) {
    const { startDay, methods } = course.plan[episode]!;
    if (startDay >= untilDay) return;
    const method = methods[afterPayment ? 1 : 0];
    staffing = course.staffingUnder(method, staffing, episode);
    yield* steps(course.stretchesOf(episode, afterPayment, staffing), method);
    afterPayment = false;
  }
}
