import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AipwResult, aipw } from "~/statistics/effects/aipw";
import { armChoice } from "~/statistics/effects/arm-choice";
import { clusterFolds } from "~/statistics/effects/cluster-folds";
import { crossFittedAipw } from "~/statistics/effects/cross-fitted-aipw";
import { pooledOutcome } from "~/statistics/effects/cross-fitted-outcomes";
import { eValue, eValueOfLimits } from "~/statistics/effects/e-value";
import { gComputation } from "~/statistics/effects/g-computation";
import { patternCells } from "~/statistics/effects/pattern-cells";
import { weightedDifference } from "~/statistics/effects/weighted-difference";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { codedDesign } from "~/statistics/regression/coded-design";
import { expectNear, expectNoNaN, expectSound } from "./arbitrary";

/**
 * A portfolio with a known truth: hard cases (high x) get the method more often and pay less; the method lifts the chance
 * to pay by exactly 0.12 for everybody. Borrowers have one or two cases and share a mood.
 */
const TRUE_EFFECT = 0.12;
function portfolio(seed: number, borrowers: number) {
  const random = seededRandom(seed);
  const patterns = [0, 1, 2, 3].flatMap((x) => [0, 1].map((z) => [x, z]));
  const patternOf: number[] = [];
  const arm: number[] = [];
  const outcome: number[] = [];
  const clusterOf: number[] = [];
  for (let borrower = 0; borrower < borrowers; borrower += 1) {
    const mood = (random() - 0.5) * 0.2;
    const cases = random() < 0.4 ? 2 : 1;
    for (let number = 0; number < cases; number += 1) {
      const pattern = Math.floor(random() * patterns.length);
      const [x, z] = patterns[pattern]!;
      const treated = random() < 1 / (1 + Math.exp(1.5 - 0.9 * x! + 0.5 * z!)) ? 1 : 0;
      const chance = 0.7 - 0.15 * x! + 0.05 * z! + TRUE_EFFECT * treated + mood;
      patternOf.push(pattern);
      arm.push(treated);
      outcome.push(random() < chance ? 1 : 0);
      clusterOf.push(borrower);
    }
  }
  return { patterns, patternOf, arm, outcome, clusterOf };
}
const naive = ({ arm, outcome }: { arm: number[]; outcome: number[] }) =>
  weightedDifference({ arm, outcome, weights: arm.map(() => 1) });

/** As the product does it: patterns coded, folds of whole borrowers, the choice balanced, the outcomes predicted across folds. */
function crossFitted(rows: ReturnType<typeof portfolio>, seed: number): AipwResult | null {
  const { patterns, patternOf, clusterOf } = rows;
  const design = codedDesign([Uint8Array.from(patternOf)], [patterns.map((x) => [...x])], patternOf.length);
  const foldOf = clusterFolds(clusterOf, FOLDS, seed);
  const arm = Uint8Array.from(rows.arm);
  const outcome = Float64Array.from(rows.outcome);
  const cells = patternCells(design, foldOf);
  const options = { folds: FOLDS, ridge: 1 };
  const choice = armChoice({ design, cells, cellDesign: cells.design }, arm, options);
  const pooled = pooledOutcome({ cells, outcome }, options);
  if (choice === null || pooled === null) return null;
  const units = { design, cells, outcome, foldOf, arm, chances: choice.chances, clusterOf };
  return crossFittedAipw(units, pooled, options);
}
const FOLDS = 5;

