/** Officers beside what their cases predict: on made holds whose truth is known, and by hand. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { officerComparison } from "~/analysis/officers/officer-comparison";
import { officerScores, type ScoredOfficer } from "~/analysis/officers/officer-scores";
import { scoresWithin } from "~/analysis/officers/scores-within";
import { EFFECT_COLUMNS, type EffectEpisodes } from "~/domain/effect-episodes";
import type { HoldRecords } from "~/domain/hold-records";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { holdsOf } from "./drawn-bank";

const NO_EPISODES = Object.fromEntries(EFFECT_COLUMNS.map((key) => [key, []])) as unknown as EffectEpisodes;
const OPTIONS = { horizon: 180, cutOffDay: 20_000, seed: 1 } as const;

/** Officers of like skill; the even ones get the easy cause (4 of 5 pay), the odd ones the hard one (1 of 5). */
function differentCases(perOfficer: number): HoldRecords {
  const random = seededRandom(3);
  return holdsOf(
    Array.from({ length: 8 * perOfficer }, (_, at) => {
      const officerId = (at % 8) + 1;
      const isEasy = random() < (officerId % 2 === 0 ? 0.8 : 0.2);
      return { officerId, causeId: isEasy ? 1 : 2, receivedMinor: Number(random() < (isEasy ? 0.8 : 0.2)) };
    }),
  );
}

