import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { effectiveSampleSize } from "~/statistics/effects/effective-sample-size";
import { inverseProbabilityWeights, overlapWeights } from "~/statistics/effects/propensity-weights";
import { standardisedMeanDifference } from "~/statistics/effects/standardised-mean-difference";
import { weightedDifference } from "~/statistics/effects/weighted-difference";
import { logisticRegression } from "~/statistics/regression/logistic-regression";
import { fittedMean } from "~/statistics/regression/regression-fit";
import { expectNear, expectSound } from "./arbitrary";

describe("weights", () => {
  test("overlap weights from a logistic regression balance every covariate exactly", () => {
    const row = fc.record({
      x: fc.integer({ min: -4, max: 4 }),
      z: fc.integer({ min: 0, max: 1 }),
      arm: fc.integer({ min: 0, max: 1 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 8, maxLength: 60 }), (rows) => {
        const fit = logisticRegression(rows.map(({ x, z, arm }) => ({ covariates: [x, z], outcome: arm })))!;
        fc.pre(fit.warning === null);
        const arm = rows.map((unit) => unit.arm);
        const weights = overlapWeights(
          arm,
          rows.map(({ x, z }) => fittedMean(fit, [x, z])),
        );
        for (const values of [rows.map(({ x }) => x), rows.map(({ z }) => z)]) {
          const { difference } = standardisedMeanDifference(values, arm, weights);
          if (difference !== null) expect(Math.abs(difference)).toBeLessThan(1e-6);
        }
      }),
    );
  });

  test("money in cents is a hundred times money in units; weights only matter as shares", () => {
    const arm = [1, 1, 1, 0, 0, 0];
    const outcome = [12, 0, 7, 3, 0, 1];
    const weights = [1, 2, 3, 1, 1, 5];
    const plain = weightedDifference({ arm, outcome, weights });
    const cents = weightedDifference({
      arm,
      outcome: outcome.map((value) => value * 100),
      weights: weights.map((weight) => weight * 3),
    });
    expectNear(cents.estimate, plain.estimate! * 100);
    expectNear(cents.standardError, plain.standardError! * 100);
    expectSound(plain);
  });

  test("the effective size lies between one and the count, and equal weights reach the count", () => {
    const weights = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(weights, (some) => {
        const size = effectiveSampleSize(some)!;
        expect(size).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(size).toBeLessThanOrEqual(some.length + 1e-9);
      }),
    );
    expect(effectiveSampleSize([3, 3, 3, 3])).toBe(4);
    expect(effectiveSampleSize([])).toBeNull();
  });

  test("say why they are silent", () => {
    const nobody = weightedDifference({ arm: [1], outcome: [2], weights: [1] });
    expect(nobody).toMatchObject({ estimate: null, reason: "no-observations" });
    const alike = weightedDifference({ arm: [1, 0], outcome: [2, 2], weights: [1, 1] });
    expect(alike).toMatchObject({ estimate: 0, low: null, reason: "no-variation" });
    expect(standardisedMeanDifference([1, 1], [1, 0])).toEqual({ difference: 0, reason: null });
    expect(standardisedMeanDifference([1, 2], [1, 0]).reason).toBe("no-variation");
    const thirds = Array.from({ length: 30 }, (_, unit) => unit % 3);
    expect(
      standardisedMeanDifference(
        thirds.map(() => 0.1),
        thirds.map((unit) => (unit === 0 ? 1 : 0)),
        thirds.map((unit) => 0.1 + unit / 7),
      ),
    ).toEqual({ difference: 0, reason: null });
    expect(standardisedMeanDifference([1, 2], [1, 1]).reason).toBe("no-observations");
    expect(inverseProbabilityWeights([], []).clippedShare).toBeNull();
    expect(() => overlapWeights([2], [0.5])).toThrow("arms 0 or 1");
  });
});
