/** The calibration of officers in short: few worlds, the same road; its arithmetic on worlds made by hand. */

import { describe, expect, test } from "vitest";
import { databaseThroughFiles } from "~/cli/calibrate/database-through-files";
import { measuredTable } from "~/cli/calibrate/measured-line";
import { drawnOfficers, OFFICER_RANGES } from "~/cli/calibrate/officers/drawn-officers";
import { type JudgedOfficer, judgedOfficers } from "~/cli/calibrate/officers/judged-officers";
import { measuredOfficers } from "~/cli/calibrate/officers/measured-officers";
import { officerLines } from "~/cli/calibrate/officers/officer-lines";
import { trueRatios } from "~/cli/calibrate/officers/true-ratios";
import { simulatedHolds } from "~/cli/calibrate/simulated-holds";
import type { HoldRecord, HoldRecords } from "~/domain/hold-records";
import { holdRecords } from "~db/queries/hold-records";
import { NO_CHOICE } from "~db/queries/selection";
import { sqliteStore } from "~db/sqlite-store";
import { simulatedCases } from "../../../seeds/simulate-portfolio";
import { simulatedWorld } from "../../../seeds/world";

/** Ids are dealt out in other orders by files and by memory. */
const IDS = ["caseId", "borrowerId", "officerId", "causeId", "regionId", "branchId", "borrowerKindId"];

function comparable(holds: HoldRecords): string[] {
  const kept = (Object.keys(holds) as (keyof HoldRecord)[]).filter((key) => !IDS.includes(key)).sort();
  return holds.caseId.map((_, row) => JSON.stringify(kept.map((key) => [key, holds[key][row]]))).sort();
}

const holdsOf = (world: ReturnType<typeof simulatedWorld>) =>
  simulatedHolds({ world, cases: [...simulatedCases(world, 0)] }, 180);

test("holds in memory are those that come through files", async () => {
  const world = simulatedWorld({ cases: 200, workloadChangesPerYear: 0.4 }, 43);
  const database = await databaseThroughFiles(world);
  const selection = { ...NO_CHOICE, horizon: 180 as const, cutOffDay: world.endDay };
  const throughFiles = comparable(await holdRecords(sqliteStore(database), selection));
  database.close();
  expect(throughFiles.length).toBeGreaterThan(200);
  expect(comparable(holdsOf(world))).toEqual(throughFiles);
});

test("worlds are drawn within the stated ranges, each by its own seed", () => {
  for (let seed = 0; seed < 40; seed++) {
    const drawn = drawnOfficers(seed);
    expect(drawn.officerSkillSpread === 0, "nobody differs").toBe(seed % 5 === 0);
    expect(drawn.branchSpread! > 0, "branches differ").toBe(seed % 5 === 0 || seed % 2 === 0);
    for (const [name, [low, high]] of Object.entries(OFFICER_RANGES)) {
      const value = drawn[name as keyof typeof OFFICER_RANGES]!;
      if (value === 0) continue;
      expect(value, name).toBeGreaterThanOrEqual(low);
      expect(value, name).toBeLessThanOrEqual(high);
    }
  }
  expect(drawnOfficers(7)).toEqual(drawnOfficers(7));
});

describe("the true ratio", () => {
  test("is 1 for everybody where nobody is more skilled", () => {
    const world = simulatedWorld({ cases: 600, officers: 40, branches: 8, officerSkillSpread: 0 }, 3);
    const truth = trueRatios(world, holdsOf(world), 180);
    expect(truth.size).toBeGreaterThan(30);
    for (const ratio of truth.values()) expect(ratio).toBeCloseTo(1, 12);
  });

  test("follows the skill, and lies nearer to 1 than the ratio of the rates of payment", () => {
    const world = simulatedWorld({ cases: 900, officers: 40, branches: 8, officerSkillSpread: 0.4 }, 3);
    const holds = holdsOf(world);
    const ratios = [...trueRatios(world, holds, 180).values()].sort((one, other) => one - other);
    const skills = world.people.officers.map(({ skill }) => skill).sort((one, other) => one - other);
    expect(ratios[0]!).toBeLessThan(0.85);
    expect(ratios.at(-1)!).toBeGreaterThan(1.15);
    expect(ratios.at(-1)! / ratios[0]!).toBeLessThan(Math.exp(skills.at(-1)! - skills[0]!));
  });
});