describe("officers compared", () => {
  test("what is expected adds up to what was observed", () => {
    const { officers, payers } = officerComparison(differentCases(200), NO_EPISODES, OPTIONS);
    expect(officers.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(payers, 3);
  });

  test("a different case mix makes no different officers", () => {
    const { officers, phi } = officerComparison(differentCases(400), NO_EPISODES, OPTIONS);
    const rates = officers.map(({ payers, matured }) => payers / matured);
    expect(Math.max(...rates) - Math.min(...rates)).toBeGreaterThan(0.3);
    for (const { ratio, flag } of officers) {
      expect(Math.abs(ratio!.estimate - 1)).toBeLessThan(0.15);
      expect(flag).toBeNull();
    }
    expect(phi).toBeLessThan(2);
  });

  test("what the filters do not choose teaches, but is not counted", () => {
    const all = differentCases(200);
    const isChosen = all.officerId.map((officer) => officer <= 2);
    const { officers, matured } = officerComparison({ ...all, isChosen }, NO_EPISODES, OPTIONS);
    const whole = officerComparison(all, NO_EPISODES, OPTIONS).officers;
    expect(officers.map(({ officerId }) => officerId).sort()).toEqual([1, 2]);
    expect(matured).toBe(400);
    for (const { officerId, expected } of officers)
      expect(expected).toBeCloseTo(whole.find((each) => each.officerId === officerId)!.expected, 9);
  });

  test("nobody, and nobody who paid, are answers", () => {
    expect(officerComparison(holdsOf([]), NO_EPISODES, OPTIONS)).toMatchObject({
      matured: 0,
      officers: [],
      rated: 0,
      phi: null,
    });
    const unpaid = officerComparison(holdsOf(Array.from({ length: 50 }, () => ({}))), NO_EPISODES, OPTIONS);
    expect(unpaid.officers).toMatchObject([{ payers: 0, ratio: null, shrunken: null, reason: "none-paid" }]);
  });
});

const officer = (officerId: number, payers: number, expected = 20): ScoredOfficer => ({
  officerId,
  branchId: null,
  matured: 100,
  payers,
  expected,
  variance: expected * (1 - expected / 100),
  information: expected * (1 - expected / 100),
  ownShare: 0,
  clustering: 1,
  answeredShare: 0,
});

describe("the scores of officers", () => {
  test("by hand: 30 against 20 expected", () => {
    const { officers } = officerScores([officer(1, 30), officer(2, 20), officer(3, 10)], 1);
    const [first, second] = officers;
    expect(first!.ratio!.estimate).toBe(1.5);
    // One step: (30 − 20) / (20 × 0.8) = 0.625 with error 1/4. Three of them, −0.625, 0 and 0.625: Q = 2 × (0.625 × 4)² = 12.5
    // on 2 degrees, w = 16 each, so τ² = 10.5 / (48 − 768 / 48) = 0.328125 and B = 0.0625 / 0.390625 = 0.16.
    expect(first!.effect!.mean).toBeCloseTo(0.84 * 0.625, 9);
    // Back to a ratio: 1 + 0.525 × 16 / 20.
    expect(first!.shrunken!.estimate).toBeCloseTo(1.42, 9);
    expect(second!.shrunken!.estimate).toBeCloseTo(1, 9);
  });

  test("equal officers are all at the mean: no difference is an answer", () => {
    const { officers, tauSquared } = officerScores([officer(1, 20), officer(2, 21), officer(3, 19)], 1);
    expect(tauSquared).toBe(0);
    for (const { shrunken } of officers) expect(shrunken!.estimate).toBeCloseTo(1, 9);
  });

  test("fewer than 30 cases, 10 payers or 5 expected are not rated; too few cases change nobody's figures", () => {
    const rated = [officer(1, 30), officer(2, 20), officer(3, 12)];
    const few = [{ ...officer(4, 25), matured: 29 }, officer(6, 10, 4.9)];
    const alone = officerScores(rated, 1);
    const together = officerScores([...rated, ...few], 1);
    expect(together.officers.slice(0, 3)).toEqual(alone.officers);
    const unpaid = officerScores([...rated, officer(5, 9, 12)], 1);
    for (const score of [...together.officers.slice(3), ...unpaid.officers.slice(3)])
      expect(score).toMatchObject({
        ratio: null,
        flag: null,
        topQuarterProbability: null,
        reason: "too-few",
      });
  });

  test("few payers where chance cannot explain so few are rated: 0 of 76 expected", () => {
    const nobody = { ...officer(5, 0, 76), matured: 250 };
    const { officers } = officerScores([officer(1, 30), officer(2, 20), officer(3, 12), nobody], 1);
    expect(officers[3]!.ratio).toMatchObject({ estimate: 0, low: 0 });
    expect(officers[3]!.ratio!.high).toBeLessThan(0.06);
    expect(officers[3]!.shrunken!.high).toBeLessThan(1);
    expect(officers[3]!.reason).toBeNull();
  });

  test("a specialist stands beside the others: no rank, no part in how far they differ", () => {
    const rated = [officer(1, 30), officer(2, 20), officer(3, 12)];
    const clerk = { ...officer(9, 99, 20), isSpecialist: true };
    const { officers, tauSquared } = officerScores([...rated, clerk], 1);
    expect(tauSquared).toBe(officerScores(rated, 1).tauSquared);
    expect(officers[3]).toMatchObject({ flag: "specialist", shrunken: null, effect: null, rank: null });
  });

  test("loans that are paid or not together count as one: limits widen by the root of how many", () => {
    const alone = officerScores([officer(1, 30), officer(2, 20), officer(3, 12)], 1).officers[0]!;
    const together = officerScores(
      [30, 20, 12].map((payers, at) => ({ ...officer(at + 1, payers), clustering: 4 })),
      1,
    ).officers[0]!;
    expect(together.ratio!.estimate).toBeCloseTo(alone.ratio!.estimate, 9);
    expect(together.ratio!.high - together.ratio!.low).toBeGreaterThan(
      1.6 * (alone.ratio!.high - alone.ratio!.low),
    );
    expect(together.shrunken!.estimate).toBeLessThan(alone.shrunken!.estimate);
  });

  test("officers with few payers still show how far officers differ: leaving the low end out would hide it", () => {
    const low = Array.from({ length: 6 }, (_, at) => officer(at + 1, 4 + at));
    const high = Array.from({ length: 6 }, (_, at) => officer(at + 10, 26 + at));
    const { officers, rated, tauSquared } = officerScores([...low, ...high], 1);
    expect(rated).toBe(12);
    expect(tauSquared).toBeGreaterThan(10 * officerScores(high, 1).tauSquared!);
    for (const { shrunken } of officers.slice(6)) expect(shrunken!.estimate).toBeGreaterThan(1);
  });

  test("by hand: what the model learned from an officer's own cases is given back", () => {
    const alike = [officer(1, 30), officer(2, 20), officer(3, 10)];
    const learned = officerScores(
      alike.map((each) => ({ ...each, information: 8 })),
      1,
    );
    // Half of the variance is explained: one step is (30 − 20) / 8 = 1.25 with error 1/√8; Q = 25 on 2 degrees, w = 8 each,
    // so τ² = 23 / (24 − 192 / 24) = 1.4375 and B = 0.125 / 1.5625 = 0.08; back to a ratio 1 + 0.92 × 1.25 × 16 / 20.
    expect(learned.tauSquared).toBeCloseTo(1.4375, 9);
    expect(learned.officers[0]!.shrunken!.estimate).toBeCloseTo(1.92, 9);
    expect(learned.officers[0]!.ratio!.estimate).toBe(1.5);
  });

  test("flags those beyond 99.8 % after φ, and asks of near-perfect ones whether they are specialists", () => {
    const usual = Array.from({ length: 20 }, (_, at) => officer(at + 1, 19 + (at % 3)));
    const { officers } = officerScores(
      [
        ...usual,
        officer(30, 45),
        { ...officer(31, 45), answeredShare: 0.6 },
        officer(32, 97, 60),
        officer(33, 5 + 5, 30),
      ],
      1,
    );
    const flagOf = (id: number) => officers.find(({ officerId }) => officerId === id)!.flag;
    expect(flagOf(30)).toBe("above");
    expect(flagOf(31)).toBe("specialist");
    expect(flagOf(32)).toBe("specialist");
    expect(flagOf(33)).toBe("below");
    expect(flagOf(1)).toBeNull();
  });

  test("probabilities of the top quarter add up to the quarter, and order does not matter", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10, max: 60 }), { minLength: 2, maxLength: 12 }), (counts) => {
        const all = counts.map((payers, at) => officer(at + 1, payers, 25));
        const { officers, tauSquared } = officerScores(all, 1);
        const total = officers.reduce((sum, { topQuarterProbability }) => sum + topQuarterProbability!, 0);
        expect(total).toBeCloseTo(Math.ceil(counts.length / 4), 9);
        const reversed = officerScores([...all].reverse(), 1);
        expect(reversed.tauSquared).toBeCloseTo(tauSquared!, 9);
        for (const { shrunken, ratio } of officers) {
          expect(shrunken!.low).toBeLessThanOrEqual(shrunken!.estimate);
          expect(shrunken!.high).toBeGreaterThanOrEqual(shrunken!.estimate);
          expect(Math.abs(shrunken!.estimate - 1)).toBeLessThanOrEqual(
            Math.max(...officers.map((each) => Math.abs(each.ratio!.estimate - 1))) + 1e-9,
          );
          expect(ratio!.low).toBeLessThan(ratio!.high);
        }
      }),
      { numRuns: 50 },
    );
  });
});

