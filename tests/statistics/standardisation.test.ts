import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { directStandardisation } from "~/statistics/standardisation/direct-standardisation";
import { indirectStandardisation } from "~/statistics/standardisation/indirect-standardisation";
import { mantelHaenszel } from "~/statistics/standardisation/mantel-haenszel";
import { standardisedDifference } from "~/statistics/standardisation/standardised-difference";
import { countOf, expectNear, expectNoNaN, expectSound } from "./arbitrary";

const yesOrNo = countOf(60).map(([sum, n]) => ({ n, sum, sumOfSquares: sum }));
const stratum = fc
  .tuple(yesOrNo, fc.integer({ min: 1, max: 100 }))
  .map(([sums, weight]) => ({ ...sums, weight }));
const strata = fc.array(stratum, { maxLength: 12 });

describe("direct standardisation", () => {
  test("holds its estimate; the order of strata and the scale of the weights do not matter", () => {
    fc.assert(
      fc.property(strata, (rows) => {
        const mean = directStandardisation(rows);
        expectSound(mean);
        expectNear(directStandardisation([...rows].reverse()).estimate, mean.estimate);
        const scaled = directStandardisation(rows.map((row) => ({ ...row, weight: row.weight * 7 })));
        expectNear(scaled.standardError, mean.standardError);
        expectNear(scaled.excludedShare, mean.excludedShare);
      }),
    );
  });

  test("money in cents is a hundred times money in units", () => {
    fc.assert(
      fc.property(strata, (rows) => {
        const cents = rows.map((row) => ({
          ...row,
          sum: row.sum * 100,
          sumOfSquares: row.sumOfSquares * 1e4,
        }));
        const mean = directStandardisation(rows);
        const inCents = directStandardisation(cents);
        expectNear(inCents.estimate, mean.estimate && mean.estimate * 100);
        expectNear(inCents.standardError, mean.standardError && mean.standardError * 100);
      }),
    );
  });

  test("merging a stratum that was cut in two equal halves changes nothing but rounding", () => {
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 6 }), (rows) => {
        const doubled = rows.map(({ n, sum, sumOfSquares, weight }) => ({
          n: n * 2,
          sum: sum * 2,
          sumOfSquares: sumOfSquares * 2,
          weight: weight * 2,
        }));
        const mean = directStandardisation([...rows, ...rows]);
        const merged = directStandardisation(doubled, { minimum: 20 });
        expectNear(merged.estimate, mean.estimate);
        expectNear(merged.standardError, mean.standardError);
      }),
    );
  });

  test("a stratum of nine leaves, and takes its weight share along", () => {
    const { estimate, excludedShare } = directStandardisation([
      { weight: 3, n: 9, sum: 9, sumOfSquares: 9 },
      { weight: 1, n: 10, sum: 5, sumOfSquares: 5 },
    ]);
    expect({ estimate, excludedShare }).toEqual({ estimate: 0.5, excludedShare: 0.75 });
  });

  test("says why it is silent", () => {
    const small = { weight: 2, n: 3, sum: 1, sumOfSquares: 1 };
    const alike = { weight: 2, n: 30, sum: 30, sumOfSquares: 30 };
    expect(directStandardisation([])).toMatchObject({ reason: "no-observations", excludedShare: null });
    expect(directStandardisation([small])).toMatchObject({ reason: "no-overlap", excludedShare: 1 });
    expect(directStandardisation([alike])).toMatchObject({ estimate: 1, low: null, reason: "no-variation" });
    expect(() => directStandardisation([small], { minimum: 1 })).toThrow("directStandardisation requires");
    expect(() => directStandardisation([{ ...small, weight: -1 }])).toThrow("directStandardisation requires");
  });
});

