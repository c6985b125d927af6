import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalDraws } from "~/statistics/randomness/normal-draws";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { asymptoticSequence, bestSequenceRho } from "~/statistics/trials/asymptotic-sequence";
import { betaBinomialEValue } from "~/statistics/trials/beta-binomial-e-value";
import {
  meansSampleSize,
  tTestPower,
  tTestSampleSize,
  zeroInflatedDeviation,
} from "~/statistics/trials/means-power";
import { bestMixtureRho, logNormalMixture, normalMixtureBound } from "~/statistics/trials/normal-mixture";
import { peekingError } from "~/statistics/trials/peeking-error";
import { proportionsPower, proportionsSampleSize } from "~/statistics/trials/proportions-power";
import { expectNear, expectSound } from "./arbitrary";

describe("power", () => {
  const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });

  test("at the size asked for is the power asked for, for shares and means", () => {
    fc.assert(
      fc.property(share, share, fc.constantFrom(0.8, 0.9), (first, second, power) => {
        fc.pre(Math.abs(first - second) > 0.02);
        expectNear(
          proportionsPower(proportionsSampleSize(first, second, { power }), first, second),
          power,
          1e-7,
        );
      }),
    );
    for (const power of [0.6, 0.95])
      expectNear(tTestPower(tTestSampleSize(3, 7, { power }), 3, 7), power, 1e-7);
  });

  test("the t-test asks for a little more than the normal formula, also for a handful of cases", () => {
    for (const difference of [5, 50, 300]) {
      const extra = tTestSampleSize(difference, 100) - meansSampleSize(difference, 100);
      expect(extra).toBeGreaterThan(0.8);
      expect(extra).toBeLessThan(2);
    }
  });

  test("of a t-test without any difference is half the level: the other tail is not counted", () => {
    for (const n of [2, 5, 50, 5000]) expectNear(tTestPower(n, 0, 1), 0.025, 1e-7);
  });

  test("refuses a question without a difference", () => {
    expect(() => proportionsSampleSize(0.3, 0.3)).toThrow("proportionsSampleSize requires");
    expect(() => meansSampleSize(0, 1)).toThrow("meansSampleSize requires");
    expect(zeroInflatedDeviation(0, 5, 5)).toBe(0);
  });
});

describe("looking again and again", () => {
  test("at two looks agrees with the drawn truth", () => {
    const normal = normalDraws(seededRandom(17));
    let alarms = 0;
    for (let trial = 0; trial < 40_000; trial += 1) {
      const first = normal();
      const both = (first + normal()) / Math.SQRT2;
      if (Math.abs(first) > 1.959964 || Math.abs(both) > 1.959964) alarms += 1;
    }
    expect(Math.abs(alarms / 40_000 - peekingError(2))).toBeLessThan(0.005);
  });

  test("makes ever more false alarms, and fewer at a stricter level", () => {
    expectNear(peekingError(1, 0.01), 0.01);
    for (let looks = 2; looks < 8; looks += 1) {
      expect(peekingError(looks)).toBeGreaterThan(peekingError(looks - 1));
      expect(peekingError(looks, 0.01)).toBeLessThan(peekingError(looks));
    }
    expect(() => peekingError(0)).toThrow("peekingError requires");
  });

  test("is paid for by the always-valid interval: under nothing it holds 0 at every look, nearly always", () => {
    let failed = 0;
    for (let trial = 0; trial < 300; trial += 1) {
      const normal = normalDraws(seededRandom(trial));
      let [sum, squares] = [0, 0];
      for (let n = 1; n <= 1000; n += 1) {
        const value = normal();
        sum += value;
        squares += value * value;
        if (n < 50) continue;
        const mean = sum / n;
        const deviation = Math.sqrt((squares - n * mean * mean) / (n - 1));
        const { low, high } = asymptoticSequence({ n, mean, deviation, rho: bestSequenceRho(500) });
        if (low! > 0 || high! < 0) {
          failed += 1;
          break;
        }
      }
    }
    expect(failed / 300).toBeLessThan(0.05);
  });
});

describe("always-valid bounds", () => {
  test("the mixture reaches log 1/α exactly on the boundary", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 1e5, noNaN: true }),
        fc.double({ min: 0.1, max: 1e4, noNaN: true }),
        (variance, rho) => {
          expectNear(
            logNormalMixture(normalMixtureBound(variance, rho, 0.05), variance, rho),
            Math.log(20),
            1e-8,
          );
        },
      ),
    );
  });

  test("the recommended rho is within a hundredth of a percent of the tightest", () => {
    for (const variance of [1, 100, 1e6]) {
      const recommended = normalMixtureBound(variance, bestMixtureRho(variance));
      for (let factor = 0.5; factor <= 2; factor += 0.01)
        expect(normalMixtureBound(variance, bestMixtureRho(variance) * factor)).toBeGreaterThan(
          recommended * 0.9999,
        );
    }
  });

  test("the sequence is wider than a fixed interval, narrows, and says why it is silent", () => {
    const at = (n: number) => asymptoticSequence({ n, mean: 2, deviation: 3, rho: 0.1 });
    expectSound(at(40));
    expect(at(400).high! - 2).toBeGreaterThan((1.96 * 3) / 20);
    expect(at(400).high!).toBeLessThan(at(100).high!);
    expect(at(0).reason).toBe("no-observations");
    expect(asymptoticSequence({ n: 5, mean: 2, deviation: 0, rho: 1 }).reason).toBe("no-variation");
  });

  test("e-values have mean one under the share they test: the same odds however one stops", () => {
    for (const share of [0.1, 0.5]) {
      let mean = 0;
      for (let successes = 0; successes <= 12; successes += 1) {
        let ways = 1;
        for (let i = 1; i <= successes; i += 1) ways *= (12 - successes + i) / i;
        mean +=
          ways *
          share ** successes *
          (1 - share) ** (12 - successes) *
          betaBinomialEValue(successes, 12, share);
      }
      expectNear(mean, 1);
    }
    expect(betaBinomialEValue(0, 0, 0.5)).toBe(1);
    expect(betaBinomialEValue(5000, 5000, 0.001)).toBe(Number.MAX_VALUE);
    expect(() => betaBinomialEValue(3, 2, 0.5)).toThrow("betaBinomialEValue requires");
  });
});
