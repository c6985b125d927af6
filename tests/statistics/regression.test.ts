import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cholesky, inverse, solve } from "~/statistics/linear-algebra/cholesky";
import { leastSquares } from "~/statistics/regression/least-squares";
import { logisticRegression } from "~/statistics/regression/logistic-regression";
import { fittedMean, standardErrors } from "~/statistics/regression/regression-fit";
import { sandwichCovariance, twoWayCovariance } from "~/statistics/regression/sandwich-covariance";
import { expectNear, expectNoNaN } from "./arbitrary";

const unit = fc.record({
  covariates: fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 0, max: 1 })),
  outcome: fc.integer({ min: 0, max: 1 }),
  group: fc.integer({ min: 0, max: 5 }),
});
const units = fc.array(unit, { minLength: 1, maxLength: 40 });
type Units = { covariates: [number, number]; outcome: number; group: number }[];

/** Like rows together: the share and the count. */
function compressed(rows: Units) {
  const cells = new Map<string, { covariates: [number, number]; outcome: number; weight: number }>();
  for (const { covariates, outcome } of rows) {
    const cell = cells.get(String(covariates)) ?? { covariates, outcome: 0, weight: 0 };
    cell.outcome = (cell.outcome * cell.weight + outcome) / (cell.weight + 1);
    cell.weight += 1;
    cells.set(String(covariates), cell);
  }
  return [...cells.values()];
}

/** Two overlapping groups: nothing separates, everything varies. */
const overlapping = [0, 0, 1, 0, 1, 1, 0, 1, 0, 1, 1, 1].map((outcome, row) => ({
  covariates: [row, (row * 7) % 5],
  outcome,
}));

describe("linear equations", () => {
  test("are solved, and the inverse undoes the matrix", () => {
    const entries = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(entries, (numbers) => {
        const size = 3;
        const matrix = new Float64Array(9);
        for (let i = 0; i < size; i += 1)
          for (let j = 0; j < size; j += 1) {
            for (let k = 0; k < 4; k += 1) matrix[i * size + j]! += numbers[k * 3 + i]! * numbers[k * 3 + j]!;
            if (i === j) matrix[i * size + j]! += 0.5;
          }
        const factor = cholesky(matrix, size);
        const solution = solve(factor, Float64Array.of(1, 2, 3));
        const inverted = inverse(factor);
        for (let i = 0; i < size; i += 1) {
          let product = 0;
          for (let k = 0; k < size; k += 1) product += matrix[i * size + k]! * solution[k]!;
          expectNear(product, i + 1, 1e-7);
          for (let j = 0; j < size; j += 1) {
            let identity = 0;
            for (let k = 0; k < size; k += 1) identity += matrix[i * size + k]! * inverted[k * size + j]!;
            expectNear(identity, i === j ? 1 : 0, 1e-7);
          }
        }
      }),
    );
  });

  test("a repeated column is set aside, an empty matrix has nothing to set aside", () => {
    const twice = cholesky(Float64Array.of(4, 4, 4, 4), 2);
    expect(twice.aliased).toEqual([1]);
    expect([...solve(twice, Float64Array.of(8, 8))]).toEqual([2, 0]);
    expect(cholesky(new Float64Array(0), 0).aliased).toEqual([]);
  });
});

