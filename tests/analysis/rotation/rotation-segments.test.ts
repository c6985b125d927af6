/** Verdicts on rotation by hand: sure and grounded is adopted, a guess is tried, a loss is none. */
import { expect, test } from "vitest";
import { noRotation } from "~/analysis/rotation/rotation-analysis";
import { rotationSegmentOf, rotationSegments, withPlanned } from "~/analysis/rotation/rotation-segments";
import type { ChangesStudy } from "~/domain/changes-study";
import type { RotationAnalysis, RotationProposal, RotationSign } from "~/domain/rotation";

const LIMITS = [1000, 2000] as const;
const STUDY: ChangesStudy = {
  changes: 100,
  matches: 400,
  months: [],
  before: { changed: 0, kept: 0 },
  after: { changed: 5, kept: 3 },
  early: { estimate: 0, low: -1, high: 1 },
  effect: { estimate: 2, low: 1, high: 3 },
  permutationP: null,
};

function proposal(
  caseId: number,
  over: Partial<RotationProposal> = {},
  gainMinor = 500_000,
): RotationProposal {
  return {
    caseId,
    code: `C${caseId}`,
    branchId: 1,
    regionId: 1,
    causeId: 1,
    outstandingMinor: 5_000_000,
    weeklyMinutes: 10,
    from: { officerId: 1, mean: 0, standardDeviation: 0.1 },
    signs: ["stale"],
    tenureMonths: 20,
    contacts: 5,
    halvedProbability: 0.95,
    payments: 0.2,
    paymentsShape: null,
    paidShare: 0.5,
    tenureLost: 15,
    receivers: [{ officerId: 2, mean: 0, standardDeviation: 0.1, gainMinor }],
    ...over,
  };
}

const analysis = (proposals: RotationProposal[], over: Partial<RotationAnalysis> = {}): RotationAnalysis => ({
  ...noRotation("too-few"),
  reason: null,
  changes: 200,
  slope: { estimate: -0.05, standardError: 0.003, low: -0.056, high: -0.044 },
  study: STUDY,
  handoverMinor: 20_000,
  proposals,
  ...over,
});

const many = (count: number, over: Partial<RotationProposal> = {}) =>
  Array.from({ length: count }, (_, at) => proposal(at + 1, over));

test("a branch of ten has its own row, fewer share their region's; candidates and money add up", () => {
  const segments = rotationSegments(
    analysis([...many(10), ...many(3, { branchId: 2 }), ...many(2, { branchId: 3 })]),
    LIMITS,
    1,
  );
  expect(segments.map(({ branchId, candidates }) => [branchId, candidates])).toEqual([
    [1, 10],
    [null, 5],
  ]);
  expect(segments[0]).toMatchObject({ stake: "large", outstandingMinor: 50_000_000, verdict: "adopt" });
  expect(segments[0]!.gain!.expected).toBe(10 * (500_000 - 20_000));
  expect(segments[0]!.cases[0]).toMatchObject({ officerId: 1, toOfficerId: 2, why: ["stale"] });
});

test("a misfit alone is tried, not adopted, while officers differ no more than by chance", () => {
  const misfits: RotationSign[] = ["misfit"];
  const over = {
    signs: misfits,
    tenureLost: 0,
    from: { officerId: 1, mean: -0.6, standardDeviation: 0.1 },
    receivers: [{ officerId: 2, mean: 0.3, standardDeviation: 0.1, gainMinor: 300_000 }],
  };
  const verdict = (officersDifferP: number) =>
    rotationSegments(analysis(many(10, over), { slope: null, officersDifferP }), LIMITS, 1)[0]!;
  expect(verdict(0.2)).toMatchObject({ verdict: "try", pilotSize: 10 });
  expect(verdict(0.001)).toMatchObject({ verdict: "adopt", pilotSize: 0 });
});

test("what costs more than it recovers is not tried; few past changes, or changes that helped nobody, adopt nothing", () => {
  const poor = many(10).map((each) => ({
    ...each,
    outstandingMinor: 3000,
    receivers: [{ ...each.receivers[0]!, gainMinor: 300 }],
  }));
  expect(rotationSegments(analysis(poor), LIMITS, 1)[0]).toMatchObject({ verdict: "avoid" });
  expect(rotationSegments(analysis(many(10), { changes: 10 }), LIMITS, 1)[0]).toMatchObject({
    verdict: "try",
  });
  const study = { ...STUDY, effect: { estimate: -1, low: -2, high: 0 } };
  expect(rotationSegments(analysis(many(10), { study }), LIMITS, 1)[0]).toMatchObject({ verdict: "try" });
});

test("a filter chooses among verdicts and changes none: small branches stay in their region's row", () => {
  const all = analysis([...many(10), ...many(3, { branchId: 2 }), ...many(2, { branchId: 3 })]).proposals.map(
    (each, at) => ({ ...each, caseId: at }),
  );
  const whole = analysis(all);
  const segments = rotationSegments(whole, LIMITS, 1);
  const ofBranchTwo = (caseId: number) => all[caseId]!.branchId === 2;
  const parts = segments.flatMap((segment) => rotationSegmentOf(segment, whole, ofBranchTwo, 1) ?? []);
  expect(parts).toHaveLength(1);
  expect(parts[0]).toMatchObject({
    branchId: null,
    candidates: 3,
    placeCandidates: 5,
    verdict: segments[1]!.verdict,
    probabilityBetter: segments[1]!.probabilityBetter,
  });
  expect(parts[0]!.gain!.expected).toBe(3 * (500_000 - 20_000));
  expect(rotationSegmentOf(segments[1]!, whole, () => true, 1)).toEqual(segments[1]);
});

test("what the plan moves of a place is counted with what it gains", () => {
  const whole = analysis(many(10));
  const [segment] = rotationSegments(whole, LIMITS, 1);
  const [moved] = whole.proposals;
  const handOver = { proposal: moved!, receiver: moved!.receivers[0]! };
  const planned = withPlanned(segment!, new Map([[moved!.caseId, handOver]]), 20_000);
  expect(planned.planned).toEqual({ cases: 1, gainMinor: 480_000 });
});
