/** What each next step on an open case of the second bank is expected to recover within 180 days after the record: exactly. */
import type { ActionOutlook, OfficerOutlook } from "../action-outlook";
import type { MethodCost } from "../method-costs";
import type { Officer } from "../simulate-people";
import { METHOD_CODES } from "../world";
import {
  chanceOfPayment,
  daysUntilPayment,
  MEAN_PAID,
  type OtherCourse,
  otherChances,
  PAYING_DAYS,
} from "./other-course";
import { OTHER_METHODS } from "./other-parameters";
import type { OtherWorld } from "./other-world";

/** A run yields one payment at the most, and none after so many days: no horizon from 180 days on cuts any off. */
export const LEAST_HORIZON = 180;

/** @returns null where the case is closed at the end of the record; a method that the bank does not know recovers nothing */
export function otherOutlook(world: OtherWorld, course: OtherCourse): ActionOutlook | null {
  const { one, runs, holds, closedDay, unpaidMinor } = course;
  if (closedDay !== null) return null;
  const startDay = world.endDay + 1;
  const held = holds.findLast(({ fromDay }) => fromDay <= world.endDay)!;
  const last = runs.at(-1);
  const emptyRuns = last === undefined ? 0 : last.payment ? 0 : last.emptyRuns + 1;
  const outlookUnder = (officer: Officer, heldFrom: number): OfficerOutlook => {
    const chances = otherChances(world, one, officer, emptyRuns);
    const shares = OTHER_METHODS.map(
      (_, method) =>
        MEAN_PAID * chanceOfPayment(world, one, method, { startDay, officer, heldFrom, emptyRuns }),
    );
    return {
      officer: officer.code,
      usual: shares.reduce((sum, share, at) => sum + share * chances[at]!, 0),
      wait: MEAN_PAID * stillToCome(world, course),
      byMethod: METHOD_CODES.map((code) => shares[methodAt(code)] ?? 0),
    };
  };
  const colleagues = one.branch.officers.filter((officer) => officer !== held.officer);
  const usual = otherChances(world, one, held.officer, emptyRuns);
  return {
    caseId: one.caseId,
    caseNumber: one.caseNumber,
    branch: one.branch.code,
    holder: held.officer.code,
    outstandingMinor: unpaidMinor,
    chances: METHOD_CODES.map((code) => usual[methodAt(code)] ?? 0),
    officers: [
      outlookUnder(held.officer, held.fromDay),
      ...colleagues.map((officer) => outlookUnder(officer, startDay)),
    ],
  };
}

const methodAt = (code: string): number => OTHER_METHODS.findIndex((method) => method.code === code);

/** Chance that the last run still pays, given that it has not yet. */
function stillToCome(world: OtherWorld, { one, runs }: OtherCourse): number {
  const last = runs.at(-1);
  if (!last || last.payment) return 0;
  const chance = chanceOfPayment(world, one, last.method, last);
  const passed = passedShare(world.endDay - last.startDay);
  return (chance * (1 - passed)) / (1 - chance * passed);
}

/** Share of the payments of a run that have come by so many days after its start. */
function passedShare(days: number): number {
  if (days < daysUntilPayment(0)) return 0;
  return Math.min(1, ((days - daysUntilPayment(0) + 1) / PAYING_DAYS) ** (2 / 3));
}

/** What an episode of each method takes on average, in the order of OTHER_METHODS. */
export function otherCosts({ parameters }: OtherWorld): MethodCost[] {
  return OTHER_METHODS.map(({ code, activities, minutes, officers }) => {
    const taken = (officers * ((activities[0] + activities[1]) / 2) * (minutes[0] + minutes[1])) / 2;
    return { method: code, minutes: taken, costMinor: (taken / 60) * parameters.officerHourMinor };
  });
}
