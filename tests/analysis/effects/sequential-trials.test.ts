/** A late method that does nothing, on cases that pay when they pay: only honest time says so. */
import { describe, expect, test } from "vitest";
import { lateMethods } from "~/analysis/effects/late-methods";
import { sequentialTrials, type TrialMonths } from "~/analysis/effects/sequential-trials";
import { type EffectEpisode, effectColumns } from "~/domain/effect-episodes";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { CUT_OFF_DAY, episode, paying } from "./made-episodes";

const LATE = 9;
const MONTHS = 12;
const FIRST_DAY = CUT_OFF_DAY - 365 - 30 * MONTHS;

/** Cases that pay in full in some month, by a hazard of their own; from the third month on some open ones get the method. */
function months(extraHazard: number) {
  const random = seededRandom(5);
  const rows: EffectEpisode[] = [];
  const begun: number[][] = [];
  const used: number[][] = [];
  const everUsed: { isUsed: boolean; isPaidInAYear: boolean }[] = [];
  for (let caseId = 1; caseId <= 1600; caseId += 1) {
    const hazard = 0.04 + 0.12 * random();
    let usedMonth = Number.POSITIVE_INFINITY;
    const known: { month: number; isBegun: boolean; isUsed: boolean }[] = [];
    let paidMonth = Number.POSITIVE_INFINITY;
    for (let month = 0; month < 2 * MONTHS && paidMonth > month; month += 1) {
      const isUsed = usedMonth < month;
      const isBegun = !isUsed && month >= 3 && random() < 0.12;
      if (isBegun) usedMonth = month;
      known.push({ month, isBegun, isUsed });
      if (random() < hazard + (usedMonth <= month ? extraHazard : 0)) paidMonth = month;
    }
    for (const { month, isBegun, isUsed } of known.filter((each) => each.month < MONTHS)) {
      const share = paidMonth < month + 6 ? 1 : 0;
      const daysInDefault = 30 * month;
      rows.push(
        paying(share, {
          caseId,
          borrowerId: caseId,
          startDay: FIRST_DAY + daysInDefault,
          daysInDefault,
          daysPastDue: daysInDefault + Math.floor(500 * hazard),
        }),
      );
      begun.push(isBegun ? [LATE] : []);
      used.push(isUsed ? [LATE] : []);
    }
    everUsed.push({ isUsed: usedMonth < MONTHS, isPaidInAYear: paidMonth < MONTHS });
  }
  const trialMonths = { months: effectColumns(rows), begun, used } satisfies TrialMonths;
  return { trialMonths, everUsed };
}

const trial = (trialMonths: TrialMonths) =>
  sequentialTrials(trialMonths, { horizon: 180, methodIds: [LATE], seed: 1, cutOffDay: CUT_OFF_DAY })[0]!;

describe("sequential trials", () => {
  test("find nothing where there is nothing, though the ever treated look worse", () => {
    const { trialMonths, everUsed } = months(0);
    const paid = (isUsed: boolean) => {
      const arm = everUsed.filter((each) => each.isUsed === isUsed);
      return arm.filter(({ isPaidInAYear }) => isPaidInAYear).length / arm.length;
    };
    expect(paid(false) - paid(true)).toBeGreaterThan(0.15);
    const { effect, reason } = trial(trialMonths);
    expect(reason).toBeNull();
    expect(effect.low!).toBeLessThan(0);
    expect(effect.high!).toBeGreaterThan(0);
    expect(Math.abs(effect.estimate!)).toBeLessThan(0.06);
  });

  test("find an effect where there is one", () => {
    const { effect } = trial(months(0.15).trialMonths);
    expect(effect.low!).toBeGreaterThan(0.03);
  });

  test("leave out months after the method was used, and refuse a method never begun", () => {
    const { trialMonths } = months(0);
    const all = sequentialTrials(trialMonths, {
      horizon: 180,
      methodIds: [77],
      seed: 1,
      cutOffDay: CUT_OFF_DAY,
    })[0]!;
    expect(all).toMatchObject({ matured: 0, reason: "too-few", effect: { estimate: null } });
    const begun = trialMonths.begun.filter((methods) => methods.includes(LATE)).length;
    expect(trial(trialMonths).matured).toBe(begun);
  });
});

test("say how far they are before each method, so that who has gone can end them", () => {
  const shares: number[] = [];
  sequentialTrials(months(0).trialMonths, {
    horizon: 180,
    methodIds: [LATE, 77],
    seed: 1,
    cutOffDay: CUT_OFF_DAY,
    onProgress: (share) => shares.push(share),
  });
  expect(shares).toEqual([0, 0.5]);
});

test("a method is late by its first uses, whatever follows", () => {
  const use = (methodId: number, fields: Partial<EffectEpisode>) => episode({ methodId, ...fields });
  const episodes = effectColumns([
    use(1, { daysInDefault: 10 }),
    use(1, { daysInDefault: 400, isFirstOfMethod: false }),
    use(1, { daysInDefault: 500, isFirstOfMethod: false }),
    use(2, { daysInDefault: 61 }),
    use(3, { daysInDefault: 20, earlierMethods: 2 }),
    use(3, { daysInDefault: 90 }),
    use(3, { daysInDefault: 5 }),
    use(4, { daysInDefault: 60, earlierMethods: 1 }),
  ]);
  expect(lateMethods(episodes)).toEqual([2, 3]);
});
