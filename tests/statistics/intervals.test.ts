import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byar } from "~/statistics/intervals/byar";
import { clopperPearson } from "~/statistics/intervals/clopper-pearson";
import { clusterBootstrap } from "~/statistics/intervals/cluster-bootstrap";
import { clusterMoments } from "~/statistics/intervals/cluster-moments";
import { differenceOfIntervals } from "~/statistics/intervals/difference-of-intervals";
import { exactPoisson } from "~/statistics/intervals/exact-poisson";
import { jeffreys } from "~/statistics/intervals/jeffreys";
import { meanInterval } from "~/statistics/intervals/mean-interval";
import { newcombe } from "~/statistics/intervals/newcombe";
import { ratioOfSums } from "~/statistics/intervals/ratio-of-sums";
import { shareOfSums } from "~/statistics/intervals/share-of-sums";
import { wilson } from "~/statistics/intervals/wilson";
import { countOf, expectNear, expectNoNaN, expectSound, moneyRows } from "./arbitrary";

describe("one proportion", () => {
  for (const interval of [wilson, jeffreys, clopperPearson]) {
    test(`${interval.name} holds its estimate inside [0, 1] and mirrors failures`, () => {
      fc.assert(
        fc.property(countOf(), ([k, n]) => {
          const share = interval(k, n);
          const mirrored = interval(n - k, n);
          expectSound(share);
          expect(share.low).toBeGreaterThanOrEqual(0);
          expect(share.high).toBeLessThanOrEqual(1);
          expectNear(share.low, 1 - mirrored.high!, 1e-8);
        }),
      );
    });

    test(`${interval.name} narrows with more cases and widens with more confidence`, () => {
      const width = (k: number, n: number, level?: number) => {
        const { low, high } = interval(k, n, level);
        return high! - low!;
      };
      expect(width(30, 100)).toBeLessThan(width(3, 10));
      expect(width(3, 10, 0.99)).toBeGreaterThan(width(3, 10, 0.95));
    });

    test(`${interval.name} knows nothing of nobody and refuses the impossible`, () => {
      expect(interval(0, 0)).toEqual({ estimate: null, low: null, high: null, reason: "no-observations" });
      expect(() => interval(3, 2)).toThrow(`${interval.name} requires`);
      expect(() => interval(Number.NaN, 2)).toThrow(`${interval.name} requires`);
      expect(() => interval(1, 2, 1)).toThrow("level");
    });
  }
});

