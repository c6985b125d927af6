/** Officers are compared within their branch: what the branch pays is no officer's merit. */
import { describe, expect, test } from "vitest";
import { holdPlaces } from "~/analysis/officers/hold-places";
import { officerComparison } from "~/analysis/officers/officer-comparison";
import { effectColumns } from "~/domain/effect-episodes";
import type { HoldRecords } from "~/domain/hold-records";
import type { OfficerScore, RatioRange } from "~/domain/officer-comparison";
import { drawnBank, holdsOf } from "./drawn-bank";

const OPTIONS = { horizon: 180, cutOffDay: 20_000, seed: 1 } as const;
const compared = (holds: HoldRecords, among?: "branch" | "bank") =>
  officerComparison(holds, effectColumns([]), { ...OPTIONS, among });

const UNEQUAL = [1, 0.8, -0.5, -0.9];
const misses = (range: RatioRange | null) => range !== null && (range.low > 1 || range.high < 1);
const byId = (officers: readonly OfficerScore[], id: number) =>
  officers.find(({ officerId }) => officerId === id)!;
const repeated = (count: number, hold: Parameters<typeof holdsOf>[0][number], payers: number) =>
  Array.from({ length: count }, (_, at) => ({ ...hold, receivedMinor: Number(at < payers) }));

describe("equal officers in unequal branches", () => {
  const banks = Array.from({ length: 24 }, (_, seed) =>
    drawnBank({ branchShifts: UNEQUAL, skills: [0, 0, 0, 0, 0], perOfficer: 70, seed }),
  );

  test("stand at 1: no more are wholly above or below, or flagged, than chance has it", () => {
    const officers = banks.flatMap((holds) => compared(holds).officers);
    expect(officers).toHaveLength(480);
    expect(officers.filter(({ reason }) => reason === null).length).toBeGreaterThan(440);
    expect(officers.filter(({ shrunken }) => misses(shrunken)).length).toBeLessThanOrEqual(0.05 * 480);
    expect(officers.filter(({ ratio }) => misses(ratio)).length).toBeLessThanOrEqual(0.05 * 480);
    expect(officers.filter(({ flag }) => flag !== null)).toHaveLength(0);
  });

  test("are not so in the bank as a whole, where all of a branch would stand out", () => {
    const officers = banks.slice(0, 4).flatMap((holds) => compared(holds, "bank").officers);
    expect(officers.filter(({ shrunken }) => misses(shrunken)).length).toBeGreaterThan(0.5 * 80);
  });

  test("leave the difference to the branches, whose own it is", () => {
    const { branches } = compared(banks[0]!);
    expect(branches.map(({ branchId }) => branchId).sort()).toEqual([1, 2, 3, 4]);
    const ratioOf = (id: number) => branches.find(({ branchId }) => branchId === id)!.ratio;
    expect(ratioOf(1).low).toBeGreaterThan(1.2);
    expect(ratioOf(4).high).toBeLessThan(0.8);
    for (const { officers, matured } of branches) expect([officers, matured]).toEqual([5, 350]);
  });
});

test("truly different officers are found within branches that differ more than they do", () => {
  const banks = Array.from({ length: 6 }, (_, seed) =>
    drawnBank({ branchShifts: UNEQUAL, skills: [0.8, 0, 0, 0, -0.8], perOfficer: 120, seed }),
  );
  const officers = banks.flatMap((holds) => compared(holds).officers);
  const ofPlace = (place: number) => officers.filter(({ officerId }) => officerId % 100 === place);
  expect(ofPlace(0).filter(({ shrunken }) => shrunken!.low > 1).length).toBeGreaterThanOrEqual(20);
  expect(ofPlace(4).filter(({ shrunken }) => shrunken!.high < 1).length).toBeGreaterThanOrEqual(17);
  expect(ofPlace(0).every(({ rank }) => rank!.of === 5 && rank!.expected < 2.5)).toBe(true);
  for (const branch of [1, 2, 3, 4]) {
    const own = compared(banks[0]!).officers.filter(
      ({ officerId }) => Math.floor(officerId / 100) === branch,
    );
    const sum = (of: (officer: OfficerScore) => number) => own.reduce((all, each) => all + of(each), 0);
    expect(sum(({ expected }) => expected) / sum(({ payers }) => payers)).toBeCloseTo(1, 2);
    // Two of five are the upper quarter, rounded up.
    expect(sum(({ topQuarterProbability }) => topQuarterProbability!)).toBeCloseTo(2, 9);
  }
});

