/** Past changes against comparable cases: money by hand, and no merit where bad spells end by themselves. */
import { expect, test } from "vitest";
import { changesStudy } from "~/analysis/rotation/changes-study";
import type { HeldCase } from "~/domain/held-case";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { heldCase } from "../../support/held-case";

const DEFAULTED = 19_000;
const CUT_OFF = 20_200;

/** @param changeDay null: never */
function held(
  caseId: number,
  changeDay: number | null,
  paidDays: readonly number[],
  reason = "leave",
): HeldCase {
  return heldCase({
    caseId,
    borrowerId: caseId,
    defaultedDay: DEFAULTED,
    holds: [
      { officerId: 1, startDay: DEFAULTED, endDay: changeDay, reason: "initial" },
      ...(changeDay === null ? [] : [{ officerId: 2, startDay: changeDay, endDay: null, reason }]),
    ],
    payments: paidDays.map((day) => ({ day, amountMinor: 1000 })),
  });
}

test("two days with money in six months after the change against none: a third per case and month", () => {
  const day = 19_400;
  const cases = [held(1, day, [day + 5, day + 100]), ...[2, 3, 4].map((id) => held(id, null, []))];
  const study = changesStudy(cases, CUT_OFF, 1)!;
  expect(study).toMatchObject({ changes: 1, matches: 3 });
  expect(study.before).toEqual({ changed: 0, kept: 0 });
  expect(study.after.changed).toBeCloseTo((100 * 2) / 6, 9);
  expect(study.after.kept).toBe(0);
  expect(study.effect).toBeNull();
  // One of four cases, and each permutation draws one of them: about a quarter are as far.
  expect(study.permutationP!).toBeGreaterThan(0.2);
  expect(study.permutationP!).toBeLessThan(0.3);
});

test("a change because it went badly, one after money, one too late to be followed: none is studied", () => {
  const others = [2, 3, 4].map((id) => held(id, null, []));
  expect(changesStudy([held(1, 19_400, [], "performance"), ...others], CUT_OFF, 1)).toBeNull();
  expect(changesStudy([held(1, 19_400, [19_390]), ...others], CUT_OFF, 1)).toBeNull();
  expect(changesStudy([held(1, 20_150, []), ...others], CUT_OFF, 1)).toBeNull();
});

test("where money comes by chance, all rise from their bad spell equally and no change has an effect", () => {
  const uniform = seededRandom(3);
  const cases = Array.from({ length: 3000 }, (_, at) => {
    const paidDays = Array.from({ length: CUT_OFF - DEFAULTED }, (__, day) => DEFAULTED + day).filter(
      () => uniform() < 1 / 400,
    );
    return held(at + 1, uniform() < 0.5 ? DEFAULTED + 200 + Math.floor(600 * uniform()) : null, paidDays);
  });
  const { before, after, effect, early } = changesStudy(cases, CUT_OFF, 1)!;
  expect(after.changed).toBeGreaterThan(1.5 * before.changed);
  expect(after.kept).toBeGreaterThan(1.5 * before.kept);
  for (const difference of [effect!, early!]) {
    expect(difference.low).toBeLessThan(0);
    expect(difference.high).toBeGreaterThan(0);
  }
});