describe("a difference of proportions", () => {
  test("stays inside [−1, 1], holds its estimate and turns with its arms", () => {
    fc.assert(
      fc.property(countOf(), countOf(), ([k, n], [j, m]) => {
        const forth = newcombe(k, n, j, m);
        const back = newcombe(j, m, k, n);
        expectSound(forth);
        expect(forth.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(forth.high).toBeLessThanOrEqual(1 + 1e-12);
        expectNear(forth.low, -back.high!);
      }),
    );
  });

  test("is unknown where an arm is empty", () => {
    expect(newcombe(1, 2, 0, 0).reason).toBe("no-observations");
    // The same from intervals that are there already; without limits a difference has none, without an estimate nothing.
    const [one, other] = [wilson(56, 70), wilson(48, 80)];
    expect(differenceOfIntervals(one, other)).toEqual(newcombe(56, 70, 48, 80));
    expect(differenceOfIntervals(one, { ...other, low: null, reason: "too-few" })).toMatchObject({
      estimate: one.estimate! - other.estimate!,
      low: null,
      reason: "too-few",
    });
    expect(differenceOfIntervals(one, wilson(0, 0))).toMatchObject({
      estimate: null,
      reason: "no-observations",
    });
  });
});

describe("observed over expected", () => {
  test("Byar follows the exact limits to a hundredth from five events on", () => {
    for (let observed = 5; observed <= 200; observed += 5) {
      const near = byar(observed, 10);
      const exact = exactPoisson(observed, 10);
      expectNear(near.low, exact.low, 0.01);
      expectNear(near.high, exact.high, 0.01);
    }
  });

  test("none observed leaves 0 with an upper limit, nothing expected leaves nothing", () => {
    for (const interval of [byar, exactPoisson]) {
      expectSound(interval(0, 4));
      expect(interval(0, 4).low).toBe(0);
      expect(interval(0, 4).high).toBeGreaterThan(0.5);
      expect(interval(3, 0).reason).toBe("zero-denominator");
    }
  });
});

describe("ratios of sums, clustered", () => {
  const ratioOf = (rows: { received: number; exposed: number; borrower: number }[], scale = 1) =>
    ratioOfSums(
      clusterMoments(
        rows.map(({ received }) => received * scale),
        rows.map(({ exposed }) => exposed * scale),
        rows.map(({ borrower }) => borrower),
      ),
    );

  test("hold their estimate; neither the order of rows nor the currency's unit matters", () => {
    fc.assert(
      fc.property(moneyRows, (rows) => {
        const ratio = ratioOf(rows);
        expectSound(ratio);
        expectNear(ratioOf([...rows].reverse()).standardError, ratio.standardError);
        expectNear(ratioOf(rows, 100).standardError, ratio.standardError);
      }),
    );
  });

  test("a row split in two within its borrower changes nothing", () => {
    fc.assert(
      fc.property(moneyRows, (rows) => {
        const halves = rows.flatMap((row) => {
          const half = { ...row, received: row.received / 2, exposed: row.exposed / 2 };
          return [half, half];
        });
        expectNear(ratioOf(halves).standardError, ratioOf(rows).standardError);
      }),
    );
  });

  test("one borrower has a ratio and no interval; equal ratios have no spread", () => {
    expect(ratioOf([{ received: 1, exposed: 2, borrower: 1 }])).toMatchObject({
      estimate: 0.5,
      low: null,
      reason: "too-few",
    });
    const alike = [1, 2, 3].map((size) => ({ received: size / 10, exposed: size, borrower: size }));
    expect(ratioOf(alike)).toMatchObject({ low: null, reason: "no-variation" });
    expect(ratioOf([])).toMatchObject({ estimate: null, reason: "no-observations" });
    expect(ratioOf([{ received: 1, exposed: 0, borrower: 1 }]).reason).toBe("zero-denominator");
  });

  test("a mean of unclustered units is the textbook's: s/√n on n − 1 degrees of freedom", () => {
    const values = [3, 5, 8, 13, 21];
    const mean = 10;
    const s = Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / 4);
    const squares = values.reduce((total, value) => total + value * value, 0);
    const { estimate, standardError } = meanInterval({
      n: 5,
      sum: 50,
      totalSquares: squares,
      totalsTimesCounts: 50,
      countSquares: 5,
      clusters: 5,
    });
    expect(estimate).toBe(mean);
    expectNear(standardError, s / Math.sqrt(5));
  });

  test("a mean of nothing is unknown, and sums that cannot be are refused", () => {
    const nothing = { n: 0, sum: 0, totalSquares: 0, totalsTimesCounts: 0, countSquares: 0 };
    expect(meanInterval(nothing).reason).toBe("no-observations");
    expect(() => meanInterval({ ...nothing, n: 2, totalSquares: -1 })).toThrow("ratioOfSums requires");
    expect(() => clusterMoments([1], [1, 2], [1])).toThrow("clusterMoments requires");
  });
});

