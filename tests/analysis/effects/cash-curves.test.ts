/** Tails of curves: what few were followed to, what reached all, one that paid late, and days beyond the data. */
import { expect, test } from "vitest";
import { cashCurve } from "~/analysis/effects/cash-curves";
import { type EffectEpisode, effectColumns } from "~/domain/effect-episodes";
import { CUT_OFF_DAY, episode } from "./made-episodes";

interface Some {
  count: number;
  /** Days between its beginning and the cut-off. */
  followed: number;
  daysToCash?: number;
  daysToClose?: number;
}

/** The share paid by day; days without a figure are left out. */
function curveOf(...groups: readonly Some[]): Record<number, number> {
  const rows: EffectEpisode[] = groups.flatMap(({ count, followed, daysToCash = null, daysToClose = null }) =>
    Array.from({ length: count }, () =>
      episode({ startDay: CUT_OFF_DAY - followed, daysToCash, daysToClose, methodId: 1 }),
    ),
  );
  const known = {
    methodIds: [1],
    methodOf: rows.map(() => 0),
    places: rows.map((_, place) => place),
  } as unknown as Parameters<typeof cashCurve>[1];
  const { points } = cashCurve(effectColumns(rows), known, {
    methodId: 1,
    chances: null,
    floor: 0.01,
    cutOffDay: CUT_OFF_DAY,
  });
  for (const { cash, low, high, closed } of points)
    for (const share of [cash, low, high, closed])
      if (share !== null) expect([share >= 0, share <= 1]).toEqual([true, true]);
  return Object.fromEntries(points.flatMap(({ day, cash }) => (cash === null ? [] : [[day, cash]])));
}

const lastOf = (curve: Record<number, number>) => Math.max(...Object.keys(curve).map(Number));

test("a curve ends where fewer than ten are left under observation", () => {
  const curve = curveOf({ count: 40, followed: 100 }, { count: 9, followed: 400 });
  expect(lastOf(curve)).toBe(90);
  expect(lastOf(curveOf({ count: 40, followed: 100 }, { count: 10, followed: 400 }))).toBe(360);
});

test("one late payment of the last one left makes no whole of it", () => {
  const curve = curveOf(
    { count: 30, followed: 100 },
    { count: 10, followed: 400, daysToCash: 20 },
    { count: 1, followed: 400, daysToCash: 300 },
  );
  // Ten of 41 paid by day 20; of what came after day 100 one episode alone could tell.
  expect(curve[90]).toBeCloseTo(10 / 41, 9);
  expect(lastOf(curve)).toBe(90);
});

test("what all have paid stays paid on days that nobody was followed to", () => {
  const curve = curveOf({ count: 20, followed: 100, daysToCash: 20 });
  expect([curve[0], curve[15], curve[30], curve[360]]).toEqual([0, 0, 1, 1]);
});

test("what all have ended, half of it without money, stays half paid", () => {
  const half = curveOf(
    { count: 10, followed: 100, daysToCash: 20 },
    { count: 10, followed: 100, daysToClose: 40 },
  );
  expect(half[360]).toBeCloseTo(0.5, 9);
});

test("too few say nothing at all", () => {
  expect(curveOf({ count: 9, followed: 400, daysToCash: 10 })).toEqual({});
});
