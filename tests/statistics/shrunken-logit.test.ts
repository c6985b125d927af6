import { expect, test } from "vitest";
import { normalDraws } from "~/statistics/randomness/normal-draws";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { groupTrace } from "~/statistics/regression/group-trace";
import { logisticRegression } from "~/statistics/regression/logistic-regression";
import { shrunkenDraws } from "~/statistics/regression/shrunken-draws";
import {
  type ShrunkenLogit,
  type ShrunkenLogitData,
  shrunkenLogit,
} from "~/statistics/regression/shrunken-logit";
import { sparseDesign } from "~/statistics/regression/sparse-design";
import { varianceSteps } from "~/statistics/regression/variance-steps";

const random = seededRandom(11);
const normal = normalDraws(random);
const none = (rows: number) => ({ groupOf: new Int32Array(rows).fill(-1), groups: 0 });

test("without shrinkage it is the logistic regression by Newton's steps", () => {
  const rows = Array.from({ length: 300 }, () => [normal(), normal()] as const);
  const outcomes = Float64Array.from(rows, ([x, z]) =>
    random() < 1 / (1 + Math.exp(1 - 0.8 * x + 0.5 * z)) ? random() : 0,
  );
  const design = sparseDesign(300, 3, (row) => ({ columns: [0, 1, 2], values: [1, ...rows[row]!] }));
  const shrunken = shrunkenLogit({ design, outcomes, blockOf: [0, 0, 0], variances: [1e9], ...none(300) });
  const plain = logisticRegression(
    rows.map(([x, z], row) => ({ covariates: [x, z], outcome: outcomes[row]! })),
  );
  expect(shrunken.hasConverged).toBe(true);
  plain!.coefficients!.forEach((coefficient, at) => {
    expect(shrunken.coefficients[at]!).toBeCloseTo(coefficient, 5);
  });
});

/** Two blocks of 120 levels: one varies by a deviation, the other does nothing; groups vary by another. */
function levelled(
  rows: number,
  deviation: number,
  groupDeviation: number,
): ShrunkenLogitData & { truth: Float64Array } {
  const truth = Float64Array.from({ length: 120 }, () => deviation * normal());
  const ofGroups = Float64Array.from({ length: 80 }, () => groupDeviation * normal());
  const first = Uint16Array.from({ length: rows }, () => random() * 120);
  const second = Uint16Array.from({ length: rows }, () => random() * 120);
  const groupOf = Int32Array.from({ length: rows }, () => random() * 81 - 1);
  const outcomes = Float64Array.from(first, (level, row) => {
    const eta = -1 + truth[level]! + (groupOf[row]! < 0 ? 0 : ofGroups[groupOf[row]!]!);
    return random() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
  });
  const design = sparseDesign(rows, 241, (row) => ({
    columns: [0, 1 + first[row]!, 121 + second[row]!],
    values: [1, 1, 1],
  }));
  const blockOf = Array.from({ length: 241 }, (_, column) => (column === 0 ? 0 : column <= 120 ? 1 : 2));
  return { design, outcomes, blockOf, variances: [100, null, null], groupOf, groups: 80, truth };
}

test("finds the variance of a block and of groups, and none where there is none", () => {
  const found = Array.from({ length: 6 }, () => shrunkenLogit(levelled(12_000, 0.5, 0.3)));
  expect(found.every(({ hasConverged }) => hasConverged)).toBe(true);
  const mean = (of: (fit: ShrunkenLogit) => number) =>
    found.reduce((sum, fit) => sum + Math.sqrt(of(fit)), 0) / found.length;
  expect(mean(({ variances }) => variances[1]!)).toBeGreaterThan(0.44);
  expect(mean(({ variances }) => variances[1]!)).toBeLessThan(0.56);
  expect(mean(({ groupVariance }) => groupVariance)).toBeGreaterThan(0.24);
  expect(mean(({ groupVariance }) => groupVariance)).toBeLessThan(0.36);
  expect(mean(({ variances }) => variances[2]!)).toBeLessThan(0.12);
  for (const { dispersion } of found) expect(Math.abs(dispersion - 1)).toBeLessThan(0.05);
});

