/** Where group attack should be tried: the rule, the evidence on made episodes, the verdicts by hand. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EvidenceCell } from "~/analysis/where-to-try/attack-evidence";
import { attackSegmentOf, attackSegments } from "~/analysis/where-to-try/attack-segments";
import { placeSegments } from "~/analysis/where-to-try/place-segments";
import { segmentBeliefs } from "~/analysis/where-to-try/segment-beliefs";
import { candidateWhys, DEFAULT_RULE, opportunitiesOf, type StalledCase } from "~/domain/candidate-rule";
import type { CauseTag } from "~/domain/causes";
import { type Stake, stakeOf } from "~/domain/where-to-try";

const CUT_OFF = 20_000;

const stalled = (given: Partial<StalledCase> = {}): StalledCase => ({
  caseId: 1,
  regionId: 1,
  branchId: 1,
  causeId: 1,
  causeTag: "moral",
  causeCode: "wilful-refusal",
  officerId: 1,
  outstandingMinor: 1_000_000,
  traits: "",
  security: "none",
  receivedMinor: 0,
  daysStalled: 200,
  soloActivities: 5,
  methodsTried: 2,
  wasAttacked: false,
  hasSignal: false,
  hasNearSignal: false,
  hasNearReceivable: false,
  limitationEndDay: CUT_OFF + 400,
  fence: null,
  ...given,
});
const whys = (given: Partial<StalledCase>) => candidateWhys(stalled(given), DEFAULT_RULE);

describe("the candidate rule", () => {
  test("asks for a stall, work, methods and a sign of ability to pay", () => {
    expect(whys({})).toEqual(["stalled", "moral-cause"]);
    expect(whys({ daysStalled: 179 })).toBeNull();
    expect(whys({ soloActivities: 3 })).toBeNull();
    expect(whys({ methodsTried: 1 })).toBeNull();
    const able = { causeTag: "ability", causeCode: "income-loss" };
    expect(whys(able)).toBeNull();
    expect(whys({ ...able, traits: "has-receivables;willing" })).toEqual(["stalled", "receivables"]);
    expect(whys({ ...able, traits: "several-accounts", security: "pledge" })).toEqual([
      "stalled",
      "accounts",
      "collateral",
    ]);
    expect(whys({ ...able, hasSignal: true, receivedMinor: 5 })).toEqual([
      "stalled",
      "signal",
      "paid-before",
    ]);
  });

  test("never excludes for what not recorded in the files, and says so", () => {
    const able = { causeTag: "ability", causeCode: "income-loss" };
    expect(whys({ ...able, traits: null })).toEqual(["stalled", "ability-unknown"]);
    expect(whys({ causeTag: "other", causeCode: "unknown" })).toEqual(["stalled", "ability-unknown"]);
  });

  test.each([
    ["a case that is left alone", { fence: "disaster", hasSignal: true }],
    ["a group attack since the last receipt", { wasAttacked: true }],
  ] as const)("leaves out %s", (_, given) => {
    expect(whys(given)).toBeNull();
  });

  test("counts what makes now the moment", () => {
    const now = { hasNearSignal: true, hasNearReceivable: true, limitationEndDay: CUT_OFF + 90 };
    expect(opportunitiesOf(stalled(now), CUT_OFF, 8)).toEqual([
      "captured-signal",
      "harvest",
      "receivable-due",
      "limitation-ending",
    ]);
    expect(opportunitiesOf(stalled({}), CUT_OFF, 1)).toEqual([]);
  });
});

describe("the rows", () => {
  test("are a branch's from ten candidates on, else together their region's, and hold every case once", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            branchId: fc.integer({ min: 1, max: 4 }),
            causeId: fc.integer({ min: 1, max: 2 }),
            stake: fc.constantFrom<Stake>("small", "large"),
          }),
          { maxLength: 120 },
        ),
        (given) => {
          const cases = given.map((one, caseId) => ({ ...one, caseId, regionId: one.branchId % 2 }));
          const segments = placeSegments(cases);
          expect(segments.flatMap((segment) => segment.cases.map(({ caseId }) => caseId)).sort()).toEqual(
            cases.map(({ caseId }) => caseId).sort(),
          );
          for (const { branchId, cases: own } of segments)
            if (branchId !== null) expect(own.length).toBeGreaterThanOrEqual(10);
          const keys = segments.map((each) =>
            [each.regionId, each.branchId, each.causeId, each.stake].join(" "),
          );
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("distinguish stakes by thirds", () => {
    expect([99, 100, 101, 200, 201].map((minor) => stakeOf(minor, [100, 200]))).toEqual([
      "small",
      "small",
      "middling",
      "middling",
      "large",
    ]);
  });
});

const cell = (
  causeId: number,
  stake: Stake,
  estimate: number | null,
  standardError = 0.02,
  regionId: number | null = null,
): EvidenceCell => ({
  regionId,
  causeId,
  stake,
  used: estimate === null ? 3 : 80,
  others: 400,
  rawUsed: 0.05,
  rawOthers: 0.1,
  effect: {
    estimate,
    standardError: estimate === null ? null : standardError,
    low: estimate === null ? null : estimate - 1.96 * standardError,
    high: estimate === null ? null : estimate + 1.96 * standardError,
    reason: estimate === null ? "too-few" : null,
  },
  outcomeDeviation: 0.2,
});
const tagOf = (causeId: number): CauseTag => (causeId <= 3 ? "moral" : "ability");

describe("what is believed", () => {
  test("lies between half of what like cells show and what the cell shows itself", () => {
    const cells = [1, 2, 3, 4, 5, 6].flatMap((causeId) => [
      cell(causeId, "large", causeId <= 3 ? 0.1 : 0),
      cell(causeId, "middling", 0.02),
      cell(causeId, "small", 0),
    ]);
    const beliefOf = segmentBeliefs(cells, tagOf)!;
    const { prior, posterior } = beliefOf(1, 1, "large");
    expect(prior.mean).toBeCloseTo(0.05, 2);
    expect(posterior.mean).toBeGreaterThan(prior.mean);
    expect(posterior.mean).toBeLessThan(0.1);
    expect(posterior.standardDeviation).toBeLessThan(prior.standardDeviation);
    const unseen = beliefOf(1, 99, "large");
    expect(unseen.cell).toBeNull();
    expect(unseen.posterior).toEqual(unseen.prior);
  });

  test("is drawn to the region's own cases only where regions differ", () => {
    const wide = [1, 2, 4, 5].flatMap((causeId) => [
      cell(causeId, "large", 0.05),
      cell(causeId, "small", 0.05),
    ]);
    const regions = (north: number, south: number) =>
      [1, 2, 4, 5].flatMap((causeId) => [
        cell(causeId, "large", north, 0.02, 1),
        cell(causeId, "large", south, 0.02, 2),
      ]);
    const alike = segmentBeliefs([...wide, ...regions(0.05, 0.05)], tagOf)!;
    expect(alike(1, 1, "large").posterior.mean).toBeCloseTo(alike(2, 1, "large").posterior.mean, 9);
    const unlike = segmentBeliefs([...wide, ...regions(0.15, -0.05)], tagOf)!;
    expect(unlike(1, 1, "large").posterior.mean).toBeGreaterThan(unlike(2, 1, "large").posterior.mean + 0.05);
  });

  test("is nothing where nobody was ever attacked: all wait, with the reason", () => {
    expect(segmentBeliefs([], tagOf)).toBeNull();
    const segments = attackSegments({
      stalled: [stalled(), stalled({ caseId: 2 })],
      evidence: [],
      rule: DEFAULT_RULE,
      limits: [10, 20],
      cutOffDay: CUT_OFF,
      tagOf,
      hours: { extraMinutes: null, extraCostMinor: null, displacedMinor: null, hourWorthMinor: null },
    });
    expect(segments).toMatchObject([
      { verdict: "wait", candidates: 2, gain: null, probabilityBetter: null, reason: "no-observations" },
    ]);
  });
});

test("a filter chooses among verdicts and changes none: parts of a place have its verdict and add up to its money", () => {
  const [segment] = attackSegments({
    stalled: Array.from({ length: 12 }, (_, at) =>
      stalled({ caseId: at, outstandingMinor: 1_000_000 + at * 1000 }),
    ),
    evidence: [1, 2, 3, 4, 5].flatMap((id) => [cell(id, "large", 0.08), cell(id, "small", 0)]),
    rule: DEFAULT_RULE,
    limits: [10, 20],
    cutOffDay: CUT_OFF,
    tagOf,
    hours: { extraMinutes: 600, extraCostMinor: 5000, displacedMinor: 9000, hourWorthMinor: 900 },
  });
  const few = attackSegmentOf(segment!, (caseId) => caseId < 3)!;
  const rest = attackSegmentOf(segment!, (caseId) => caseId >= 3)!;
  for (const part of [few, rest])
    expect(part).toMatchObject({
      verdict: segment!.verdict,
      probabilityBetter: segment!.probabilityBetter,
      pilotSize: segment!.pilotSize,
      evidenceEpisodes: segment!.evidenceEpisodes,
      placeCandidates: 12,
    });
  expect([few.candidates, rest.candidates]).toEqual([3, 9]);
  expect(few.outstandingMinor + rest.outstandingMinor).toBe(segment!.outstandingMinor);
  for (const limit of ["expected", "low", "high"] as const)
    expect(Math.abs(few.gain![limit] + rest.gain![limit] - segment!.gain![limit])).toBeLessThanOrEqual(1);
  expect(few.hours! + rest.hours!).toBeCloseTo(segment!.hours!, 9);
  expect(attackSegmentOf(segment!, () => true)).toEqual(segment);
  expect(attackSegmentOf(segment!, () => false)).toBeNull();
});

test("parts add up: gains of cases are the gain of their line, to the minor unit each", () => {
  const [segment] = attackSegments({
    stalled: Array.from({ length: 12 }, (_, at) =>
      stalled({ caseId: at, outstandingMinor: 1_000_000 + at * 1000 }),
    ),
    evidence: [1, 2, 3, 4, 5].flatMap((id) => [cell(id, "large", 0.08), cell(id, "small", 0)]),
    rule: DEFAULT_RULE,
    limits: [10, 20],
    cutOffDay: CUT_OFF,
    tagOf,
    hours: { extraMinutes: 600, extraCostMinor: 5000, displacedMinor: 9000, hourWorthMinor: 900 },
  });
  const sum = segment!.cases.reduce((total, { expectedGainMinor }) => total + expectedGainMinor!, 0);
  expect(Math.abs(sum - segment!.gain!.expected)).toBeLessThanOrEqual(12);
  expect(segment!.outstandingMinor).toBe(
    segment!.cases.reduce((total, { outstandingMinor }) => total + outstandingMinor, 0),
  );
});
