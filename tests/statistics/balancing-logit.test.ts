/** Weights of one over the chance make the treated look like everybody, whatever the true choice was. */
import { expect, test } from "vitest";
import { clusteredMean } from "~/statistics/intervals/clustered-mean";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { balancingLogit } from "~/statistics/regression/balancing-logit";
import {
  chosenRows,
  codedDesign,
  crossProduct,
  linearPredictors,
} from "~/statistics/regression/coded-design";

test("every column is balanced, though the choice was no logit", () => {
  const random = seededRandom(4);
  const rows = 4000;
  const codes = [0, 1].map(() => Uint8Array.from({ length: rows }, () => Math.floor(5 * random())));
  const levels = [0, 1].map(() => [-2, -1, 0, 1, 2].map((value) => [value, value * value - 2]));
  const design = codedDesign(codes, levels, rows);
  const treated = Uint8Array.from({ length: rows }, (_, row) =>
    random() < 0.05 + 0.1 * Number(codes[0]![row]! > 2) + 0.05 * Number(codes[1]![row] === 0) ? 1 : 0,
  );
  const places = [...treated.keys()].filter((row) => treated[row] === 1);
  const untreated = crossProduct(
    design,
    Float64Array.from(treated, (one) => 1 - one),
  );
  const units = new Float64Array(places.length).fill(1);
  const mine = chosenRows(design, places);
  const { coefficients } = balancingLogit(mine, units, untreated, { ridge: 1e-3 })!;
  const weights = linearPredictors(mine, coefficients).map((predictor) => 1 + Math.exp(-predictor));
  const everybody = crossProduct(design, new Float64Array(rows).fill(1));
  crossProduct(mine, weights).forEach((sum, column) => {
    expect(sum).toBeCloseTo(everybody[column]!, 1);
  });
});

test("is silent where an arm is empty", () => {
  const design = codedDesign([Uint8Array.of(0, 1)], [[[0], [1]]], 2);
  expect(balancingLogit(design, Float64Array.of(0, 0), Float64Array.of(5, 2), { ridge: 1 })).toBeNull();
  expect(balancingLogit(design, Float64Array.of(1, 1), Float64Array.of(0, 0), { ridge: 1 })).toBeNull();
});

test("limits widen where one cluster makes the error", () => {
  const even = clusteredMean([1, -1, 1, -1, 1, -1, 1, -1], [1, 2, 3, 4, 5, 6, 7, 8]);
  const heavy = clusteredMean([5, -5, 0, 0, 0, 0, 0, 0], [1, 2, 3, 4, 5, 6, 7, 8]);
  const reach = ({ high, estimate, standardError }: typeof even) => (high! - estimate!) / standardError!;
  expect(reach(even)).toBeCloseTo(2.3646, 3);
  expect(reach(heavy)).toBeGreaterThan(10);
  expect(clusteredMean([2, 2], [1, 2])).toMatchObject({ estimate: 2, low: null, reason: "no-variation" });
  expect(clusteredMean([2, 3], [1, 1])).toMatchObject({ estimate: 2.5, low: null, reason: "too-few" });
});