test("a bank of one branch has the same figures as one compared as a whole", () => {
  const holds = drawnBank({ branchShifts: [0], skills: [0.5, 0.2, 0, -0.2, -0.5], perOfficer: 80, seed: 3 });
  const { branches: _none, ...whole } = compared(holds, "bank");
  const { branches, ...within } = compared(holds);
  expect(branches).toHaveLength(1);
  const plain = ({ officers, ...rest }: typeof whole) => ({
    ...rest,
    officers: officers.map(({ officerId, ratio, shrunken, effect, topQuarterProbability, rank, flag }) => ({
      ...{ officerId, ratio, shrunken, effect, topQuarterProbability, rank, flag },
    })),
  });
  expect(plain(within)).toEqual(plain(whole));
});

describe("who holds nearly all of a branch", () => {
  const holds = holdsOf([
    ...repeated(100, { branchId: 1, officerId: 1 }, 60),
    ...repeated(20, { branchId: 1, officerId: 2 }, 10),
    ...repeated(60, { branchId: 2, officerId: 3 }, 20),
    ...repeated(60, { branchId: 2, officerId: 4 }, 25),
    ...repeated(60, { branchId: 3, officerId: 5 }, 30),
    ...repeated(60, { branchId: 3, officerId: 6 }, 30),
  ]);

  test("is not compared, and says why; the branch is", () => {
    const { officers, branches, rated } = compared(holds);
    expect(byId(officers, 1)).toMatchObject({ ratio: null, shrunken: null, reason: "no-colleagues" });
    expect(byId(officers, 2).reason).toBe("too-few");
    expect(rated).toBe(4);
    expect(branches.map(({ branchId }) => branchId)).toContain(1);
  });

  test("is no part of anybody's rank: those of a branch are ranked among themselves", () => {
    const { officers } = compared(holds);
    for (const id of [3, 4, 5, 6]) expect(byId(officers, id).rank!.of).toBe(2);
    expect(byId(officers, 4).topQuarterProbability!).toBeGreaterThan(0.5);
  });
});

test("an officer who moved is compared on each case with those of its branch", () => {
  const { officers } = compared(
    holdsOf([
      ...repeated(40, { branchId: 1, officerId: 1 }, 30),
      ...repeated(200, { branchId: 1, officerId: 2 }, 150),
      ...repeated(40, { branchId: 2, officerId: 1 }, 10),
      ...repeated(200, { branchId: 2, officerId: 3 }, 50),
    ]),
  );
  // Three of four paid in the one, one of four in the other, under whom ever.
  const mover = byId(officers, 1);
  expect(mover.expected).toBeCloseTo(40, 0);
  expect(mover.ratio!.estimate).toBeCloseTo(1, 1);
});

describe("places", () => {
  test("are branches; cases of unknown branches stand with their region's", () => {
    const { placeOf, places } = holdPlaces({ branchId: [7, 0, 7, 8, 0], regionId: [1, 1, 1, 2, 1] });
    expect(placeOf).toEqual([0, 1, 0, 2, 1]);
    expect(places.map(({ branchId }) => branchId)).toEqual([7, null, 8]);
  });

  test("beyond the largest branches are regions", () => {
    const { placeOf } = holdPlaces({ branchId: [1, 1, 2, 3, 4], regionId: [1, 1, 1, 1, 2] }, 1);
    expect(placeOf).toEqual([0, 0, 1, 1, 2]);
  });
});
