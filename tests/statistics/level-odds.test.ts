/** Whether levels differ in how often they fall into an arm: Pearson's χ² against its limit, and what is then learned of them. */
import { expect, test } from "vitest";
import { levelOdds } from "~/statistics/effects/level-odds";

/** `counts`: rows of each level, and how many of them fall into the arm. */
function rows(counts: readonly (readonly [rows: number, inArm: number])[]) {
  const all = counts.flatMap(([count, inArm], level) =>
    Array.from({ length: count }, (_, row) => ({ level, isIn: Number(row < inArm) })),
  );
  return {
    covariate: { codeOf: Uint8Array.from(all, ({ level }) => level), codes: counts.length },
    isArm: Uint8Array.from(all, ({ isIn }) => isIn),
  };
}

const odds = (...counts: (readonly [number, number])[]) => {
  const { covariate, isArm } = rows(counts);
  return [...levelOdds(covariate, isArm)];
};

test("levels count as different beyond four deviations of χ², as Pearson's χ² of two levels says", () => {
  // χ² = n(ad − bc)²/((a+b)(c+d)(a+c)(b+d)): 200·(20·64 − 80·36)²/(100·100·56·144) = 6.35, and with 37 7.09; the limit is 1 + 4√2 = 6.66.
  expect(odds([100, 20], [100, 36])).toEqual([0, 0]);
  expect(odds([100, 20], [100, 37])).toEqual([-1, 1]);
});

test("the Salk trial of 1954 is far beyond it: χ² = 36 (57 of 200,745 vaccinated, 142 of 201,229 not)", () => {
  const [vaccinated, not] = odds([20_075, 6], [20_123, 14]);
  // A tenth of the children shows nothing beyond chance: χ² is about 3.
  expect([vaccinated, not]).toEqual([0, 0]);
  const [all, others] = odds([200_745, 57], [201_229, 142]);
  expect(all).toBeLessThan(0);
  expect(others).toBeGreaterThan(0);
});

test("values are standardised over rows, and in the order of the shares", () => {
  const found = odds([300, 30], [100, 30], [200, 140]);
  expect(found[0]).toBeLessThan(found[1]!);
  expect(found[1]).toBeLessThan(found[2]!);
  expect((300 * found[0]! + 100 * found[1]! + 200 * found[2]!) / 600).toBeCloseTo(0, 10);
  expect((300 * found[0]! ** 2 + 100 * found[1]! ** 2 + 200 * found[2]! ** 2) / 600).toBeCloseTo(1, 10);
});

test("what the columns of levels say already is not said twice", () => {
  const { covariate, isArm } = rows([
    [400, 40],
    [400, 80],
    [400, 120],
  ]);
  expect([...levelOdds(covariate, isArm)].every((value) => value !== 0)).toBe(true);
  // A straight line through the levels explains their shares.
  expect([...levelOdds(covariate, isArm, [[-1], [0], [1]])]).toEqual([0, 0, 0]);
});
