/**
 * A world of steady work: visits some weeks apart for as long as a case is open, methods that are kept up, borrowers of three
 * classes of which one hardly ever pays, payments followed by instalments, and quarters that differ. Tenure lowers the rate
 * for two years. Officers who are away hand on all their cases on one day.
 */
import { DAYS_PER_MONTH } from "~/domain/calendar";
import type { RandomStream } from "../../../../seeds/random-stream";
import type { Laws, Staff, Truth } from "./drawn-course";

const METHODS = 6;
const CAUSES = 5;
const MOST_MONTHS = 24;
/** Logarithms of the rates of borrowers' classes, and how many of ten are of each. */
const CLASSES = [...Array(3).fill(-2), ...Array(4).fill(0), ...Array(3).fill(0.9)] as readonly number[];
const WITHIN_DAYS = 30;
const REASONS = ["leave", "resignation", "reorganisation"];

export function steadyWork(
  { slope, skills, movesBusyCases }: Truth,
  stream: RandomStream,
  { staff, endDay }: { staff: Staff; endDay: number },
): Laws {
  const visitsPerDay = 1 / stream.between(20, 40);
  const paymentsPerDay = stream.between(0.0012, 0.0025);
  const instalments = stream.between(0, 0.4);
  const quarters = Array.from({ length: 4 }, () => 0.2 * stream.normal());
  const causeEffects = Array.from({ length: CAUSES + 1 }, () => 0.4 * stream.normal());
  const methodEffects = Array.from({ length: METHODS + 1 }, () => 0.3 * stream.normal());
  const awayOn = new Map(
    staff.flat().map((officerId) => [officerId, daysAway(stream.between(0.2, 0.5), endDay, stream)]),
  );
  const methodOf = new WeakMap<object, number>();
  return {
    traits: (own) => ({ causeId: own.whole(1, CAUSES), latent: own.pick(CLASSES), planned: new Set() }),
    change: ({ day, officerId, contacts, unpaidDays }) => {
      const reason = awayOn.get(officerId)!.get(day) ?? null;
      if (reason !== null) return reason;
      const isBusy = movesBusyCases && contacts >= 4 && unpaidDays > 120;
      return isBusy && stream.chance(0.002) ? "workload" : null;
    },
    work: ({ traits }) => {
      if (!stream.chance(visitsPerDay)) return 0;
      const before = methodOf.get(traits);
      const methodId = before && stream.chance(0.6) ? before : stream.whole(1, METHODS);
      methodOf.set(traits, methodId);
      return methodId;
    },
    chance: ({ day, officerId, tenureDays, sinceBegun, traits }) => {
      if (traits.planned.has(day)) return 0.9;
      const isFresh = sinceBegun !== null && sinceBegun <= WITHIN_DAYS;
      const log =
        traits.latent +
        causeEffects[traits.causeId]! +
        methodEffects[methodOf.get(traits) ?? 0]! +
        quarters[Math.floor(((day % 365) / 365) * 4)]! +
        skills.get(officerId)! +
        (isFresh ? 0.7 : 0) +
        slope * Math.min(MOST_MONTHS, tenureDays / DAYS_PER_MONTH);
      const chance = 1 - Math.exp(-paymentsPerDay * Math.exp(log));
      const isPaying = stream.chance(chance);
      if (isPaying && stream.chance(instalments))
        for (const month of [1, 2, 3]) traits.planned.add(day + 30 * month);
      return isPaying ? 1 : 0;
    },
  };
}

/** Days on which an officer hands on everything, with the reason. */
function daysAway(timesAYear: number, endDay: number, stream: RandomStream): Map<number, string> {
  const days = new Map<number, string>();
  for (let day = endDay - 1700; day < endDay; ) {
    day += Math.ceil((365 / timesAYear) * stream.exponential());
    days.set(day, stream.pick(REASONS));
  }
  return days;
}