test("in short: six worlds are covered, and shrinkage moves figures nearer to the truth", () => {
  const worlds = [1, 2, 3, 4, 6, 7].map((seed) => judgedOfficers(seed, drawnOfficers(seed)));
  const { coverage, errorShare, rated, meanBias } = measuredOfficers(worlds);
  expect(coverage.count).toBeGreaterThan(350);
  // Some four hundred figures, but six worlds: τ² of a world is one draw.
  expect(coverage.share!).toBeGreaterThan(0.88);
  expect(coverage.high!).toBeGreaterThan(0.95);
  expect(errorShare.share!).toBeLessThan(0.65);
  expect(Math.abs(meanBias!)).toBeLessThan(0.03);
  expect(rated.share!).toBeGreaterThan(0.7);
});

test("in short: where branches differ and no officer does, nobody stands out, and somebody would in the bank as a whole", () => {
  const world = drawnOfficers(5);
  const within = measuredOfficers([judgedOfficers(5, world)]);
  expect(within.falselyApart.count).toBeGreaterThan(50);
  expect(within.falselyApart.share).toBeLessThanOrEqual(0.05);
  expect(within.falselyFlagged.share).toBe(0);
  const inTheBank = measuredOfficers([judgedOfficers(5, { ...world, branchSpread: 0.8 }, "bank")]);
  expect(inTheBank.falselyApart.share).toBeGreaterThan(0.2);
});

describe("the arithmetic", () => {
  const officer = (fields: Partial<JudgedOfficer>): JudgedOfficer => ({
    matured: 50,
    payers: 20,
    expected: 20,
    trueRatio: 1.1,
    ratio: { estimate: 1.3, low: 0.8, high: 1.8 },
    shrunken: { estimate: 1.2, low: 1, high: 1.4 },
    flag: null,
    reason: null,
    ...fields,
  });
  const unrated = officer({ ratio: null, shrunken: null, reason: "too-few" });
  const missed = officer({ trueRatio: 0.9, flag: "above" });
  const worlds = [1, 2].map((seed) => ({
    seed,
    hasSkill: true,
    hasBranches: false,
    tauSquared: 0.1,
    officers: [officer({ flag: "above" }), missed, officer({ flag: "specialist" }), unrated],
  }));
  const measured = measuredOfficers(worlds);

  test("counts what covers, who is rated, and which flags are right", () => {
    expect(measured.coverage).toMatchObject({ count: 6, share: 4 / 6 });
    expect(measured.plainCoverage).toMatchObject({ count: 6, share: 1 });
    expect(measured.rated).toMatchObject({ count: 8, share: 6 / 8 });
    expect(measured.flagsRight).toMatchObject({ count: 4, share: 0.5 });
  });

  test("sets the squared error of the shrunken beside that of the plain", () => {
    const [shrunken, plain] = [0.01 + 0.09 + 0.01, 0.04 + 0.16 + 0.04];
    expect(measured.errorShare.share).toBeCloseTo(shrunken / plain, 12);
    expect(measured.shrunkenError).toBeCloseTo(Math.sqrt(shrunken / 3), 12);
    expect(measured.plainError).toBeCloseTo(Math.sqrt(plain / 3), 12);
    expect(measured.meanBias).toBeCloseTo((0.1 + 0.3 + 0.1) / 3, 12);
  });

  test("is reported with what was demanded, and what falls short", () => {
    const table = measuredTable(officerLines(measured));
    expect(table).toMatch(/squared error, shrunken of plain +45\.8 % .*of 6 +under 50 % +yes/);
    expect(table).toMatch(/that cover, shrunken +66\.7 % .*of 6 +93–97 % +no/);
    expect(measuredTable(officerLines(measuredOfficers([])))).toMatch(/cover, shrunken +unknown/);
  });
});
