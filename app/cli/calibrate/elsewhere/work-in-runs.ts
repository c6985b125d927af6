/**
 * A world in which work comes in runs of some days, most of a year apart, and money only follows a run: long stretches
 * see none at all. Tenure lowers the rate on every case without end; changes come by chance, case by case.
 */
import { DAYS_PER_MONTH } from "~/domain/calendar";
import type { RandomStream } from "../../../../seeds/random-stream";
import type { Laws, Moment, Truth } from "./drawn-course";

const METHODS = 9;
const CAUSES = 6;
const RUN_GAP_DAYS = [200, 320] as const;
const MONEY_DAYS = 60;

export function workInRuns({ slope, skills, movesBusyCases }: Truth, stream: RandomStream): Laws {
  const changesPerDay = stream.between(0.3, 0.45) / 365;
  const paymentsPerDay = stream.between(0.005, 0.009);
  const methodEffects = Array.from({ length: METHODS + 1 }, () => 0.3 * stream.normal());
  const causeEffects = Array.from({ length: CAUSES + 1 }, () => 0.4 * stream.normal());
  const runsOf = new WeakMap<object, Run>();
  const runOn = ({ day, defaultedDay, traits }: Moment): Run => {
    let run = runsOf.get(traits) ?? nextRun(defaultedDay + stream.whole(10, 40), stream);
    if (day > run.startDay + MONEY_DAYS) run = nextRun(run.startDay + stream.whole(...RUN_GAP_DAYS), stream);
    runsOf.set(traits, run);
    return run;
  };
  return {
    traits: (own) => ({
      causeId: own.whole(1, CAUSES),
      latent: 0.7 * own.normal(),
      planned: new Set(),
    }),
    change: (moment) => {
      const isBusy = movesBusyCases && moment.contacts >= 4 && runOn(moment).startDay === moment.day;
      if (isBusy && stream.chance(0.4)) return "workload";
      return stream.chance(changesPerDay) ? stream.pick(["reorganisation", "leave", "resignation"]) : null;
    },
    work: (moment) => {
      const { startDay, days, methodId } = runOn(moment);
      return days.has(moment.day - startDay) ? methodId : 0;
    },
    chance: (moment) => {
      const { startDay, methodId } = runOn(moment);
      if (moment.day < startDay || moment.day > startDay + MONEY_DAYS) return 0;
      const { causeId, latent } = moment.traits;
      const tenure = (slope * moment.tenureDays) / DAYS_PER_MONTH;
      const log =
        latent + causeEffects[causeId]! + methodEffects[methodId]! + skills.get(moment.officerId)! + tenure;
      return 1 - Math.exp(-paymentsPerDay * Math.exp(log));
    },
  };
}

interface Run {
  startDay: number;
  /** Days of activities from the start. */
  days: Set<number>;
  methodId: number;
}

function nextRun(startDay: number, stream: RandomStream): Run {
  const days = new Set([0, ...Array.from({ length: stream.whole(1, 3) }, () => stream.whole(1, 20))]);
  return { startDay, days, methodId: stream.whole(1, METHODS) };
}
