import { expect, test } from "vitest";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { choiceChances, choiceLogit } from "~/statistics/regression/choice-logit";
import { logisticRegression } from "~/statistics/regression/logistic-regression";
import { sparseDesign } from "~/statistics/regression/sparse-design";

const random = seededRandom(5);

test("of two classes it is the logistic regression", () => {
  const x = Float64Array.from({ length: 400 }, () => 2 * random() - 1);
  const classOf = Uint8Array.from(x, (value) => Number(random() < 1 / (1 + Math.exp(0.5 - 1.2 * value))));
  const design = sparseDesign(400, 2, (row) => ({ columns: [0, 1], values: [1, x[row]!] }));
  const fit = choiceLogit(design, classOf, 2, 1e-6);
  const plain = logisticRegression(
    Array.from(x, (value, row) => ({ covariates: [value], outcome: classOf[row]! })),
  );
  expect(fit.hasConverged).toBe(true);
  for (const at of [0, 1])
    expect(
      Math.abs(fit.coefficients[2 + at]! - fit.coefficients[at]! - plain!.coefficients![at]!),
    ).toBeLessThan(0.03);
});

test("finds the chances that rows were drawn with, rare classes too", () => {
  const truth = Float64Array.of(0, 0, -1, 0.8, -3, 1);
  const rows = 20_000;
  const x = Float64Array.from({ length: rows }, () => 2 * random() - 1);
  const design = sparseDesign(rows, 2, (row) => ({ columns: [0, 1], values: [1, x[row]!] }));
  const into = new Float64Array(3);
  const classOf = Uint8Array.from({ length: rows }, (_, row) => {
    const [first, second] = choiceChances(design, row, truth, into);
    const drawn = random();
    return drawn < first! ? 0 : drawn < first! + second! ? 1 : 2;
  });
  const fit = choiceLogit(design, classOf, 3, 0.01);
  expect(fit.hasConverged).toBe(true);
  let error = 0;
  for (let row = 0; row < rows; row += 1) {
    const right = Float64Array.from(choiceChances(design, row, truth, into));
    choiceChances(design, row, fit.coefficients, into).forEach((chance, k) => {
      error = Math.max(error, Math.abs(chance - right[k]!));
    });
  }
  expect(error).toBeLessThan(0.03);
});

test("asks for a class of every row, and for a ridge", () => {
  const design = sparseDesign(2, 1, () => ({ columns: [0], values: [1] }));
  expect(() => choiceLogit(design, new Uint8Array(1), 2, 1)).toThrow("class");
  expect(() => choiceLogit(design, new Uint8Array(2), 2, 0)).toThrow("ridge");
});