test("a cell stands apart only where cells truly differ, and then from its own officer", () => {
  const made = (payersOf: (officer: number, group: number) => number) => {
    const officerOf: number[] = [];
    const groupOf: number[] = [];
    const paid: number[] = [];
    for (let each = 1; each <= 6; each += 1)
      for (let group = 1; group <= 3; group += 1)
        for (let row = 0; row < 60; row += 1) {
          officerOf.push(each);
          groupOf.push(group);
          paid.push(Number(row < payersOf(each, group)));
        }
    const rows = {
      officerOf,
      borrowerOf: paid.map((_, row) => row),
      paid: Uint8Array.from(paid),
      chances: new Float64Array(paid.length).fill(0.3),
      explained: (_: ArrayLike<number>, groups: number) => new Float64Array(groups),
    };
    const nothing = new Map([1, 2, 3, 4, 5, 6].map((id) => [id, { mean: 0, standardDeviation: 0.1 }]));
    return scoresWithin(rows, groupOf, nothing);
  };
  expect(made(() => 18).every(({ apart }) => apart === 0)).toBe(true);
  const cells = made((each, group) => (each === 2 && group === 3 ? 4 : each === 4 && group === 1 ? 32 : 18));
  const weak = cells.find(({ officerId, groupId }) => officerId === 2 && groupId === 3)!;
  expect(weak.apart).toBeLessThan(-1.96);
  expect(weak.belowProbability).toBeGreaterThan(0.975);
  expect(weak.shrunken.estimate).toBeGreaterThan(4 / 18);
  const strong = cells.find(({ officerId, groupId }) => officerId === 4 && groupId === 1)!;
  expect(strong.apart).toBeGreaterThan(1.96);
  for (const cell of cells)
    if (cell !== weak && cell !== strong) expect(Math.abs(cell.apart)).toBeLessThan(1.96);
});

test("a cell where nobody or everybody paid shows no ratio that its own cases contradict", () => {
  const shownOf = (payers: number, cases: number, chance: number, mean: number) => {
    const officerOf = new Array<number>(cases).fill(1);
    const rows = {
      officerOf,
      borrowerOf: officerOf.map((_, row) => row),
      paid: Uint8Array.from(officerOf, (_, row) => Number(row < payers)),
      chances: new Float64Array(cases).fill(chance),
      explained: (_: ArrayLike<number>, groups: number) => new Float64Array(groups),
    };
    return scoresWithin(rows, officerOf, new Map([[1, { mean, standardDeviation: 0.1 }]]))[0];
  };
  // Alone it cannot say how far cells differ, and would repeat what the officer does elsewhere.
  for (const [cases, chance] of [
    [10, 0.6],
    [12, 0.5],
    [25, 0.8],
  ] as const) {
    expect(shownOf(0, cases, chance, 1.2)).toBeUndefined();
    expect(shownOf(Math.round(cases * chance), cases, chance, 0.1)).toBeDefined();
    const all = shownOf(cases, cases, chance, 3);
    if (all) expect(all.shrunken.high).toBeLessThanOrEqual(1 / chance + 1e-12);
    expect(shownOf(cases, cases, chance, -3)).toBeUndefined();
  }
});