describe("logistic regression", () => {
  test("is the same from rows, from cells and in any order, whatever the data", () => {
    fc.assert(
      fc.property(units, (rows) => {
        const listed = logisticRegression(rows)!;
        const cells = logisticRegression(compressed(rows).reverse())!;
        expectNoNaN(listed);
        expect(cells.warning).toBe(listed.warning);
        for (const { covariates } of rows)
          expectNear(fittedMean(cells, covariates), fittedMean(listed, covariates), 1e-6);
      }),
    );
  });

  test("a covariate that always comes with the event is separation, in whatever order the rows stand", () => {
    const rows = [
      [0, 0, 1],
      [-2, 0, 1],
      [0, 1, 1],
      [-3, 0, 0],
      [0, 1, 1],
      [1, 0, 1],
      [-1, 0, 0],
      [-2, 0, 0],
      [-1, 0, 0],
    ].map(([x, z, outcome]) => ({ covariates: [x!, z!], outcome: outcome! }));
    expect(logisticRegression(rows)!.warning).toBe("separation");
    expect(logisticRegression([...rows].reverse())!.warning).toBe("separation");
  });

  test("predicts as many events as there were, unless held by the ridge", () => {
    fc.assert(
      fc.property(units, (rows) => {
        const fit = logisticRegression(rows)!;
        fc.pre(fit.warning === null);
        const predicted = rows.reduce((sum, { covariates }) => sum + fittedMean(fit, covariates), 0);
        expectNear(
          predicted,
          rows.reduce((sum, { outcome }) => sum + outcome, 0),
          1e-7,
        );
      }),
    );
  });

  test("does not mind the unit of a covariate", () => {
    const cents = overlapping.map(({ covariates: [x, z], outcome }) => ({
      covariates: [x! * 1e8, z! + 1e6],
      outcome,
    }));
    const fit = logisticRegression(overlapping)!;
    const inCents = logisticRegression(cents)!;
    expectNear(inCents.coefficients[1]! * 1e8, fit.coefficients[1]!, 1e-7);
    expectNear(standardErrors(inCents.bread, 3)[1]! * 1e8, standardErrors(fit.bread, 3)[1]!, 1e-6);
  });

  test("holds perfect separation with a ridge and says so", () => {
    const separated = [-3, -2, -1, 1, 2, 3].map((x) => ({ covariates: [x], outcome: x > 0 ? 1 : 0 }));
    const fit = logisticRegression(separated)!;
    expect(fit.warning).toBe("separation");
    expect(fit.coefficients[1]).toBeGreaterThan(1);
    expect(fit.coefficients[1]).toBeLessThan(10);
  });

  test("holds a group without events, and leaves the other groups what they were", () => {
    const cells = [
      { covariates: [0, 0], outcome: 0.3, weight: 1000 },
      { covariates: [1, 0], outcome: 0.6, weight: 1000 },
      { covariates: [0, 1], outcome: 0, weight: 5 },
    ];
    const fit = logisticRegression(cells)!;
    expect(fit.warning).toBe("separation");
    expectNear(fittedMean(fit, [0, 0]), 0.3, 1e-3);
    expectNear(fittedMean(fit, [1, 0]), 0.6, 1e-3);
    expect(fittedMean(fit, [0, 1])).toBeLessThan(0.05);
  });

  test("with nobody or everybody is half an event from certainty", () => {
    const nobody = logisticRegression([{ covariates: [1], outcome: 0, weight: 9 }])!;
    expect(nobody.warning).toBe("constant-outcome");
    expectNear(fittedMean(nobody, [7]), 0.05);
    const everybody = logisticRegression([{ covariates: [1], outcome: 1, weight: 9 }])!;
    expectNear(fittedMean(everybody, [7]), 0.95);
  });

  test("sets a redundant or constant column aside", () => {
    const plain = logisticRegression(overlapping)!;
    const repeated = logisticRegression(
      overlapping.map(({ covariates: [x, z], outcome }) => ({ covariates: [x!, 5, z!, x! + z!], outcome })),
    )!;
    expect(repeated.aliased).toEqual([2, 4]);
    expect(repeated.parameters).toBe(3);
    expectNear(fittedMean(repeated, [4, 5, 2, 6]), fittedMean(plain, [4, 2]));
  });

  test("knows nothing of nothing and refuses what cannot be", () => {
    expect(logisticRegression([])).toBeNull();
    expect(logisticRegression([{ covariates: [1], outcome: 1, weight: 0 }])).toBeNull();
    expect(() => logisticRegression([{ covariates: [], outcome: 2 }])).toThrow("logisticRegression requires");
    expect(() => logisticRegression([{ covariates: [Number.NaN], outcome: 1 }])).toThrow("requires finite");
    expect(() =>
      logisticRegression([
        { covariates: [1], outcome: 1 },
        { covariates: [1, 2], outcome: 0 },
      ]),
    ).toThrow("as many covariates");
  });
});

describe("robust errors", () => {
  test("least squares meets any line exactly and leaves one row without a variance", () => {
    const line = [1, 2, 5].map((x) => ({ covariates: [x], outcome: 3 - 2 * x }));
    leastSquares(line)!.coefficients.forEach((value, at) => {
      expectNear(value, [3, -2][at]!);
    });
    const single = leastSquares([{ covariates: [4], outcome: 7 }])!;
    expect(single).toMatchObject({ coefficients: [7, 0], residualVariance: null, aliased: [1] });
    expect(leastSquares([])).toBeNull();
  });

  test("doubling every row within its cluster doubles nothing", () => {
    const rows = overlapping.map(({ covariates, outcome }, row) => ({ covariates, outcome: outcome + row }));
    const clusters = rows.map((_, row) => row % 6);
    const once = sandwichCovariance(leastSquares(rows)!, rows, { clusterOf: clusters, correction: "CR0" })!;
    const doubled = [...rows, ...rows];
    const twice = sandwichCovariance(leastSquares(doubled)!, doubled, {
      clusterOf: [...clusters, ...clusters],
      correction: "CR0",
    })!;
    once.forEach((entry, at) => {
      expectNear(twice[at]!, entry);
    });
  });

  test("clustered twice by the same clusters is clustered once", () => {
    const fit = leastSquares(overlapping)!;
    const clusters = overlapping.map((_, row) => `borrower ${row % 4}`);
    const once = sandwichCovariance(fit, overlapping, { clusterOf: clusters })!;
    twoWayCovariance(fit, overlapping, clusters, clusters)!.forEach((entry, at) => {
      expectNear(entry, once[at]!);
    });
  });

  test("one cluster has no covariance", () => {
    const fit = leastSquares(overlapping)!;
    expect(sandwichCovariance(fit, overlapping, { clusterOf: overlapping.map(() => 1) })).toBeNull();
    expect(standardErrors(Float64Array.of(-1e-9), 1)).toEqual([null]);
  });
});
