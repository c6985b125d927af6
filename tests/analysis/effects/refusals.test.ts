/** Data that cannot answer: a reason each time, never a number that is none. */
import { describe, expect, test } from "vitest";
import { mostImbalance } from "~/analysis/effects/balance";
import { type HorizonEffects, methodEffects } from "~/analysis/effects/method-effects";
import { type EffectEpisode, effectColumns } from "~/domain/effect-episodes";
import { effectRemedy } from "~/domain/effect-remedies";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { sharedRows } from "../../statistics/reference/shared-data";
import { CUT_OFF_DAY, episode, madeRows, paying } from "./made-episodes";

/** Every number of an answer is one: NaN and infinities hide in no corner. */
function expectNumbers(value: unknown, path = "answer"): void {
  if (typeof value === "number") expect(Number.isFinite(value), path).toBe(true);
  else if (value !== null && typeof value === "object")
    for (const [key, part] of Object.entries(value)) expectNumbers(part, `${path}.${key}`);
}

function judged(rows: readonly EffectEpisode[]): HorizonEffects {
  const result = methodEffects(effectColumns(rows), { seed: 1, cutOffDay: CUT_OFF_DAY, horizons: [180] });
  expectNumbers(result);
  return result.horizons[0]!;
}
const of = ({ effects }: HorizonEffects, methodId: number) =>
  effects.find((effect) => effect.methodId === methodId)!;

/** Method 9 begins three of a hundred episodes, more seldom where a case is late. */
function rarely(chanceOf: (late: boolean) => number): EffectEpisode[] {
  const random = seededRandom(5);
  return madeRows({ count: 6000 }).map((row) =>
    random() < chanceOf(row.daysPastDue > 500) ? { ...row, methodId: 9 } : row,
  );
}

describe("refusals", () => {
  test("a rare method that begins everywhere is compared, though its chance is below one in a hundred somewhere", () => {
    const rare = of(judged(rarely((late) => (late ? 0.004 : 0.05))), 9);
    expect(rare.reason).toBeNull();
    expect(rare.effect.low).toBeLessThan(rare.effect.high!);
  });

  test("a rare method that never begins where cases are late is not", () => {
    expect(of(judged(rarely((late) => (late ? 0 : 0.06))), 9)).toMatchObject({
      reason: "no-overlap",
      effect: { estimate: null },
    });
  });

  test("what chance leaves between few is no imbalance, and a tenth is where many are compared", () => {
    expect(mostImbalance([50_000, 1_000_000])).toBe(0.1);
    // 1.96 · √(1/100 + 1/100)
    expect(mostImbalance([100, 100])).toBeCloseTo(0.277, 3);
    expect(mostImbalance([100, 10_000])).toBeLessThan(mostImbalance([50, 10_000]));
  });

  test("a method with three episodes", () => {
    const rows = [...madeRows(), ...[1, 2, 3].map((at) => paying(0.5, { methodId: 9, caseId: 5000 + at }))];
    expect(of(judged(rows), 9)).toMatchObject({
      matured: 3,
      reason: "too-few",
      badge: "descriptive",
      effect: { estimate: null, low: null, high: null },
      adjustedRate: { estimate: null },
    });
  });

  test("a cause with one case", () => {
    const rows = [...madeRows(), paying(0.5, { causeId: 77, caseId: 5000, borrowerId: 5000 })];
    const answer = judged(rows);
    expect(of(answer, 2).reason).toBeNull();
    const cell = answer.withinCauses.cells.find((each) => each.groupId === 77 && each.methodId === 2)!;
    expect(cell).toMatchObject({ matured: 1, begun: 0, effect: { estimate: null, reason: "too-few" } });
    expect(cell.shrunken).toBeNull();
  });

  test("nobody paid", () => {
    const rows = madeRows().map((row) => ({ ...row, received180Minor: 0 }));
    expect(of(judged(rows), 2)).toMatchObject({ payers: 0, reason: "none-paid", effect: { estimate: null } });
  });

  test("everybody paid in full", () => {
    const rows = madeRows().map((row) => ({ ...row, received180Minor: row.outstandingMinor }));
    const two = of(judged(rows), 2);
    if (two.effect.estimate !== null) expect(Math.abs(two.effect.estimate)).toBeLessThan(0.01);
    expect(two.rawRate).toBe(1);
  });

  test("one borrower", () => {
    const rows = madeRows().map((row) => ({ ...row, borrowerId: 1 }));
    const two = of(judged(rows), 2);
    expect(two.effect.low).toBeNull();
    expect(two.reason).toBe("too-few");
  });

  test("one method only", () => {
    const rows = madeRows().map((row) => ({ ...row, methodId: 1 }));
    const one = of(judged(rows), 1);
    expect(one.effect.estimate).toBeNull();
    expect(one.reason).not.toBeNull();
  });

  test("separation: the method follows from one thing known before", () => {
    const rows = madeRows().map((row) => ({ ...row, methodId: row.daysPastDue > 500 ? 2 : 1 }));
    expect(of(judged(rows), 2)).toMatchObject({ reason: "no-overlap", effect: { estimate: null } });
  });

  test("a method for the hopeless only", () => {
    const rows = madeRows({ count: 1200, chances: [0, 1] }).map((row) => ({
      ...row,
      methodId: row.daysPastDue < 700 ? 1 : row.methodId,
    }));
    expect(of(judged(rows), 2)).toMatchObject({ reason: "no-overlap", effect: { estimate: null } });
  });

  test("payments that came before the method foretell it: no rank, but the figures stay", () => {
    const rows = madeRows({ count: 1200 }).map((row, at) => {
      const isGood = at % 2 === 0;
      return {
        ...row,
        methodId: at % 20 < 12 === isGood ? 2 : 1,
        receivedBeforeMinor: isGood ? 60_000 : 20_000,
        daysSinceReceipt: 50,
      };
    });
    const answer = judged(rows);
    expect(of(answer, 2)).toMatchObject({ reason: "moves-the-past", badge: "descriptive" });
    expect(of(answer, 2).effect.estimate).not.toBeNull();
    expect(answer.ranking.methods).toEqual([]);
  });

  test("episodes without follow-up, or with nothing owed, are not judged at all", () => {
    const rows = [
      ...madeRows({ count: 100 }),
      episode({ startDay: CUT_OFF_DAY - 179 }),
      episode({ outstandingMinor: 0 }),
    ];
    expect(judged(rows).matured).toBe(100);
  });

  test("a handful of episodes, however few", () => {
    for (const count of [1, 2, 3, 5, 8, 13, 21, 34])
      for (const { reason, effect } of judged(madeRows({ count, seed: count })).effects) {
        expect(reason).not.toBeNull();
        expect(effect.estimate).toBeNull();
      }
  });

  test("nothing at all", () => {
    expect(judged([])).toMatchObject({ matured: 0, effects: [], ranking: { methods: [], tauSquared: null } });
  });
});

