/** Officers of borrowers with many loans, in short: the truth, few worlds, and that clustering is what carries them. */
import { expect, test } from "vitest";
import { officerComparison } from "~/analysis/officers/officer-comparison";
import { oneStepEffect } from "~/analysis/officers/ratio-range";
import {
  CUT_OFF_DAY,
  drawnBorrowers,
  trueRatiosOf,
} from "~/cli/calibrate/many-loans/drawn-loans-of-borrowers";
import {
  borrowersLines,
  judgedBorrowers,
  measuredBorrowers,
} from "~/cli/calibrate/many-loans/many-loans-proof";
import { effectColumns } from "~/domain/effect-episodes";

test("officers of equal skill have a true ratio of 1, others follow their skill", () => {
  for (const ratio of trueRatiosOf(drawnBorrowers(5)).values()) expect(ratio).toBeCloseTo(1, 12);
  const world = drawnBorrowers(6);
  const truth = trueRatiosOf(world);
  const bySkill = [...world.skills].sort(([, one], [, other]) => one - other).map(([id]) => id);
  expect(world.skillSpread).toBeGreaterThan(0);
  expect(truth.get(bySkill[0]!)!).toBeLessThan(1);
  expect(truth.get(bySkill.at(-1)!)!).toBeGreaterThan(1);
});

test("a few borrowers have most of the loans", () => {
  const { holds } = drawnBorrowers(2);
  const loans = new Map<number, number>();
  for (const borrowerId of holds.borrowerId) loans.set(borrowerId, (loans.get(borrowerId) ?? 0) + 1);
  expect(Math.max(...loans.values())).toBeGreaterThan(20);
  expect(loans.size).toBeLessThan(0.3 * holds.caseId.length);
});

test("where colleagues share a borrower's loans, the error of an officer's odds is as large as is said", () => {
  const squares = [1, 3, 7, 9, 11, 13].flatMap((seed) => {
    const world = drawnBorrowers(seed);
    const truth = trueRatiosOf(world);
    const options = { horizon: 180 as const, cutOffDay: CUT_OFF_DAY, seed };
    const { officers } = officerComparison(world.holds, effectColumns([]), options);
    return officers.map((officer) => {
      const { estimate, standardError } = oneStepEffect(officer);
      const effect = ((truth.get(officer.officerId)! - 1) * officer.expected) / officer.variance;
      return ((estimate - effect) / standardError) ** 2;
    });
  });
  const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
  expect(mean).toBeGreaterThan(0.8);
  expect(mean).toBeLessThan(1.25);
});

test("in short: intervals cover, nobody is wronged, and without the borrowers they would be", () => {
  const seeds = [1, 2, 3, 4, 5, 6];
  const measured = measuredBorrowers(seeds.map(judgedBorrowers));
  expect(measured.coverage.all.share!).toBeGreaterThan(0.88);
  expect(measured.wronged.share!).toBeLessThanOrEqual(0.05);
  expect(borrowersLines(measured).map(({ holds }) => holds)).toContain(true);
  const { holds } = drawnBorrowers(10);
  const options = { horizon: 180 as const, cutOffDay: CUT_OFF_DAY, seed: 10 };
  const alone = officerComparison({ ...holds, borrowerId: holds.caseId }, effectColumns([]), options);
  const wronged = alone.officers.filter(
    ({ shrunken }) => shrunken && (shrunken.low > 1 || shrunken.high < 1),
  );
  expect(wronged.length / alone.rated).toBeGreaterThan(0.15);
});
