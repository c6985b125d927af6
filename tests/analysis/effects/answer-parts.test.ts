/** The parts of an answer beside the effect itself: curves, days, cost, positivity; plain data, reported step by step. */
import { describe, expect, test } from "vitest";
import { methodEffects } from "~/analysis/effects/method-effects";
import { effectColumns } from "~/domain/effect-episodes";
import { CUT_OFF_DAY, episode, madeEpisodes, madeRows } from "./made-episodes";

const options = { seed: 1, cutOffDay: CUT_OFF_DAY, horizons: [180] } as const;

test("an answer survives being sent as JSON", () => {
  const answer = methodEffects(madeEpisodes(), options);
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
});

describe("progress", () => {
  test("is reported before every method of every horizon, and never runs backwards", () => {
    const shares: number[] = [];
    methodEffects(madeEpisodes({ count: 200 }), {
      ...options,
      horizons: [30, 180],
      onProgress: (share) => shares.push(share),
    });
    expect(shares).toEqual([0, 0.25, 0.5, 0.75]);
  });

  test("what it throws ends the work", () => {
    const onProgress = () => {
      throw new Error("given up");
    };
    expect(() => methodEffects(madeEpisodes({ count: 200 }), { ...options, onProgress })).toThrow("given up");
  });
});

describe("speed", () => {
  /** Method 2 brings money on day 10 or never, method 1 on day 100 or never; half of the rest close on day 50. */
  const rows = madeRows({ count: 800, chances: [0.5, 0.5] }).map((row, at) => ({
    ...row,
    daysToCash: at % 2 === 0 ? (row.methodId === 2 ? 10 : 100) : null,
    daysToClose: at % 4 === 1 ? 50 : null,
  }));
  const { horizons, curves } = methodEffects(effectColumns(rows), options);
  const two = horizons[0]!.effects.find(({ methodId }) => methodId === 2)!;

  test("is the mean of days to the first money, who never paid counting the whole horizon", () => {
    expect(two.daysToCash!.treatedMean).toBeGreaterThan(0.45 * 10 + 0.45 * 180);
    expect(two.daysToCash!.treatedMean).toBeLessThan(0.55 * 10 + 0.55 * 180);
    expect(two.daysToCash!.estimate).toBeCloseTo(
      two.daysToCash!.treatedMean! - two.daysToCash!.controlMean!,
      10,
    );
    expect(two.daysToCash!.high!).toBeLessThan(0);
  });

  test("stands in curves that never fall, beside the share that closed without money", () => {
    const curve = curves.find(({ methodId }) => methodId === 2)!;
    expect(curve.isAdjusted).toBe(true);
    const at = (day: number) => curve.points.find((point) => point.day === day)!;
    expect(at(0)).toMatchObject({ cash: 0, closed: 0 });
    expect(at(15).cash).toBeCloseTo(0.5, 1);
    expect(at(60).closed).toBeCloseTo(0.25, 1);
    const cash = curve.points.map((point) => point.cash!);
    expect(cash.every((share, place) => place === 0 || share >= cash[place - 1]!)).toBe(true);
    expect(at(60).cash! + at(60).closed!).toBeLessThanOrEqual(1);
  });
});

test("a cost is taken off by the difference of the two shares", () => {
  const rows = madeRows({ count: 800 }).map((row) => ({
    ...row,
    costMinor: row.methodId === 2 ? 5000 : 1000,
  }));
  const two = methodEffects(effectColumns(rows), options).horizons[0]!.effects[1]!;
  expect(two.net!.methodCostShare).toBeCloseTo(0.05, 10);
  expect(two.net!.othersCostShare).toBeCloseTo(0.01, 10);
  expect(two.net!.netEffect.estimate).toBeCloseTo(two.effect.estimate! - 0.04, 10);
  expect(two.net!.netEffect.standardError).toBeCloseTo(two.effect.standardError!, 3);
});

test("positivity counts every episode once, and what a horizon leaves out is stated", () => {
  const rows = [
    ...madeRows({ count: 300 }),
    ...madeRows({ count: 100 }).map(() => episode({ startDay: CUT_OFF_DAY - 50 })),
  ];
  const [horizon] = methodEffects(effectColumns(rows), options).horizons;
  expect(horizon).toMatchObject({ matured: 300, excludedShare: 0.25 });
  for (const { positivity, matured } of horizon!.effects) {
    expect(positivity.reduce((sum, { method }) => sum + method, 0)).toBe(matured);
    expect(positivity.reduce((sum, { method, others }) => sum + method + others, 0)).toBe(300);
  }
});