test("its posterior deviations are those of its errors", () => {
  const data = levelled(12_000, 0.5, 0.3);
  const fit = shrunkenLogit(data);
  const draw = shrunkenDraws(fit, normal);
  const draws = Array.from({ length: 300 }, draw);
  const standardised = Array.from(data.truth, (truth, level) => {
    const values = draws.map(({ coefficients }) => coefficients[1 + level]! - fit.coefficients[1 + level]!);
    const variance = values.reduce((sum, value) => sum + value * value, 0) / values.length;
    return (truth - fit.coefficients[1 + level]!) ** 2 / variance;
  });
  const mean = standardised.reduce((sum, square) => sum + square, 0) / standardised.length;
  expect(mean).toBeGreaterThan(0.7);
  expect(mean).toBeLessThan(1.4);
});

test("the same data give the same fit, and a start elsewhere ends at the same place", () => {
  const data = levelled(4000, 0.4, 0.2);
  const once = shrunkenLogit(data);
  expect(shrunkenLogit(data).coefficients).toEqual(once.coefficients);
  const again = shrunkenLogit(data, { ...once, variances: once.variances.map((variance) => variance * 4) });
  again.coefficients.forEach((coefficient, at) => {
    expect(Math.abs(coefficient - once.coefficients[at]!)).toBeLessThan(0.01);
  });
});

test("columns without data change nothing, and stay as uncertain as their block", () => {
  const data = levelled(3000, 0.4, 0.2);
  const plain = shrunkenLogit(data);
  const { columns, values, starts, rows } = data.design;
  const width = 244;
  const design = {
    rows,
    width,
    starts,
    columns: columns.map((column) => column + (column > 120 ? 3 : 0)),
    values,
  };
  const blockOf = Array.from({ length: width }, (_, at) => (at === 0 ? 0 : at <= 123 ? 1 : 2));
  const spaced = shrunkenLogit({ ...data, design, blockOf });
  const kept = (column: number) => column < 121 || column > 123;
  expect(spaced.coefficients.filter((_, column) => kept(column))).toEqual(plain.coefficients);
  expect(spaced.variances).toEqual(plain.variances);
  for (const column of [121, 122, 123]) {
    expect(spaced.coefficients[column]).toBe(0);
    const row = spaced.posterior.inverseFactor.slice(column * width, (column + 1) * width);
    expect([...row.keys()].filter((at) => row[at] !== 0)).toEqual([column]);
    expect(row[column]! ** 2).toBeCloseTo(spaced.variances[1]!, 12);
  }
  const draws = [plain, spaced].map((fit) => shrunkenDraws(fit, () => 1)());
  expect(draws[1]!.groupEffects).toEqual(draws[0]!.groupEffects);
});

test("a variance ends where plain updates end, in fewer rounds", () => {
  // A block whose update goes a tenth of the way to 0.3 on the log scale.
  const update = (old: number) => old * (0.3 / old) ** 0.1;
  const rounds = (next: (old: number) => number) => {
    let variance = 0.05;
    for (let round = 1; ; round += 1) {
      variance = next(variance);
      if (Math.abs(variance / 0.3 - 1) < 0.01) return round;
    }
  };
  const step = varianceSteps();
  const quick = rounds((old) => step(old, update(old), 1).variance);
  expect(quick).toBeLessThan(rounds(update) / 3);
});

test("groups that know few columns count as those that know all", () => {
  const width = 40;
  const across = new Float64Array(2 * width);
  across.set([1, -2, 0.5], 7);
  across.copyWithin(width, 0, width);
  const filled = across.map((value) => value || 1e-12);
  const factor = Float64Array.from({ length: width * width }, (_, at) => Math.sin(at));
  const group = Float64Array.of(2, 3);
  expect(groupTrace({ group, across: filled }, factor, width)).toBeCloseTo(
    groupTrace({ group, across }, factor, width),
    8,
  );
});

test("asks for an outcome, a group and a block of everything", () => {
  const design = sparseDesign(2, 1, () => ({ columns: [0], values: [1] }));
  const data = { design, outcomes: new Float64Array(2), blockOf: [0], variances: [1], ...none(2) };
  expect(() => shrunkenLogit({ ...data, outcomes: new Float64Array(1) })).toThrow("outcome");
  expect(() => shrunkenLogit({ ...data, groupOf: new Int32Array(1) })).toThrow("group");
  expect(() => shrunkenLogit({ ...data, blockOf: [] })).toThrow("block");
});
