/** What is believed of officers, from counts by hand: on the whole, and on a cause where they differ by cause. */
import { expect, test } from "vitest";
import { officerBeliefs } from "~/analysis/rotation/officer-beliefs";
import type { Staleness } from "~/analysis/rotation/staleness";
import type { HeldCase } from "~/domain/held-case";
import type { OfficerComparison } from "~/domain/officer-comparison";
import { codedDesign } from "~/statistics/regression/coded-design";

/** Officers 1 and 2 hold a case of cause 5 and one of cause 6 each, for so many months at one receipt expected a month. */
function staleness(events: readonly number[], keeperShape: number): Staleness {
  const exposure = Float64Array.of(40, 40, 40, 40);
  const keeperEvents = Float64Array.of(events[0]! + events[1]!, events[2]! + events[3]!);
  const fit = {
    coefficients: Float64Array.of(0),
    keeperShape,
    keeperFactors: keeperEvents.map((count) =>
      keeperShape === Infinity ? 1 : (keeperShape + count) / (keeperShape + 80),
    ),
    keeperEvents,
    keeperExpected: Float64Array.of(80, 80),
    unitFactors: new Float64Array(4).fill(1),
  };
  const rows = {
    design: codedDesign([], [], 4),
    exposure,
    events: Float64Array.from(events),
    unitOf: Int32Array.of(0, 1, 2, 3),
    keeperOf: Int32Array.of(0, 0, 1, 1),
    officerIds: [1, 2],
  };
  const fitted = [5, 6, 5, 6].map((causeId) => ({ causeId }) as HeldCase);
  return { fit, rows, fitted, covariates: [] } as unknown as Staleness;
}

const RATED = {
  officers: [
    { officerId: 1, effect: { mean: 0, standardDeviation: 0.1 } },
    { officerId: 2, effect: { mean: 0, standardDeviation: 0.1 } },
    { officerId: 3, effect: null },
  ],
} as OfficerComparison;

test("on the whole: the logarithm of (shape + receipts)/(shape + expected)", () => {
  // 60 of 80 and 100 of 80, evenly over the causes: within officers nothing differs.
  const { of, isRated, median } = officerBeliefs(staleness([30, 30, 50, 50], 20), RATED);
  expect(of(1, 5).mean).toBeCloseTo(Math.log(80 / 100), 4);
  expect(of(2, 6).mean).toBeCloseTo(Math.log(120 / 100), 4);
  expect(of(1, 5).standardDeviation).toBeCloseTo(1 / Math.sqrt(80), 4);
  expect(median).toBeCloseTo(Math.log(80 / 100), 4);
  expect([1, 3].map(isRated)).toEqual([true, false]);
});

test("who was never seen is like any other, as far as officers differ", () => {
  const { of } = officerBeliefs(staleness([30, 30, 50, 50], 25), RATED);
  expect(of(9, 5)).toEqual({ officerId: 9, mean: 0, standardDeviation: 0.2 });
});

test("where officers are equal but not on all causes, each has his own on a cause", () => {
  const { of } = officerBeliefs(staleness([10, 70, 70, 10], Number.POSITIVE_INFINITY), RATED);
  const [weak, strong] = [of(1, 5), of(2, 5)];
  expect(weak.mean).toBeCloseTo(of(2, 6).mean, 6);
  expect(strong.mean).toBeCloseTo(of(1, 6).mean, 6);
  // Drawn towards 0 from ln(10/40) and ln(70/40).
  expect(weak.mean).toBeGreaterThan(Math.log(10 / 40));
  expect(weak.mean).toBeLessThan(-0.8);
  expect(strong.mean).toBeLessThan(Math.log(70 / 40));
  expect(strong.mean).toBeGreaterThan(0.3);
  expect(weak.standardDeviation).toBeGreaterThan(strong.standardDeviation);
});

test("where nothing differs nobody is weaker than another, and nothing is open about it", () => {
  const { of } = officerBeliefs(staleness([40, 40, 40, 40], Number.POSITIVE_INFINITY), RATED);
  expect(of(1, 5)).toEqual({ officerId: 1, mean: 0, standardDeviation: 0 });
});
