/** Sums ahead from ratios of the past: the reference of the textbook, and what must hold whatever the numbers. */
import { describe, expect, test } from "vitest";
import type { PastUnit, UnitAhead } from "~/statistics/forecast/followed-units";
import { ratioForecast } from "~/statistics/forecast/ratio-forecast";
import { seededRandom } from "~/statistics/randomness/seeded-random";

/** Inhabitants of 49 cities in 1920 and 1930, thousands: Cochran 1977, table 6.1. */
const CITIES_1920 = [
  138, 93, 61, 179, 48, 37, 29, 23, 30, 2, 38, 46, 71, 25, 298, 74, 50, 76, 381, 387, 78, 60, 507, 50, 77, 64,
  40, 136, 243, 256, 94, 36, 45, 67, 120, 172, 66, 46, 121, 44, 64, 56, 40, 116, 87, 43, 43, 161, 36,
];
const CITIES_1930 = [
  143, 104, 69, 260, 75, 63, 50, 48, 111, 50, 52, 53, 79, 57, 317, 93, 58, 80, 464, 459, 106, 57, 634, 64, 89,
  77, 60, 139, 291, 288, 85, 46, 53, 67, 115, 183, 86, 65, 113, 58, 63, 142, 64, 130, 105, 61, 50, 232, 54,
];

const drawn = (count: number, seed: number): PastUnit[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, at) => {
    const base = Math.exp(2 * random());
    const outcome = random() < 0.3 ? base * random() : 0;
    return { cluster: Math.floor(at / 2), group: at % 3, period: at % 4, base, outcome };
  });
};
const aheadOf = (units: readonly PastUnit[]): UnitAhead[] =>
  units.map(({ cluster, group, base }) => ({ cluster: cluster + 1000, group, base }));

describe("ratioForecast", () => {
  test("Cochran's 49 of 196 cities: ratio 1.239, and 604 the error of the total where the rest is as large on average", () => {
    const past = CITIES_1920.map((base, cluster) => ({
      cluster,
      group: 0,
      period: 0,
      base,
      outcome: CITIES_1930[cluster]!,
    }));
    const rest = [0, 1, 2].flatMap((copy) =>
      CITIES_1920.map((base, at) => ({ cluster: 49 * (copy + 1) + at, group: 0, base })),
    );
    const { estimate, standardError, low, high } = ratioForecast(past, rest);
    expect(estimate! / 3).toBeCloseTo(6262, 8);
    expect(standardError).toBeCloseTo(604.04, 1);
    expect(low! < estimate! && estimate! < high!).toBe(true);
  });

  test("parts add up to the whole, whatever the order, and money in other units is the same money", () => {
    const past = drawn(400, 1);
    const ahead = aheadOf(drawn(60, 2));
    const whole = ratioForecast(past, ahead);
    expect(whole.expected.reduce((sum, each) => sum + each, 0)).toBeCloseTo(whole.estimate!, 8);
    const parts = [ahead.slice(0, 20), ahead.slice(20)].map((each) => ratioForecast(past, each).estimate!);
    expect(parts[0]! + parts[1]!).toBeCloseTo(whole.estimate!, 8);
    const turned = ratioForecast(past.toReversed(), ahead.toReversed());
    expect(turned.low).toBeCloseTo(whole.low!, 8);
    const cents = <Unit extends UnitAhead>(units: readonly Unit[]) =>
      units.map((unit) => ({
        ...unit,
        base: unit.base * 100,
        ...("outcome" in unit ? { outcome: Number(unit.outcome) * 100 } : {}),
      }));
    expect(ratioForecast(cents(past), cents(ahead)).high).toBeCloseTo(100 * whole.high!, 5);
  });

  test("the error grows with units that hang together, and with periods that differ as a whole", () => {
    const past = drawn(400, 3);
    const ahead = aheadOf(drawn(60, 4));
    const own = ratioForecast(
      past.map((unit, cluster) => ({ ...unit, cluster })),
      ahead,
    );
    const doubled = ratioForecast([...past, ...past], ahead);
    const counted = ratioForecast(
      [...past, ...past.map((unit) => ({ ...unit, cluster: unit.cluster + 5000 }))],
      ahead,
    );
    expect(doubled.standardError!).toBeGreaterThan(counted.standardError!);
    expect(own.betweenPeriods).toBeLessThan(0.05);
    const weather = past.map((unit) => ({
      ...unit,
      outcome: unit.outcome * [0.2, 0.6, 1.4, 1.8][unit.period]!,
    }));
    const uneven = ratioForecast(weather, ahead);
    expect(uneven.betweenPeriods).toBeGreaterThan(0.05);
    expect(uneven.high! - uneven.low!).toBeGreaterThan(own.high! - own.low!);
  });

  test("limits hold what comes in about nineteen times of twenty, and are never below zero", () => {
    let held = 0;
    const worlds = 300;
    for (let seed = 1; seed <= worlds; seed += 1) {
      const future = drawn(120, 9000 + seed);
      const { low, high } = ratioForecast(drawn(300, seed), aheadOf(future));
      const came = future.reduce((sum, { outcome }) => sum + outcome, 0);
      expect(low!).toBeGreaterThan(0);
      held += Number(came >= low! && came <= high!);
    }
    expect(held / worlds).toBeGreaterThanOrEqual(0.92);
    expect(held / worlds).toBeLessThanOrEqual(0.98);
  });

  test("what cannot be known is null with its reason", () => {
    const one = { cluster: 0, group: 0, period: 0, base: 10, outcome: 2 };
    const other = { cluster: 1, group: 0, base: 20 };
    expect(ratioForecast([], [other]).reason).toBe("no-observations");
    expect(ratioForecast([one], []).reason).toBe("no-observations");
    expect(ratioForecast([one], [{ ...other, group: 1 }]).reason).toBe("zero-denominator");
    expect(ratioForecast([one], [other])).toMatchObject({ estimate: 4, low: null, reason: "too-few" });
    const alike = [one, { ...one, cluster: 1 }];
    expect(ratioForecast(alike, [other])).toMatchObject({ estimate: 4, low: null, reason: "no-variation" });
    expect(() => ratioForecast([{ ...one, base: -1 }], [other])).toThrow("requires finite bases");
    expect(() => ratioForecast([one], [{ ...other, base: Number.NaN }])).toThrow("requires finite bases");
  });
});