describe("a standardised difference", () => {
  test("drops a stratum from both arms when one arm is short", () => {
    const full = { n: 20, sum: 10, sumOfSquares: 10 };
    const short = { n: 9, sum: 9, sumOfSquares: 9 };
    const difference = standardisedDifference([
      { weight: 1, first: full, second: full },
      { weight: 1, first: { n: 50, sum: 50, sumOfSquares: 50 }, second: short },
    ]);
    expect(difference).toMatchObject({ estimate: 0, excludedShare: 0.5 });
    expect(difference.first.estimate).toBe(0.5);
  });

  test("turns its sign with its arms and is sound everywhere", () => {
    const contrast = fc
      .tuple(yesOrNo, yesOrNo, fc.integer({ min: 1, max: 9 }))
      .map(([first, second, weight]) => ({ first, second, weight }));
    fc.assert(
      fc.property(fc.array(contrast, { maxLength: 8 }), (rows) => {
        const forth = standardisedDifference(rows);
        const back = standardisedDifference(
          rows.map(({ first, second, weight }) => ({ first: second, second: first, weight })),
        );
        expectSound(forth);
        expectNear(forth.estimate, back.estimate && -back.estimate);
        expectNear(forth.standardError, back.standardError);
      }),
    );
  });
});

describe("indirect standardisation", () => {
  test("is sound; merging strata of one rate changes nothing", () => {
    const kind = countOf(50).map(([observed, n]) => ({ n, observed, referenceRate: 0.3 }));
    fc.assert(
      fc.property(fc.array(kind, { maxLength: 10 }), (rows) => {
        const ratio = indirectStandardisation(rows);
        expectSound(ratio);
        const n = rows.reduce((total, row) => total + row.n, 0);
        const observed = rows.reduce((total, row) => total + row.observed, 0);
        expectNear(
          indirectStandardisation([{ n, observed, referenceRate: 0.3 }]).estimate,
          ratio.estimate,
          1e-8,
        );
      }),
    );
  });

  test("leaves out kinds the reference does not know, on both sides", () => {
    const known = { n: 30, observed: 6, referenceRate: 0.1 };
    const unknown = { n: 10, observed: 9, referenceRate: null };
    expect(indirectStandardisation([known, unknown])).toMatchObject({
      estimate: 2,
      observed: 6,
      excludedShare: 0.25,
    });
    expect(indirectStandardisation([unknown])).toMatchObject({ estimate: null, reason: "no-overlap" });
    expect(indirectStandardisation([])).toMatchObject({ estimate: null, reason: "no-observations" });
  });
});

describe("the Mantel–Haenszel odds ratio", () => {
  const table = fc
    .tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 0, max: 30 })))
    .map(([firstEvents, firstOthers, secondEvents, secondOthers]) => ({
      firstEvents: firstEvents!,
      firstOthers: firstOthers!,
      secondEvents: secondEvents!,
      secondOthers: secondOthers!,
    }));

  test("inverts with its arms, ignores order, and never breaks", () => {
    fc.assert(
      fc.property(fc.array(table, { maxLength: 6 }), (tables) => {
        const forth = mantelHaenszel(tables);
        const back = mantelHaenszel(
          tables.map((t) => ({
            firstEvents: t.secondEvents,
            firstOthers: t.secondOthers,
            secondEvents: t.firstEvents,
            secondOthers: t.firstOthers,
          })),
        );
        expectSound(forth);
        expectNoNaN(forth);
        expectNear(mantelHaenszel([...tables].reverse()).estimate, forth.estimate);
        if (forth.low !== null && back.low !== null) expectNear(1 / back.high!, forth.low, 1e-7);
        expectNear(back.test.chiSquare, forth.test.chiSquare, 1e-7);
      }),
    );
  });

  test("says why it is silent", () => {
    const none = { firstEvents: 0, firstOthers: 0, secondEvents: 0, secondOthers: 0 };
    expect(mantelHaenszel([none]).reason).toBe("no-observations");
    expect(mantelHaenszel([{ ...none, firstEvents: 5, secondOthers: 5 }]).reason).toBe("zero-denominator");
    expect(mantelHaenszel([{ ...none, firstOthers: 5, secondEvents: 5 }])).toMatchObject({
      estimate: 0,
      low: null,
      reason: "no-variation",
    });
    expect(() => mantelHaenszel([{ ...none, firstEvents: -1 }])).toThrow("mantelHaenszel requires");
  });
});
