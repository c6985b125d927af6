/** What a fit may lean on: a similar fit to start from, and a larger group to be drawn to. */
import { expect, test } from "vitest";
import { logisticRegression } from "~/statistics/regression/logistic-regression";

const MANY = [0, 1, 2, 3].map((x) => ({
  covariates: [x, Number(x === 3)],
  outcome: 0.2 + 0.15 * x,
  weight: 400,
}));
const FEW = [0, 1, 2, 3].map((x) => ({
  covariates: [x, Number(x === 3)],
  outcome: 0.6 - 0.1 * x,
  weight: 3,
}));

test("where a fit starts does not change where it ends", () => {
  const cold = logisticRegression(MANY)!;
  const warm = logisticRegression(MANY, { start: logisticRegression(FEW)!.coefficients })!;
  warm.coefficients.forEach((value, at) => {
    expect(value).toBeCloseTo(cold.coefficients[at]!, 8);
  });
});

test("a strong ridge draws the slopes to those it is given, and leaves the level to the data", () => {
  const towards = logisticRegression(MANY)!.coefficients;
  const own = logisticRegression(FEW)!.coefficients;
  const drawn = logisticRegression(FEW, { ridge: 1e7, towards })!.coefficients;
  expect(drawn[1]).toBeCloseTo(towards[1]!, 4);
  expect(drawn[2]).toBeCloseTo(towards[2]!, 4);
  expect(drawn[0]).not.toBeCloseTo(towards[0]!, 1);
  const half = logisticRegression(FEW, { ridge: 1, towards })!.coefficients[1]!;
  expect(half).toBeGreaterThan(Math.min(own[1]!, towards[1]!));
  expect(half).toBeLessThan(Math.max(own[1]!, towards[1]!));
});

test("without a ridge there is nothing to draw with", () => {
  const alone = logisticRegression(FEW)!.coefficients;
  const drawn = logisticRegression(FEW, { towards: [1, 2, 3] })!.coefficients;
  drawn.forEach((value, at) => {
    expect(value).toBeCloseTo(alone[at]!, 8);
  });
});
