/** A method that does nothing and gets what pays anyway: from an officer, in some months, below an amount, of an age, by the day of default. */
import { describe, expect, test } from "vitest";
import { methodEffects } from "~/analysis/effects/method-effects";
import { type EffectEpisode, effectColumns } from "~/domain/effect-episodes";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { CUT_OFF_DAY, paying } from "./made-episodes";

type Easy = (made: EffectEpisode) => { fields: Partial<EffectEpisode>; isEasy: boolean };

const EASY: Record<string, Easy> = {
  "an officer": ({ caseId }) => ({ fields: { officerId: 1 + (caseId % 20) }, isEasy: caseId % 20 < 8 }),
  "a month": ({ startDay }) => ({ fields: {}, isEasy: Math.floor(startDay / 91) % 4 === 0 }),
  "an amount": ({ exposureMinor }) => ({ fields: {}, isEasy: exposureMinor < 120_000 }),
  "an age": ({ daysPastDue }) => ({ fields: {}, isEasy: daysPastDue > 300 && daysPastDue < 600 }),
  "lateness on the day of default": ({ caseId }) => {
    const [daysInDefault, late] = [30 + ((caseId * 7919) % 500), (caseId * 104_729) % 1200];
    return { fields: { daysInDefault, daysPastDue: daysInDefault + late }, isEasy: late < 400 };
  },
  "a time of default": ({ caseId, startDay }) => {
    const daysInDefault = 30 + ((caseId * 7919) % 700);
    return { fields: { daysInDefault }, isEasy: startDay - daysInDefault < CUT_OFF_DAY - 1100 };
  },
};

/** Method 2 begins 70 of 100 easy episodes and 15 of 100 others; the easy ones pay half as often again, by any method. */
function episodesOf(easy: Easy, seed: number): EffectEpisode[] {
  const random = seededRandom(seed);
  return Array.from({ length: 3000 }, (_, at) => {
    const owed = Math.round(20_000 * Math.exp(4 * random()));
    const daysPastDue = Math.floor(random() * 1200);
    const startDay = CUT_OFF_DAY - 400 - Math.floor(random() * 900);
    const known = {
      daysPastDue,
      daysInDefault: daysPastDue,
      exposureMinor: owed,
      outstandingMinor: owed,
      startDay,
    };
    const made = paying(0, { caseId: at + 1, borrowerId: at + 1, officerId: 1 + (at % 7), ...known });
    const { fields, isEasy } = easy(made);
    const methodId = random() < (isEasy ? 0.7 : 0.15) ? 2 : random() < 0.5 ? 1 : 3;
    const isPaid = random() < (isEasy ? 0.6 : 0.2);
    return paying(isPaid ? 0.2 + 0.8 * random() : 0, { ...made, ...fields, methodId });
  });
}

describe("a method that does nothing shows no effect where its easy cases come from", () => {
  test.each(Object.keys(EASY))("%s", { timeout: 120_000 }, (name) => {
    const estimates = [1, 2, 3].map((seed) => {
      const { horizons } = methodEffects(effectColumns(episodesOf(EASY[name]!, seed)), {
        seed,
        cutOffDay: CUT_OFF_DAY,
        horizons: [180],
        wanted: new Set([2]),
      });
      const { effect, reason } = horizons[0]!.effects[0]!;
      expect(reason).toBeNull();
      expect(effect.low).toBeLessThan(0);
      return effect.estimate!;
    });
    expect(Math.abs(estimates.reduce((sum, estimate) => sum + estimate, 0) / 3)).toBeLessThan(0.02);
  });
});
