import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clusteredMean } from "~/statistics/intervals/clustered-mean";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { fittedByMargins } from "~/statistics/standardisation/fitted-by-margins";
import { rakedMean } from "~/statistics/standardisation/raked-mean";
import { type RatioCell, rakedRatio } from "~/statistics/standardisation/raked-ratio";
import { rakedWeights } from "~/statistics/standardisation/raked-weights";
import { expectNear, expectSound } from "./arbitrary";

/** Two factors whose levels add up in the mean; the arm goes to the second level of the first. */
function drawn(seed: number, units: number) {
  const random = seededRandom(seed);
  const rows = Array.from({ length: units }, (_, unit) => {
    const [hard, late] = [random() < 0.5 ? 1 : 0, Math.floor(3 * random())];
    const isInArm = random() < (hard ? 0.7 : 0.2) ? 1 : 0;
    return { hard, late, isInArm, value: 0.5 - 0.3 * hard - 0.1 * late + 0.05 * random(), cluster: unit };
  });
  return {
    margins: [
      { codeOf: rows.map(({ hard }) => hard), levels: 2 },
      { codeOf: rows.map(({ late }) => late), levels: 3 },
    ],
    isInArm: rows.map(({ isInArm }) => isInArm),
    values: rows.map(({ value }) => value),
    clusterOf: rows.map(({ cluster }) => cluster),
  };
}

describe("raking", () => {
  test("spreads the arm over every factor as everybody is, and says where it cannot", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const { margins, isInArm } = drawn(seed, 400);
        const standard = isInArm.map(() => 1);
        const { factors, isConverged } = rakedWeights({ margins, standard, own: isInArm, units: isInArm });
        expect(isConverged).toBe(true);
        for (const { codeOf, levels } of margins)
          for (let level = 0; level < levels; level += 1) {
            const sum = (of: (unit: number) => number) =>
              codeOf.reduce((total, code, unit) => total + (code === level ? of(unit) : 0), 0);
            expect(sum((unit) => factors[unit]! * isInArm[unit]!)).toBeCloseTo(
              sum(() => 1),
              3,
            );
          }
      }),
      { numRuns: 20 },
    );
    // The arm has both levels of both factors, but never the first of one with the second of the other.
    const margins = [
      { codeOf: [0, 1, 0, 1], levels: 2 },
      { codeOf: [0, 1, 1, 0], levels: 2 },
    ];
    const own = [20, 20, 0, 0];
    expect(rakedWeights({ margins, standard: [20, 20, 60, 10], own, units: own }).isConverged).toBe(false);
  });

  test("loses the levels that the arm hardly meets, and what is thinned out with them", () => {
    const margins = [
      { codeOf: [0, 0, 1], levels: 2 },
      { codeOf: [0, 1, 1], levels: 2 },
    ];
    // Nine of the arm in the second level of the first factor; without them eight in the second of the second.
    const units = [30, 8, 9];
    const { factors, excludedShare } = rakedWeights({ margins, standard: [50, 30, 20], own: units, units });
    expect(excludedShare).toBeCloseTo(0.5, 12);
    expect([...factors].map((factor) => factor > 0)).toEqual([true, false, false]);
  });
});

describe("a raked mean", () => {
  test("undoes what the choice of cases did, where factors add up", () => {
    const world = drawn(7, 4000);
    const truth = world.values.reduce((sum, value) => sum + value, 0) / world.values.length;
    const raked = rakedMean(world);
    expect(Math.abs(raked.estimate! - truth)).toBeLessThan(0.003);
    const raw = world.values.filter((_, unit) => world.isInArm[unit] === 1);
    expect(raw.reduce((sum, value) => sum + value, 0) / raw.length).toBeLessThan(truth - 0.05);
    expect(raked.low! < truth && truth < raked.high!).toBe(true);
    expect(raked.effectiveSampleSize!).toBeLessThan(raw.length);
  });

  test("of one factor of one level is the mean, with its error", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12 }), (values) => {
        const clusterOf = values.map((_, unit) => Math.floor(unit / 2));
        const margins = [{ codeOf: values.map(() => 0), levels: 1 }];
        const raked = rakedMean({ margins, isInArm: values.map(() => 1), values, clusterOf });
        const plain = clusteredMean(values, clusterOf);
        expectSound(raked);
        expectNear(raked.estimate, plain.estimate);
        expectNear(raked.standardError, plain.standardError);
        expect(raked.excludedShare).toBe(0);
      }),
    );
  });

  test("says why it is silent", () => {
    const none = { margins: [{ codeOf: [], levels: 0 }], isInArm: [], values: [], clusterOf: [] };
    expect(rakedMean(none)).toMatchObject({ reason: "no-observations", excludedShare: null });
    const world = drawn(3, 40);
    const few = { ...world, isInArm: world.isInArm.map((_, unit) => (unit < 9 ? 1 : 0)) };
    expect(rakedMean(few)).toMatchObject({ estimate: null, reason: "no-overlap", excludedShare: 1 });
    const alike = { ...drawn(3, 200), values: new Array(200).fill(0.3) };
    expect(rakedMean(alike)).toMatchObject({ low: null, reason: "no-variation" });
    expect(rakedMean({ ...drawn(3, 200), clusterOf: new Array(200).fill(1) })).toMatchObject({
      low: null,
      reason: "too-few",
    });
  });
});

test("the line of the factors leaves nothing where it holds", () => {
  const margins = [
    { codeOf: [0, 1, 0, 1], levels: 2 },
    { codeOf: [0, 0, 1, 1], levels: 2 },
  ];
  const { fitted, parameters } = fittedByMargins(margins, [1, 2, 3, 4], [1, 3, 6, 8]);
  expect([...fitted].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([1, 3, 6, 8]);
  expect(parameters).toBe(3);
});

describe("a raked ratio", () => {
  const cell = (units: number, rate: number): RatioCell => ({
    units,
    clusters: units,
    numerator: units * rate,
    denominator: units,
    numeratorSquares: units * rate,
    products: units * rate,
    denominatorSquares: units,
  });
  const margins = [
    { codeOf: [0, 1, 0, 1], levels: 2 },
    { codeOf: [0, 0, 1, 1], levels: 2 },
  ];

  test("is right where the factors add up, whichever cells the arm has most of", () => {
    const arm = [cell(400, 0.1), cell(50, 0.3), cell(60, 0.4), cell(20, 0.6)];
    const raked = rakedRatio(margins, [100, 100, 100, 100], arm);
    expect(raked.estimate).toBeCloseTo(0.35, 4);
    expectSound(raked);
    const inCents = arm.map((each) => ({
      ...each,
      numerator: each.numerator * 100,
      denominator: each.denominator * 100,
      numeratorSquares: each.numeratorSquares * 1e4,
      products: each.products * 1e4,
      denominatorSquares: each.denominatorSquares * 1e4,
    }));
    expectNear(rakedRatio(margins, [7, 7, 7, 7], inCents).standardError, raked.standardError);
  });

  test("says why it is silent, and what it lost", () => {
    expect(rakedRatio(margins, [0, 0, 0, 0], [null, null, null, null])).toMatchObject({
      reason: "no-observations",
    });
    const half = rakedRatio(margins, [50, 50, 50, 50], [cell(40, 0.2), null, cell(40, 0.2), null]);
    expect(half).toMatchObject({ estimate: 0.2, excludedShare: 0.5 });
    const nothing = rakedRatio(
      margins,
      [1, 1, 1, 1],
      [0, 0, 0, 0].map((rate) => cell(20, rate)),
    );
    expect(nothing).toMatchObject({ estimate: 0, low: null, reason: "no-variation" });
  });
});