describe("the cross-fitted effect", () => {
  test("finds the truth where the raw comparison has the wrong sign", () => {
    const rows = portfolio(11, 3000);
    const { effect, treated, control } = crossFitted(rows, 1)!;
    expect(naive(rows).high).toBeLessThan(0);
    expect(effect.low).toBeLessThan(TRUE_EFFECT);
    expect(effect.high).toBeGreaterThan(TRUE_EFFECT);
    expect(effect.low).toBeGreaterThan(0);
    expectSound(treated);
    expectNear(effect.estimate, treated.estimate! - control.estimate!);
  });

  test("its 95 % intervals hold the truth in about 95 of 100 portfolios", () => {
    let covered = 0;
    for (let seed = 0; seed < 100; seed += 1) {
      const { effect } = crossFitted(portfolio(seed, 400), seed)!;
      if (effect.low! <= TRUE_EFFECT && TRUE_EFFECT <= effect.high!) covered += 1;
    }
    expect(covered).toBeGreaterThanOrEqual(90);
    expect(covered).toBeLessThanOrEqual(99);
  });

  test("does not depend on the order of rows, but on the seed", () => {
    const rows = portfolio(3, 120);
    const at = rows.arm.map((_, unit) => rows.arm.length - 1 - unit);
    const reversed = {
      patterns: rows.patterns,
      patternOf: at.map((unit) => rows.patternOf[unit]!),
      arm: at.map((unit) => rows.arm[unit]!),
      outcome: at.map((unit) => rows.outcome[unit]!),
      clusterOf: at.map((unit) => rows.clusterOf[unit]!),
    };
    const once = crossFitted(rows, 9)!.effect;
    const { effect } = crossFitted(reversed, 9)!;
    expectNear(effect.estimate, once.estimate, 1e-7);
    expectNear(effect.standardError, once.standardError, 1e-7);
    expect(crossFitted(rows, 10)!.effect.estimate).not.toBe(once.estimate);
  });

  test("is sound with any data, and silent where an arm is empty without some fold", () => {
    const unit = fc.record({
      pattern: fc.integer({ min: 0, max: 2 }),
      arm: fc.integer({ min: 0, max: 1 }),
      outcome: fc.constantFrom(0, 0, 0.3, 1),
      cluster: fc.integer({ min: 0, max: 8 }),
    });
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (rows) => {
        const result = crossFitted(
          {
            patterns: [
              [0, 1],
              [1, 1],
              [2, 0],
            ],
            patternOf: rows.map(({ pattern }) => pattern),
            arm: rows.map(({ arm }) => arm),
            outcome: rows.map(({ outcome }) => outcome),
            clusterOf: rows.map(({ cluster }) => cluster),
          },
          1,
        );
        if (result === null) return;
        expectNoNaN(result);
        for (const interval of [result.effect, result.treated, result.control]) expectSound(interval);
      }),
    );
    const rows = portfolio(3, 40);
    expect(crossFitted({ ...rows, arm: rows.arm.map(() => 1) }, 1)).toBeNull();
    expect(crossFitted({ ...rows, patternOf: [], arm: [], outcome: [], clusterOf: [] }, 1)).toBeNull();
    const oneTreated = rows.arm.map((_, at) => Number(at === 0));
    expect(crossFitted({ ...rows, arm: oneTreated }, 1)).toBeNull();
  });
});

