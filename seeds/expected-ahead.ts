/**
 * What a case is expected to pay after the end of the record, with the officer who has it and with another who takes it
 * over: exactly, not by simulation. The running episode goes on, its method fading as it does, and nothing new begins.
 */
import { monthOfDay } from "~/domain/calendar";
import { CaseCourse } from "./case-course";
import { PHASE_STARTS } from "./method-effects";
import { logPaymentRate } from "./payment-rate";
import { simulatedHistory } from "./simulate-history";
import { holdOn } from "./simulate-holds";
import type { World } from "./world";

/** Share of the debt that is expected to be paid within so many days, by the officer's code. */
export type ExpectedAhead = (officer: string) => number;

/** @returns null where no episode is running */
export function expectedAhead(world: World, caseNumber: number, days: number): ExpectedAhead | null {
  const course = new CaseCourse(world, caseNumber);
  const run = simulatedHistory(course).runs.at(-1);
  if (!run) return null;
  const { profile, factors, tolls } = course;
  const holder = holdOn(run.staffing.holds, world.endDay);
  const skills = new Map(world.people.officers.map(({ code, skill }) => [code, skill]));
  const stuck = run.episode > 0 && !run.afterPayment;
  const toll = tolls[run.method]!;
  return (officer) => {
    const isHolder = officer === holder.officer.code;
    const skill = skills.get(officer);
    if (skill === undefined)
      throw new RangeError(`expectedAhead requires an officer of the world, got ${officer}`);
    let payments = 0;
    for (let ahead = 0; ahead < days; ahead += 1) {
      const day = world.endDay + 1 + ahead;
      const since = day - run.startDay;
      const phase = PHASE_STARTS.filter((start) => since >= start).length;
      const rate = logPaymentRate(profile, world.parameters, {
        month: monthOfDay(day),
        defaultMonth: monthOfDay(profile.defaultDay),
        skill,
        tenureDays: isHolder ? day - holder.fromDay : ahead,
        stuck,
      });
      payments += Math.exp(rate) * factors[3 * run.method + phase]!;
    }
    return (1 - Math.exp(-payments * toll.ended)) * toll.paidOfEnded;
  };
}
