import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaMean, expectedLoss, probabilityHigher } from "~/statistics/decisions/beta-belief";
import { normalUpdate } from "~/statistics/decisions/normal-update";
import { pilotSize } from "~/statistics/decisions/pilot-size";
import { unitNormalLoss } from "~/statistics/decisions/unit-normal-loss";
import { perfectInformationValue, sampleInformationValue } from "~/statistics/decisions/value-of-information";
import { expectNear } from "./arbitrary";

const belief = fc.record({
  mean: fc.double({ min: -500, max: 500, noNaN: true }),
  standardDeviation: fc.double({ min: 0, max: 400, noNaN: true }),
});

describe("the value of information", () => {
  test("of a sample grows with its size and never passes that of knowing for sure", () => {
    fc.assert(
      fc.property(belief, fc.integer({ min: 1, max: 2000 }), (prior, n) => {
        const sample = sampleInformationValue(prior, 900, n);
        expect(sample).toBeGreaterThanOrEqual(0);
        expect(sampleInformationValue(prior, 900, n + 1)).toBeGreaterThanOrEqual(sample - 1e-12);
        expect(perfectInformationValue(prior)).toBeGreaterThanOrEqual(sample - 1e-9);
      }),
    );
  });

  test("is nothing where nothing is doubtful, and the same for a gain and a loss", () => {
    expect(perfectInformationValue({ mean: 3, standardDeviation: 0 })).toBe(0);
    expect(sampleInformationValue({ mean: 3, standardDeviation: 5 }, 1, 0)).toBe(0);
    expectNear(
      perfectInformationValue({ mean: -70, standardDeviation: 90 }),
      perfectInformationValue({ mean: 70, standardDeviation: 90 }),
    );
    expect(unitNormalLoss(40)).toBe(0);
    expectNear(unitNormalLoss(-3), 3 + unitNormalLoss(3));
  });
});

describe("the pilot's size", () => {
  test("is the best of all sizes", () => {
    fc.assert(
      fc.property(
        belief,
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 0, max: 40 }),
        (prior, cases, cost) => {
          const pilot = pilotSize(prior, { outcomeDeviation: 900, cases, costPerCase: cost });
          let best = 0;
          for (let n = 1; n <= cases / 2; n += 1)
            best = Math.max(best, cases * sampleInformationValue(prior, 900, n) - 2 * n * cost);
          expectNear(pilot.netBenefit, best, 1e-6);
          expect(pilot.casesPerArm).toBeLessThanOrEqual(cases / 2);
        },
      ),
    );
  });

  test("is none where a trial costs more than it teaches", () => {
    const sure = { mean: 1000, standardDeviation: 10 };
    expect(pilotSize(sure, { outcomeDeviation: 900, cases: 500, costPerCase: 1 })).toEqual({
      casesPerArm: 0,
      netBenefit: 0,
    });
  });
});

describe("beliefs", () => {
  test("two updates in either order are one update with both", () => {
    const prior = { mean: 5, standardDeviation: 3 };
    const [first, second] = [
      { estimate: 9, standardError: 2 },
      { estimate: 1, standardError: 4 },
    ];
    const forth = normalUpdate(normalUpdate(prior, first), second);
    const back = normalUpdate(normalUpdate(prior, second), first);
    expectNear(forth.mean, back.mean);
    expectNear(forth.standardDeviation, back.standardDeviation);
    expect(forth.standardDeviation).toBeLessThan(2);
    expect(() => normalUpdate(prior, { estimate: 1, standardError: 0 })).toThrow("normalUpdate requires");
  });

  const shape = fc.double({ min: 0.5, max: 5000, noNaN: true });
  const share = fc.record({ alpha: shape, beta: shape });

  test("a beta belief has its mean and variance, down to the poles of Beta(½, ½)", () => {
    fc.assert(
      fc.property(share, (some) => {
        const { alpha, beta } = some;
        const mean = alpha / (alpha + beta);
        expectNear(
          betaMean(some, (x) => x),
          mean,
          1e-9,
        );
        expectNear(
          betaMean(some, (x) => (x - mean) ** 2) / ((mean * (1 - mean)) / (alpha + beta + 1)),
          1,
          1e-8,
        );
      }),
    );
  });

  test("probabilities of two shares add up; losses differ by the difference of the means", () => {
    fc.assert(
      fc.property(share, share, (first, second) => {
        expectNear(probabilityHigher(first, second) + probabilityHigher(second, first), 1);
        const mean = ({ alpha, beta }: typeof first) => alpha / (alpha + beta);
        expectNear(
          expectedLoss(first, second) - expectedLoss(second, first),
          mean(second) - mean(first),
          1e-6,
        );
      }),
      { numRuns: 50 },
    );
  });
});