test("assumed dates leave the lights and take every figure", () => {
  const rows = madeRows();
  const { horizons, curves } = methodEffects(effectColumns(rows), {
    seed: 1,
    cutOffDay: CUT_OFF_DAY,
    horizons: [180],
    datesAssumed: true,
  });
  const two = of(horizons[0]!, 2);
  expect(two).toMatchObject({
    reason: "dates-assumed",
    rawRate: null,
    effect: { estimate: null },
    net: null,
  });
  expect(two.gates.every(({ isOpen }) => isOpen)).toBe(true);
  expect(effectRemedy("dates-assumed")?.en).toMatch(/dates/);
  expect(curves).toEqual([]);
  expect(horizons[0]!.ranking.methods).toEqual([]);
});

test("every reason that the lights give has a remedy in both languages", () => {
  const lights = of(judged(madeRows()), 2).gates;
  for (const { reason } of lights) {
    expect(effectRemedy(reason)?.en, reason).toBeTruthy();
    expect(effectRemedy(reason)?.zh, reason).toMatch(/\p{Script=Han}/u);
  }
});

const accounts = sharedRows("bank_recovery/bank_data.csv");
describe.skipIf(accounts === null)("a bank whose strategy follows from the expected amount", () => {
  test("refuses every level for lack of overlap", () => {
    const rows = accounts!.map((account, at) => {
      const expected = Math.round(100 * Number(account.expected_recovery_amount));
      return episode({
        caseId: at + 1,
        borrowerId: at + 1,
        methodId: Number(account.recovery_strategy!.charAt(6)) + 1,
        exposureMinor: expected,
        outstandingMinor: Math.max(expected, 1),
        received180Minor: Math.round(100 * Number(account.actual_recovery_amount)),
      });
    });
    const answer = judged(rows);
    expect(answer.effects.map(({ reason }) => reason)).toEqual(answer.effects.map(() => "no-overlap"));
    expect(answer.effects.every(({ effect }) => effect.estimate === null)).toBe(true);
  });
});
