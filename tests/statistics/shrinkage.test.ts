import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaBinomial } from "~/statistics/shrinkage/beta-binomial";
import { betaRanks } from "~/statistics/shrinkage/beta-ranks";
import { derSimonianLaird } from "~/statistics/shrinkage/der-simonian-laird";
import { jamesSteinArcsine } from "~/statistics/shrinkage/james-stein-arcsine";
import { normalShrinkage } from "~/statistics/shrinkage/normal-shrinkage";
import { rankByDraws } from "~/statistics/shrinkage/rank-by-draws";
import { restrictedMaximumLikelihood } from "~/statistics/shrinkage/restricted-maximum-likelihood";
import { shrinkageWithDoubt } from "~/statistics/shrinkage/shrinkage-with-doubt";
import { countOf, expectNear, expectNoNaN } from "./arbitrary";

const effect = fc.record({
  estimate: fc.double({ min: -50, max: 50, noNaN: true }),
  standardError: fc.double({ min: 0.1, max: 20, noNaN: true }),
});
const effects = fc.array(effect, { minLength: 2, maxLength: 20 });
const counts = fc.array(
  countOf(80).map(([successes, n]) => ({ successes, n })),
  { minLength: 2, maxLength: 15 },
);

describe("the variance between groups", () => {
  test("does not depend on the order of groups and scales with the square of the unit", () => {
    fc.assert(
      fc.property(effects, (groups) => {
        const found = derSimonianLaird(groups);
        expectNoNaN(found);
        expectNear(derSimonianLaird([...groups].reverse()).tauSquared, found.tauSquared, 1e-7);
        const cents = groups.map(({ estimate, standardError }) => ({
          estimate: estimate * 100,
          standardError: standardError * 100,
        }));
        expectNear(derSimonianLaird(cents).tauSquared, found.tauSquared! * 1e4, 1e-7);
        expect(found.heterogeneityShare).toBeGreaterThanOrEqual(0);
        expect(found.heterogeneityShare).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("is 0 where groups agree: full pooling, by either method", () => {
    const agreed = [1, 2, 3].map((standardError) => ({ estimate: 5, standardError }));
    expect(derSimonianLaird(agreed)).toMatchObject({ tauSquared: 0, q: 0, p: 1, heterogeneityShare: 0 });
    expect(restrictedMaximumLikelihood(agreed).tauSquared).toBe(0);
  });

  test("with equal errors is the same by moments and by likelihood: the sample variance less s²", () => {
    const groups = [1, 4, 9, 2].map((estimate) => ({ estimate, standardError: 1.5 }));
    const variance = ((1 - 4) ** 2 + 0 + (9 - 4) ** 2 + (2 - 4) ** 2) / 3;
    expectNear(derSimonianLaird(groups).tauSquared, variance - 2.25);
    expectNear(restrictedMaximumLikelihood(groups).tauSquared, variance - 2.25, 1e-6);
  });

  test("says why it is silent", () => {
    const one = [{ estimate: 3, standardError: 1 }];
    expect(derSimonianLaird([]).reason).toBe("no-observations");
    expect(derSimonianLaird(one)).toMatchObject({ tauSquared: null, reason: "too-few" });
    expect(derSimonianLaird(one).mean.estimate).toBe(3);
    expect(restrictedMaximumLikelihood(one).reason).toBe("too-few");
    expect(restrictedMaximumLikelihood([]).reason).toBe("no-observations");
    expect(() => derSimonianLaird([{ estimate: 3, standardError: 0 }])).toThrow("pooledMean requires");
  });
});

describe("normal shrinkage", () => {
  test("lies between a group's own estimate and the mean, and is surer than the estimate alone", () => {
    fc.assert(
      fc.property(effects, fc.double({ min: 0, max: 400, noNaN: true }), (groups, tauSquared) => {
        const shrunken = normalShrinkage(groups, tauSquared);
        expectNoNaN(shrunken);
        shrunken.effects.forEach(({ estimate, standardDeviation, shrinkage }, at) => {
          const own = groups[at]!.estimate;
          const mean = shrunken.mean.estimate!;
          expect(estimate).toBeGreaterThanOrEqual(Math.min(own, mean) - 1e-9);
          expect(estimate).toBeLessThanOrEqual(Math.max(own, mean) + 1e-9);
          expect(standardDeviation).toBeLessThanOrEqual(groups[at]!.standardError + 1e-9);
          expect(shrinkage).toBeGreaterThan(0);
        });
      }),
    );
  });

  test("at τ² = 0 gives everybody the mean with the mean's error; without groups nobody anything", () => {
    const groups = [1, 4].map((estimate) => ({ estimate, standardError: estimate }));
    const { mean, effects: pooled } = normalShrinkage(groups, 0);
    for (const { estimate, standardDeviation } of pooled) {
      expectNear(estimate, mean.estimate);
      expectNear(standardDeviation, mean.standardError);
    }
    expect(normalShrinkage([], 1)).toMatchObject({ effects: [], mean: { reason: "no-observations" } });
  });
});

describe("shrinkage that doubts its τ²", () => {
  test("has the estimates of the plain one, is never surer, and does not depend on order or unit", () => {
    fc.assert(
      fc.property(effects, (groups) => {
        const tauSquared = derSimonianLaird(groups).tauSquared!;
        const doubting = shrinkageWithDoubt(groups, tauSquared);
        const plain = normalShrinkage(groups, tauSquared);
        expectNoNaN(doubting);
        doubting.effects.forEach(({ estimate, standardDeviation, low, high }, at) => {
          expect(estimate).toBe(plain.effects[at]!.estimate);
          expect(high - low).toBeCloseTo(2 * 1.959963984540054 * standardDeviation, 6);
        });
        const reversed = shrinkageWithDoubt([...groups].reverse(), tauSquared).effects.reverse();
        const cents = groups.map(({ estimate, standardError }) => ({
          estimate: estimate * 100,
          standardError: standardError * 100,
        }));
        const inCents = shrinkageWithDoubt(cents, tauSquared * 1e4).effects;
        doubting.effects.forEach(({ standardDeviation }, at) => {
          expectNear(reversed[at]!.standardDeviation, standardDeviation, 1e-6);
          expectNear(inCents[at]!.standardDeviation, 100 * standardDeviation, 1e-6);
        });
      }),
    );
  });

  test("is surer of τ² the more of the estimates vary freely", () => {
    const groups = [-2, -1, -0.5, -0.2, 0.2, 0.5, 1, 2].map((estimate) => ({ estimate, standardError: 1 }));
    const { tauSquared } = derSimonianLaird(groups);
    const deviationsAt = (free?: number) =>
      shrinkageWithDoubt(groups, tauSquared!, 0.95, free).effects.map(
        ({ standardDeviation }) => standardDeviation,
      );
    expect(deviationsAt(7)).toEqual(deviationsAt());
    deviationsAt(4).forEach((deviation, at) => {
      expect(deviation).toBeGreaterThan(deviationsAt(7)[at]!);
    });
  });

  test("with equal errors is the mean over the exact belief: S = s² + τ² is inverse gamma beyond s²", () => {
    const estimates = [-2, -1.2, -0.7, -0.3, 0.1, 0.2, 0.5, 0.9, 1.1, 1.6, 2.4, 3];
    const groups = estimates.map((estimate) => ({ estimate, standardError: 1 }));
    const k = groups.length;
    const mean = estimates.reduce((sum, value) => sum + value, 0) / k;
    const squares = estimates.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const { tauSquared } = derSimonianLaird(groups);
    const own = 1 / (1 + tauSquared!);
    // p(S) ∝ S^(−(k − 1)/2) exp(−Σ/2S); moments of B = 1/S by a sum over a fine grid, far beyond where belief ends.
    let [total, meanB, wayB] = [0, 0, 0];
    for (let s = 1.0005; s < 400; s += 0.001) {
      const weight = s ** (-(k - 1) / 2) * Math.exp(-squares / (2 * s));
      total += weight;
      meanB += weight / s;
      wayB += weight * (1 / s - own) ** 2;
    }
    const { effects: doubting } = shrinkageWithDoubt(groups, tauSquared!);
    doubting.forEach(({ standardDeviation }, at) => {
      // τ²B = 1 − B and B² Var(mean) = B/k.
      const variance = 1 - (meanB / total) * (1 - 1 / k) + (wayB / total) * (estimates[at]! - mean) ** 2;
      expect(standardDeviation ** 2 / variance).toBeCloseTo(1, 2);
    });
  });

  test("where τ² is 0, groups get their common mean, but not as if they were known to be equal", () => {
    const groups = Array.from({ length: 8 }, (_, at) => ({ estimate: (at % 2) / 10, standardError: 1 }));
    const doubting = shrinkageWithDoubt(groups, 0).effects;
    const plain = normalShrinkage(groups, 0).effects;
    doubting.forEach(({ estimate, standardDeviation }, at) => {
      expect(estimate).toBeCloseTo(0.05, 12);
      expect(standardDeviation).toBeGreaterThan(1.2 * plain[at]!.standardDeviation);
      expect(standardDeviation).toBeLessThan(1);
    });
  });

  test("one group is what it is, and none are none", () => {
    const one = [{ estimate: 3, standardError: 2 }];
    expect(shrinkageWithDoubt(one, 0)).toEqual(normalShrinkage(one, 0));
    expect(shrinkageWithDoubt([], 0).effects).toEqual([]);
  });
});

describe("shares drawn together", () => {
  test("the beta-binomial's shares lie between a group's own and the mean, in any order of groups", () => {
    fc.assert(
      fc.property(counts, (groups) => {
        const found = betaBinomial(groups);
        expectNoNaN(found);
        expectNear(betaBinomial([...groups].reverse()).logLikelihood, found.logLikelihood, 1e-6);
        found.shares!.forEach((share, at) => {
          const own = groups[at]!.successes / groups[at]!.n;
          expect(share).toBeGreaterThanOrEqual(Math.min(own, found.mean!) - 1e-9);
          expect(share).toBeLessThanOrEqual(Math.max(own, found.mean!) + 1e-9);
        });
      }),
    );
  });

  test("the beta-binomial is never less likely than one share for all", () => {
    fc.assert(
      fc.property(counts, (groups) => {
        const n = groups.reduce((sum, group) => sum + group.n, 0);
        const share = groups.reduce((sum, group) => sum + group.successes, 0) / n;
        fc.pre(share > 0 && share < 1);
        const choose = (top: number, bottom: number) => {
          let log = 0;
          for (let i = 1; i <= bottom; i += 1) log += Math.log((top - bottom + i) / i);
          return log;
        };
        const pooled = groups.reduce(
          (sum, { successes, n: trials }) =>
            sum +
            choose(trials, successes) +
            successes * Math.log(share) +
            (trials - successes) * Math.log(1 - share),
          0,
        );
        expect(betaBinomial(groups).logLikelihood).toBeGreaterThanOrEqual(pooled - 1e-6);
      }),
    );
  });

  test("equal groups, none or all: one share for everybody, and no error", () => {
    const alike = [10, 20, 40].map((n) => ({ successes: n / 2, n }));
    expect(betaBinomial(alike)).toMatchObject({
      mean: 0.5,
      priorCases: null,
      shares: [0.5, 0.5, 0.5],
      reason: "no-variation",
    });
    const none = betaBinomial(alike.map(({ n }) => ({ successes: 0, n })));
    expect(none).toMatchObject({ mean: 0, shares: [0, 0, 0] });
    expectNear(none.logLikelihood, 0);
    const all = betaBinomial(alike.map(({ n }) => ({ successes: n, n })));
    expect(all.shares).toEqual([1, 1, 1]);
    expect(betaBinomial([{ successes: 1, n: 2 }]).reason).toBe("too-few");
    expect(betaBinomial([{ successes: 0, n: 0 }]).reason).toBe("no-observations");
  });

  test("James and Stein keep between nothing and all of a deviation", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4 }), (successes) => {
        const found = jamesSteinArcsine(successes, 30);
        expectNoNaN(found);
        expect(found.keep).toBeGreaterThanOrEqual(0);
        expect(found.keep).toBeLessThanOrEqual(1);
        for (const share of found.shares!) expect(share).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(jamesSteinArcsine([1, 2, 3], 5).reason).toBe("too-few");
    expect(jamesSteinArcsine([], 5).reason).toBe("no-observations");
    expectNear(jamesSteinArcsine([3, 3, 3, 3], 10).shares![0]!, 0.3);
  });
});

describe("ranks", () => {
  const belief = fc.record({
    alpha: fc.double({ min: 0.5, max: 300, noNaN: true }),
    beta: fc.double({ min: 0.5, max: 300, noNaN: true }),
  });

  test("under beta beliefs: pairs add up to one, ranks to k(k+1)/2, firsts to one", () => {
    fc.assert(
      fc.property(fc.array(belief, { minLength: 1, maxLength: 4 }), (beliefs) => {
        const { pairwise, expectedRank, best } = betaRanks(beliefs);
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
        const k = beliefs.length;
        pairwise.forEach((row, i) => {
          row.forEach((above, j) => {
            expectNear(above + pairwise[j]![i]!, 1, 1e-6);
          });
        });
        expectNear(sum(expectedRank), (k * (k + 1)) / 2, 1e-6);
        expectNear(sum(best), 1, 1e-6);
      }),
      { numRuns: 15 },
    );
  });

  test("by draws agree with the normal's own probability, and add up", () => {
    const beliefs = [
      { mean: 1, standardDeviation: 1 },
      { mean: 0, standardDeviation: 1 },
    ];
    const [first, second] = rankByDraws(beliefs, { seed: 4, draws: 20_000, top: 0.5 });
    expect(first!.topProbability).toBeCloseTo(0.76025, 2); // Φ(1/√2)
    expectNear(first!.expectedRank + second!.expectedRank, 3);
    expectNear(first!.expectedRank, 2 - first!.topProbability);
  });

  test("by draws are the same for the same seed, and honest about what is not known", () => {
    const beliefs = Array.from({ length: 20 }, () => ({ mean: 0, standardDeviation: 1 }));
    const ranks = rankByDraws(beliefs, { seed: 2 });
    expect(rankByDraws(beliefs, { seed: 2 })).toEqual(ranks);
    for (const { expectedRank, low, high, topProbability } of ranks) {
      expect(Math.abs(expectedRank - 10.5)).toBeLessThan(0.5);
      expect(high - low).toBeGreaterThanOrEqual(17);
      expect(Math.abs(topProbability - 0.25)).toBeLessThan(0.04);
    }
    expect(rankByDraws([], { seed: 1 })).toEqual([]);
    expect(() => rankByDraws(beliefs, { seed: 1, top: 0 })).toThrow("rankByDraws requires");
  });
});
