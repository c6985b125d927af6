/** Many coded rows and one ridge: the same answer as a row a unit gives, from wherever the steps begin. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { chosenRows, codedDesign, weightedCrossProducts } from "~/statistics/regression/coded-design";
import { codedLogit, fittedShares } from "~/statistics/regression/coded-logit";
import { logisticRegression } from "~/statistics/regression/logistic-regression";

/** Two bands of a quantity beside a kind of three levels; both with variance 1, so that no column is scaled by a fit. */
function made(rows: number, seed = 1) {
  const random = seededRandom(seed);
  const levels = [
    [[-1], [1]],
    [
      [0, 0],
      [Math.SQRT2 * 1.5, 0],
      [0, Math.SQRT2 * 1.5],
    ],
  ];
  const codes = [new Uint8Array(rows), new Uint8Array(rows)];
  const events = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    codes[0]![row] = row % 2;
    codes[1]![row] = Math.floor(row / 2) % 3;
    events[row] = random() < 0.2 + 0.3 * (row % 2) ? random() : 0;
  }
  return { design: codedDesign(codes, levels, rows), events, weights: new Float64Array(rows).fill(1) };
}

/** The same rows as a regression of one row a unit reads them. */
function plainFit({ design, events, weights }: ReturnType<typeof made>, ridge: number) {
  return logisticRegression(
    Array.from(events, (outcome, row) => ({
      covariates: design.covariates.flatMap(({ codeOf, columns, levels }) => [
        ...levels.subarray(codeOf[row]! * columns, (codeOf[row]! + 1) * columns),
      ]),
      outcome,
      weight: weights[row]!,
    })),
    { ridge },
  )!;
}

describe("a coded logit", () => {
  test("is the logit of one row a unit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
        const rows = made(120, seed);
        const coded = codedLogit(rows.design, rows.weights, rows.events, { ridge: 2 })!;
        const plain = plainFit(rows, 2);
        coded.coefficients.forEach((coefficient, column) => {
          expect(coefficient).toBeCloseTo(plain.coefficients[column]!, 3);
        });
      }),
      { numRuns: 20 },
    );
  });

  test("ends at the same place when an information of some rows, or an old one, leads it", () => {
    const many = made(60_000, 2);
    const few = made(600, 3);
    const near = codedLogit(few.design, few.weights, few.events, { ridge: 10 })!;
    const direct = codedLogit(many.design, many.weights, many.events, { ridge: 10 })!;
    const led = codedLogit(many.design, many.weights, many.events, { ridge: 10, near })!;
    led.coefficients.forEach((coefficient, column) => {
      expect(coefficient).toBeCloseTo(direct.coefficients[column]!, 5);
    });
  });

  test("says nothing of covariates where all or none had the event, and nothing at all of no rows", () => {
    const { design, weights, events } = made(30);
    const none = codedLogit(design, weights, events.fill(0), { ridge: 1 })!;
    expect(none.isConstant).toBe(true);
    expect(fittedShares(design, [none], new Uint8Array(30))[7]).toBeCloseTo(0.5 / 31, 10);
    expect(codedLogit(design, weights.fill(0), events, { ridge: 1 })).toBeNull();
  });

  test("separation is held by the ridge", () => {
    const { design, weights } = made(60);
    const events = Float64Array.from(design.covariates[0]!.codeOf);
    const { coefficients } = codedLogit(design, weights, events, { ridge: 1 })!;
    expect(coefficients.every(Number.isFinite)).toBe(true);
    expect(coefficients[1]).toBeGreaterThan(1);
  });

  test("requires a ridge", () => {
    const { design, weights, events } = made(6);
    expect(() => codedLogit(design, weights, events, { ridge: 0 })).toThrow(
      "codedMaximum requires ridge > 0",
    );
  });
});

test("cross products add up over rows, and rows may be chosen", () => {
  const { design, weights } = made(12);
  const whole = weightedCrossProducts(design, weights);
  const halves = [
    [0, 1, 2, 3, 4, 5],
    [6, 7, 8, 9, 10, 11],
  ].map((rows) => weightedCrossProducts(chosenRows(design, rows), weights.subarray(0, 6)));
  whole.forEach((product, at) => {
    expect(halves[0]![at]! + halves[1]![at]!).toBeCloseTo(product, 10);
  });
});
