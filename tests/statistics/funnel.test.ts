import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialFunnelLimit } from "~/statistics/funnel/binomial-funnel-limit";
import { overdispersion } from "~/statistics/funnel/overdispersion";
import { ratioFunnelLimits } from "~/statistics/funnel/ratio-funnel-limits";
import { benjaminiHochberg } from "~/statistics/multiplicity/benjamini-hochberg";
import { holm } from "~/statistics/multiplicity/holm";
import { expectNear, expectNoNaN, expectSound } from "./arbitrary";

describe("funnel limits", () => {
  test("stand between the counts whose chances enclose the probability", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.constantFrom(0.001, 0.025, 0.5, 0.975, 0.999),
        (n, target, probability) => {
          const limit = binomialFunnelLimit(target, n, probability);
          expectNoNaN(limit);
          const count = limit * n;
          expect(count).toBeLessThanOrEqual(n + 1e-9);
          if (count > 1e-9)
            expect(binomialCdf(Math.ceil(count - 1e-9), n, target)).toBeGreaterThanOrEqual(
              probability * (1 - 1e-9),
            );
        },
      ),
    );
  });

  test("widen with the probability and close in on the target with the cases", () => {
    const limits = (n: number) => [0.001, 0.025, 0.975, 0.999].map((q) => binomialFunnelLimit(0.2, n, q));
    expect(limits(50)).toEqual([...limits(50)].sort((one, other) => one - other));
    const width = (n: number) => limits(n)[3]! - limits(n)[0]!;
    expect(width(5000)).toBeLessThan(width(500));
    expect(binomialFunnelLimit(0.01, 1, 0.5)).toBe(0);
    expect(() => binomialFunnelLimit(0, 10, 0.5)).toThrow("binomialFunnelLimit requires");
  });

  test("of a ratio hold the target, never fall below 0 and widen with overdispersion", () => {
    for (const expected of [0.1, 1, 25, 1000]) {
      const limits = ratioFunnelLimits(expected, 1.96);
      expectSound(limits);
      expect(limits.low).toBeGreaterThanOrEqual(0);
      expect(ratioFunnelLimits(expected, 1.96, { spread: 1.5 }).high).toBeGreaterThan(limits.high!);
    }
    expect(() => ratioFunnelLimits(0, 1.96)).toThrow("ratioFunnelLimits requires");
  });
});

describe("overdispersion", () => {
  const unit = fc.record({
    deviation: fc.double({ min: -5, max: 5, noNaN: true }),
    standardError: fc.double({ min: 0.05, max: 3, noNaN: true }),
  });

  test("never makes a unit stand out more, whatever the unit of measurement", () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 40 }), (units) => {
        const found = overdispersion(units);
        expectNoNaN(found);
        found.z.forEach((z, at) => {
          expect(Math.abs(found.zAdditive![at]!)).toBeLessThanOrEqual(Math.abs(z) + 1e-12);
          expect(Math.abs(found.zMultiplicative![at]!)).toBeLessThanOrEqual(Math.abs(z) + 1e-12);
        });
        const percent = overdispersion(
          units.map(({ deviation, standardError }) => ({
            deviation: deviation * 100,
            standardError: standardError * 100,
          })),
        );
        expectNear(percent.phi, found.phi, 1e-7);
        expectNear(percent.tauSquared, found.tauSquared! * 1e4, 1e-6);
      }),
    );
  });

  test("an outlier does not excuse itself", () => {
    const calm = Array.from({ length: 30 }, (_, at) => ({ deviation: at % 2 ? 1 : -1, standardError: 1 }));
    const found = overdispersion([...calm, { deviation: 20, standardError: 1 }]);
    expect(found.phiRaw).toBeGreaterThan(10);
    expectNear(found.phi, 1);
    expect(found.zMultiplicative!.at(-1)).toBe(20);
  });

  test("says why it is silent", () => {
    expect(overdispersion([]).reason).toBe("no-observations");
    expect(overdispersion([{ deviation: 2, standardError: 1 }])).toMatchObject({
      z: [2],
      phiRaw: 4,
      phi: null,
      reason: "too-few",
    });
    expect(() => overdispersion([{ deviation: 2, standardError: 0 }])).toThrow("overdispersion requires");
  });
});

describe("many tests at once", () => {
  const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

  test("no adjusted p is smaller than the raw one or above 1, and the order of p stays", () => {
    fc.assert(
      fc.property(probabilities, (p) => {
        for (const adjust of [holm, benjaminiHochberg]) {
          const adjusted = adjust(p);
          adjusted.forEach((value, at) => {
            expect(value).toBeGreaterThanOrEqual(p[at]! - 1e-15);
            expect(value).toBeLessThanOrEqual(1);
            p.forEach((other, beside) => {
              if (other < p[at]!) expect(adjusted[beside]).toBeLessThanOrEqual(value);
            });
          });
        }
        holm(p).forEach((value, at) => {
          expect(value).toBeGreaterThanOrEqual(benjaminiHochberg(p)[at]! - 1e-12);
        });
      }),
    );
  });

  test("refuse what is no probability", () => {
    expect(() => holm([1.2])).toThrow("holm requires");
    expect(() => benjaminiHochberg([Number.NaN])).toThrow("benjaminiHochberg requires");
    expect(holm([])).toEqual([]);
  });
});