describe("the cluster bootstrap", () => {
  const receipts = [0, 0, 0, 5, 0, 40, 0, 12, 0, 0, 7, 0, 30, 0, 0, 3, 0, 0, 90, 0];
  const exposures = receipts.map((_, index) => 20 + ((index * 37) % 80));
  const total = (amounts: number[], copies: Float64Array) =>
    amounts.reduce((sum, amount, index) => sum + amount * copies[index]!, 0);
  const rate = (copies: Float64Array) => {
    const exposed = total(exposures, copies);
    return exposed === 0 ? null : total(receipts, copies) / exposed;
  };

  test("gives the same limits for the same seed and others for another", () => {
    const once = clusterBootstrap(20, rate, { seed: 5 });
    expect(clusterBootstrap(20, rate, { seed: 5 })).toEqual(once);
    expect(clusterBootstrap(20, rate, { seed: 6 }).low).not.toBe(once.low);
    expectSound(once);
  });

  test("agrees with the linearised error of a ratio of sums", () => {
    const linear = ratioOfSums(
      clusterMoments(
        receipts,
        exposures,
        receipts.map((_, index) => index),
      ),
    );
    const drawn = clusterBootstrap(20, rate, { seed: 1, replicates: 4000 });
    expect(drawn.estimate).toBeCloseTo(linear.estimate!, 12);
    expectNear(drawn.standardError! / linear.standardError!, 1, 0.15);
  });

  test("counts the resamples that know nothing, and gives up when most do", () => {
    const firstOnly = (copies: Float64Array) => (copies[0] === 0 ? null : copies[1]! / copies[0]!);
    const half = clusterBootstrap(2, firstOnly, { seed: 3 });
    expect(half.unknownShare).toBeGreaterThan(0.2);
    expect(half.unknownShare).toBeLessThan(0.3);
    const rarely = clusterBootstrap(6, (copies) => (Math.min(...copies) === 1 ? 1 : null), { seed: 3 });
    expect(rarely).toMatchObject({ estimate: 1, low: null, reason: "too-few" });
  });

  test("says why it is silent", () => {
    const constant = clusterBootstrap(5, () => 1, { seed: 1 });
    expect(constant).toMatchObject({ estimate: 1, low: null, reason: "no-variation" });
    expect(clusterBootstrap(0, () => 1, { seed: 1 }).reason).toBe("no-observations");
    expect(clusterBootstrap(1, () => 1, { seed: 1 }).reason).toBe("too-few");
    expect(clusterBootstrap(3, () => null, { seed: 1 }).reason).toBe("not-estimable");
    expectNoNaN(constant);
    expect(() => clusterBootstrap(3, () => 1, { seed: -1 })).toThrow("seededRandom requires");
  });
});

describe("a share of money", () => {
  const paid = (rows: readonly (readonly [received: number, owed: number])[]) =>
    clusterMoments(
      rows.map(([received]) => received),
      rows.map(([, owed]) => owed),
      rows.map((_, at) => at),
    );

  test("of as many equal borrowers who pay all or nothing has Wilson's own limits", () => {
    const rows = Array.from({ length: 40 }, (_, at) => [at < 12 ? 5 : 0, 5] as const);
    const { estimate, low, high } = shareOfSums(paid(rows));
    const own = wilson(12, 40);
    expect(estimate).toBeCloseTo(0.3, 12);
    expect(low).toBeCloseTo(own.low!, 9);
    expect(high).toBeCloseTo(own.high!, 9);
  });

  test("of many who pay nearly the same part is narrow, and of few less so", () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, at) => [at % 2 === 0 ? 28 : 32, 100] as const);
    const [many, few] = [shareOfSums(paid(rows(4000))), shareOfSums(paid(rows(40)))];
    expect(many.high! - many.low!).toBeLessThan(0.003);
    expect(few.high! - few.low!).toBeGreaterThan(0.1);
  });

  test("of one heavy borrower reaches as far as one borrower lets it", () => {
    const rows = [[0, 9_700], ...Array.from({ length: 300 }, () => [1, 1])] as [number, number][];
    const { estimate, low, high } = shareOfSums(paid(rows));
    expect(estimate).toBeCloseTo(0.03, 12);
    expect(low!).toBeGreaterThanOrEqual(0);
    expect(high!).toBeGreaterThan(0.75);
    expect(ratioOfSums(paid(rows)).high!).toBeLessThan(high!);
  });

  test("is what the ratio of sums says where nothing or more than all came in", () => {
    const none = paid([
      [0, 4],
      [0, 9],
    ]);
    expect(shareOfSums(none)).toMatchObject({ estimate: 0, low: null, reason: "no-variation" });
    const beyond = paid([
      [6, 4],
      [12, 9],
    ]);
    const { standardError: _, ...expected } = ratioOfSums(beyond);
    expect(shareOfSums(beyond)).toEqual(expected);
  });
});
