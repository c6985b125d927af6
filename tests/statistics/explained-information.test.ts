/** What a regression learned from a group's own rows: against a regression that has the group as a column, and by simulation. */
import { describe, expect, test } from "vitest";
import { cholesky, solve } from "~/statistics/linear-algebra/cholesky";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { codedDesign, weightedCrossProducts } from "~/statistics/regression/coded-design";
import { codedLogit, fittedShares } from "~/statistics/regression/coded-logit";
import { explainedInformation } from "~/statistics/regression/explained-information";

const RIDGE = 1;

/** A quantity of four bands and a kind of three levels over rows of five groups; group 4 is alone in a level. */
function made(rows: number, seed: number) {
  const random = seededRandom(seed);
  const groupOf = Int32Array.from({ length: rows }, (_, row) => (row % 7 === 6 ? -1 : row % 5));
  const codes = [new Uint8Array(rows), new Uint8Array(rows)];
  for (let row = 0; row < rows; row += 1) {
    codes[0]![row] = Math.floor(4 * random());
    codes[1]![row] = groupOf[row] === 4 ? 2 : Math.floor(2 * random());
  }
  const levels = [
    [[-1.3], [-0.4], [0.4], [1.3]],
    [
      [0, 0],
      [1, 0],
      [0, 1],
    ],
  ];
  return { design: codedDesign(codes, levels, rows), codes, levels, groupOf, random };
}

describe("explained information", () => {
  test("is what is missing from the pivot of a column that says who belongs to the group", () => {
    const { codes, levels, design, groupOf, random } = made(200, 2);
    const spreads = Float64Array.from({ length: 200 }, () => 0.05 + 0.2 * random());
    const explained = explainedInformation(design, spreads, groupOf, 5, RIDGE);
    for (let group = 0; group < 5; group += 1) {
      const isOfGroup = Uint8Array.from(groupOf, (each) => Number(each === group));
      const wider = codedDesign([...codes, isOfGroup], [...levels, [[0], [1]]], 200);
      const matrix = weightedCrossProducts(wider, spreads);
      const last = wider.width - 1;
      for (let column = 1; column < last; column += 1) matrix[column * wider.width + column]! += RIDGE;
      const unit = new Float64Array(wider.width);
      unit[last] = 1;
      const left = 1 / solve(cholesky(matrix, wider.width), unit)[last]!;
      const all = spreads.reduce((sum, spread, row) => sum + spread * isOfGroup[row]!, 0);
      expect(all - explained[group]!).toBeCloseTo(left, 9);
      expect(explained[group]!).toBeGreaterThan(0);
    }
  });

  test("a group that a covariate names is explained, all but the ridge", () => {
    const { design, groupOf } = made(2000, 3);
    const spreads = new Float64Array(2000).fill(0.25);
    const explained = explainedInformation(design, spreads, groupOf, 5, 1e-9);
    const all = groupOf.filter((group) => group === 4).length * 0.25;
    expect(explained[4]! / all).toBeCloseTo(1, 6);
    expect(explained[0]! / all).toBeLessThan(0.5);
  });

  test("what is left is how far observed and expected truly lie apart, where the plain variance says more", () => {
    const [rows, rounds] = [300, 400];
    const { design, groupOf, random } = made(rows, 4);
    const chance = 0.4;
    const squares = new Float64Array(5);
    for (let round = 0; round < rounds; round += 1) {
      const paid = Float64Array.from({ length: rows }, () => Number(random() < chance));
      const fit = codedLogit(design, new Float64Array(rows).fill(1), paid, { ridge: 1e-6 })!;
      const expected = fittedShares(design, [fit], new Uint8Array(rows));
      const distances = new Float64Array(5);
      groupOf.forEach((group, row) => {
        if (group >= 0) distances[group]! += paid[row]! - expected[row]!;
      });
      distances.forEach((distance, group) => {
        squares[group]! += distance * distance;
      });
    }
    const spreads = new Float64Array(rows).fill(chance * (1 - chance));
    const explained = explainedInformation(design, spreads, groupOf, 5, 1e-6);
    for (let group = 0; group < 4; group += 1) {
      const plain = groupOf.filter((each) => each === group).length * chance * (1 - chance);
      const seen = squares[group]! / rounds;
      // 400 squares have a relative error of 7 %.
      expect(seen / (plain - explained[group]!)).toBeGreaterThan(0.8);
      expect(seen / (plain - explained[group]!)).toBeLessThan(1.2);
      expect(seen / plain).toBeLessThan(0.85);
    }
  });

  test("asks for a spread and a group of every row", () => {
    expect(() => explainedInformation(codedDesign([], [], 2), Float64Array.of(1), [0, 0], 1, 1)).toThrow(
      "explainedInformation requires",
    );
  });
});
