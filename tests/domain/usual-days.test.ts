import { describe, expect, test } from "vitest";
import { undeliveredMonths } from "~/domain/undelivered-months";
import { usualDays } from "~/domain/usual-days";

const steady = (from: number, to: number, step = 1, facts = 3) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => ({
    day: from + index * step,
    facts,
  }));

describe("usual days", () => {
  test("one date far beyond all others is set apart, a late one as well as an early one", () => {
    const days = [{ day: 1000, facts: 1 }, ...steady(19_000, 19_400), { day: 19_900, facts: 1 }];
    expect(usualDays(days)).toEqual({
      first: 19_000,
      last: 19_400,
      early: [{ day: 1000, facts: 1 }],
      late: [{ day: 19_900, facts: 1 }],
    });
  });

  test("two wrong dates far apart are both set apart", () => {
    const days = [...steady(19_000, 19_400), { day: 19_700, facts: 1 }, { day: 20_400, facts: 1 }];
    expect(usualDays(days).late.map(({ day }) => day)).toEqual([19_700, 20_400]);
  });

  test("a handful of wrong years of a small portfolio is set apart, a wrong month too", () => {
    const wrong = [19_780, 19_781, 19_812].map((day) => ({ day, facts: 1 }));
    const days = [...steady(19_000, 19_400), ...wrong];
    expect(usualDays(days).late).toEqual(wrong);
    expect(usualDays([...steady(19_000, 19_400), { day: 19_440, facts: 2 }]).last).toBe(19_400);
  });

  test("an accepted date counts like any other, and the others beyond it stay apart", () => {
    const days = [...steady(19_000, 19_400), { day: 19_700, facts: 1 }, { day: 20_400, facts: 1 }];
    const { last, late } = usualDays(days, new Set([19_700]));
    expect(last).toBe(19_700);
    expect(late.map(({ day }) => day)).toEqual([20_400]);
  });

  test("a month's delivery after a silence is no wrong date", () => {
    const days = [...steady(19_000, 19_400), ...steady(19_600, 19_630)];
    expect(usualDays(days).last).toBe(19_630);
  });

  test("where months lie between one day and the next, a gap of months is usual", () => {
    const days = [...steady(19_000, 20_000, 90, 10), { day: 20_150, facts: 1 }];
    expect(usualDays(days).late).toEqual([]);
  });

  test("fill-ins of 1900 are set apart however many they are, old defaults are not", () => {
    const fillIn = { day: -25_567, facts: 300 };
    expect(usualDays([fillIn, ...steady(19_000, 19_400)]).early).toEqual([fillIn]);
    const old = { day: 17_500, facts: 1 };
    expect(usualDays([old, ...steady(19_000, 19_400)]).early).toEqual([]);
  });

  test("a handful of facts has no usual spacing", () => {
    const days = [
      { day: 19_000, facts: 2 },
      { day: 19_800, facts: 1 },
    ];
    expect(usualDays(days)).toMatchObject({ first: 19_000, last: 19_800, late: [] });
  });
});

describe("undelivered months", () => {
  const counts = (rows: readonly number[]) => new Map(rows.map((count, month) => [month, count]));

  test("an empty month among full ones", () => {
    expect(undeliveredMonths(counts([40, 38, 0, 41, 37, 44]), 0, 5)).toEqual([2]);
  });
  test("a quarter that never came, and the newest months of a file that stopped coming", () => {
    const rows = [40, 38, 41, 37, 44, 41, 0, 0, 0, 39, 40, 42, 44, 40, 39, 0, 0];
    expect(undeliveredMonths(counts(rows), 0, 16)).toEqual([6, 7, 8, 15, 16]);
  });
  test("an empty month among thin ones is chance", () => {
    expect(undeliveredMonths(counts([4, 3, 0, 5, 2, 4]), 0, 5)).toEqual([]);
  });
  test("months before a file begins were never to be delivered", () => {
    expect(undeliveredMonths(counts([0, 0, 0, 30, 31, 32]), 0, 5)).toEqual([]);
    expect(undeliveredMonths(counts([0, 1, 0, 0, 30, 31, 32]), 0, 6)).toEqual([]);
  });
  test("half a year without a row is as little delivered as a month", () => {
    const half = [40, 38, 41, 37, 44, 41, 0, 0, 0, 0, 0, 0, 0, 40, 42];
    expect(undeliveredMonths(counts(half), 0, 14)).toEqual([6, 7, 8, 9, 10, 11, 12]);
    expect(undeliveredMonths(counts(half.slice(0, 12)), 0, 11)).toEqual([6, 7, 8, 9, 10, 11]);
  });
  test("a stray row does not make a month delivered", () => {
    expect(undeliveredMonths(counts([40, 38, 1, 41, 37, 44]), 0, 5)).toEqual([2]);
    expect(undeliveredMonths(counts([12, 13, 1, 11, 12, 14]), 0, 5)).toEqual([]);
  });
  test("a row of years ago makes no month since then lacking", () => {
    expect(undeliveredMonths(counts([1, ...Array(30).fill(0), 30, 31, 32, 33]), 0, 34)).toEqual([]);
  });
  test("work that fades out lacks nothing at its end", () => {
    const fading = [75, 52, 45, 46, 41, 27, 23, 23, 17, 5, 0];
    expect(undeliveredMonths(counts(fading), 0, 10)).toEqual([]);
    expect(undeliveredMonths(counts([...fading.slice(0, 8), 0, 0]), 0, 9)).toEqual([8, 9]);
  });
  test("work in short runs with long silences between them lacks nothing", () => {
    const runs = [90, 0, 0, 0, 0, 0, 0, 80, 0, 0, 0, 0, 0, 0, 0, 95, 3, 0, 0, 0, 0, 0, 0, 70];
    expect(undeliveredMonths(counts(runs), 0, 23)).toEqual([]);
  });
});