describe("folds", () => {
  test("keep clusters whole and are of even size", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1 }),
        fc.nat(99),
        (clusters, seed) => {
          const folds = clusterFolds(clusters, 4, seed);
          const members = [0, 1, 2, 3].map(
            (fold) => new Set(clusters.filter((_, row) => folds[row] === fold)).size,
          );
          expect(members.reduce((sum, size) => sum + size, 0)).toBe(new Set(clusters).size);
          expect(Math.max(...members) - Math.min(...members)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe("augmented weighting", () => {
  const rows = portfolio(5, 300);
  const share = rows.arm.reduce((sum, arm) => sum + arm, 0) / rows.arm.length;
  const outcomeMean = (side: number) => {
    const own = rows.outcome.filter((_, unit) => rows.arm[unit] === side);
    return own.reduce((sum, outcome) => sum + outcome, 0) / own.length;
  };
  const fill = (value: number) => rows.arm.map(() => value);

  test("with models that know nothing is the raw difference", () => {
    const { effect } = aipw({
      arm: rows.arm,
      outcome: rows.outcome,
      propensity: fill(share),
      ifTreated: fill(outcomeMean(1)),
      ifControl: fill(outcomeMean(0)),
    });
    expectNear(effect.estimate, naive(rows).estimate);
  });

  test("is right if either model is: with a true propensity the outcome model may be nonsense", () => {
    const large = portfolio(8, 20_000);
    const propensity = large.patternOf.map((pattern) => {
      const [x, z] = large.patterns[pattern]!;
      return 1 / (1 + Math.exp(1.5 - 0.9 * x! + 0.5 * z!));
    });
    const nonsense = large.arm.map(() => 0.9);
    const { effect } = aipw({ ...large, propensity, ifTreated: nonsense, ifControl: nonsense });
    expect(Math.abs(effect.estimate! - TRUE_EFFECT)).toBeLessThan(3 * effect.standardError!);
    const known = (arm: number) =>
      large.patternOf.map((pattern) => {
        const [x, z] = large.patterns[pattern]!;
        return 0.7 - 0.15 * x! + 0.05 * z! + TRUE_EFFECT * arm;
      });
    const guessed = large.arm.map(() => 0.5);
    const other = aipw({ ...large, propensity: guessed, ifTreated: known(1), ifControl: known(0) });
    expect(Math.abs(other.effect.estimate! - TRUE_EFFECT)).toBeLessThan(3 * other.effect.standardError!);
  });

  test("counts what it clips and how few cases an arm rests on", () => {
    const { treated, control } = aipw({
      arm: [1, 1, 0, 0],
      outcome: [1, 0, 1, 0],
      propensity: [0.001, 0.5, 0.5, 0.5],
      ifTreated: fill(0.5).slice(0, 4),
      ifControl: fill(0.5).slice(0, 4),
    });
    expect(treated.clippedShare).toBe(0.25);
    expect(control.clippedShare).toBe(0);
    expectNear(treated.effectiveSampleSize, 102 ** 2 / (100 ** 2 + 4));
  });

  test("an empty arm leaves the other arm's mean standing", () => {
    const half = [0.5, 0.5];
    const { treated, control, effect } = aipw({
      arm: [0, 0],
      outcome: [1, 0],
      propensity: half,
      ifTreated: half,
      ifControl: half,
    });
    expect(treated).toMatchObject({ estimate: null, n: 0, reason: "no-observations" });
    expect(effect.reason).toBe("no-observations");
    expect(control.estimate).toBe(0.5);
  });
});

describe("g-computation", () => {
  test("on strata of its own is direct standardisation", () => {
    const units = [
      ...[1, 0, 1].map((outcome) => ({ covariates: [0], arm: 1, outcome })),
      ...[0, 0, 1, 0].map((outcome) => ({ covariates: [0], arm: 0, outcome })),
      ...[1, 1].map((outcome) => ({ covariates: [1], arm: 1, outcome })),
      ...[1, 0, 1].map((outcome) => ({ covariates: [1], arm: 0, outcome })),
    ];
    const saturated = gComputation(units, { columns: (x, arm) => [arm, x[0]!, arm * x[0]!] })!;
    expectNear(saturated.treated, (7 * (2 / 3) + 5 * 1) / 12);
    expectNear(saturated.control, (7 * (1 / 4) + 5 * (2 / 3)) / 12);
    expect(gComputation(units.filter(({ arm }) => arm === 1))).toBeNull();
    expectNoNaN(gComputation(units, { model: "logit" }));
  });
});

describe("the E-value", () => {
  test("is 1 for no effect, the same for a ratio and its inverse, and grows", () => {
    expect(eValue(1)).toBe(1);
    fc.assert(
      fc.property(fc.double({ min: 1.001, max: 50, noNaN: true }), (ratio) => {
        expectNear(eValue(1 / ratio), eValue(ratio), 1e-6);
        expect(eValue(ratio)).toBeGreaterThan(ratio);
      }),
    );
    expectNear(eValueOfLimits(0.2, 0.5), eValue(2));
    expect(() => eValue(0)).toThrow("eValue requires");
  });
});
