/** Partialling out is the regression's own coefficient where both parts are linear, and a line of effects adds up. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partiallingOut } from "~/statistics/effects/partialling-out";
import { leastSquares } from "~/statistics/regression/least-squares";
import { fittedMean } from "~/statistics/regression/regression-fit";
import { derSimonianLaird } from "~/statistics/shrinkage/der-simonian-laird";
import { metaRegression, predictedEffect } from "~/statistics/shrinkage/meta-regression";
import { normalShrinkage } from "~/statistics/shrinkage/normal-shrinkage";

const finite = fc.double({ min: -5, max: 5, noNaN: true });

describe("partialling out", () => {
  test("with linear parts is the coefficient of the treatment (Frisch, Waugh and Lovell)", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: finite, y: finite, a: fc.integer({ min: 0, max: 1 }) }), {
          minLength: 12,
          maxLength: 40,
        }),
        (rows) => {
          const arm = rows.reduce((sum, { a }) => sum + a, 0);
          fc.pre(arm > 2 && arm < rows.length - 2 && new Set(rows.map(({ x }) => x)).size > 4);
          const chance = leastSquares(rows.map(({ x, a }) => ({ covariates: [x], outcome: a })))!;
          const predicted = leastSquares(rows.map(({ x, y }) => ({ covariates: [x], outcome: y })))!;
          const whole = leastSquares(rows.map(({ x, y, a }) => ({ covariates: [a, x], outcome: y })))!;
          const { estimate } = partiallingOut(
            rows.map(({ x, y, a }, cluster) => ({
              treatment: a - fittedMean(chance, [x]),
              outcome: y - fittedMean(predicted, [x]),
              variance: 0,
              cluster,
            })),
          );
          expect(estimate).toBeCloseTo(whole.coefficients[1]!, 6);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("keeps the model's error where the few treated all fail", () => {
    const units = Array.from({ length: 6 }, (_, cluster) => ({
      treatment: cluster < 3 ? 0.5 : -0.5,
      outcome: cluster < 3 ? -0.1 : 0.1,
      variance: 0.04,
      cluster,
    }));
    const { standardError } = partiallingOut(units);
    // The sandwich sees no spread at all; the model says √(6 × 0.25 × 0.04) / 1.5.
    expect(standardError).toBeCloseTo(Math.sqrt(6 * 0.25 * 0.04) / 1.5, 9);
  });

  test("says why it says nothing", () => {
    expect(partiallingOut([])).toMatchObject({ estimate: null, reason: "no-observations" });
    expect(partiallingOut([{ treatment: 0, outcome: 1, variance: 1, cluster: 1 }])).toMatchObject({
      estimate: null,
      reason: "no-overlap",
    });
  });
});

test("a line without covariates is the pooled mean of the same τ²", () => {
  const effects = [0.1, 0.3, -0.2, 0.5, 0.05].map((estimate, at) => ({
    estimate,
    standardError: 0.1 + at / 50,
    covariates: [],
  }));
  const line = metaRegression(effects)!;
  const pooled = derSimonianLaird(effects);
  expect(line.tauSquared).toBeCloseTo(pooled.tauSquared!, 9);
  expect(line.q).toBeCloseTo(pooled.q!, 9);
  const { mean, variance } = predictedEffect(line, []);
  const shrunken = normalShrinkage(effects, line.tauSquared).mean;
  expect(mean).toBeCloseTo(shrunken.estimate!, 9);
  expect(Math.sqrt(variance)).toBeCloseTo(shrunken.standardError!, 9);
  expect(metaRegression(effects.slice(0, 1))).toBeNull();
});
