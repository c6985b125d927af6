/** Who is compared, and why somebody is not. */
import { expect, test } from "vitest";
import { officerScores, type ScoredOfficer } from "~/analysis/officers/officer-scores";

const officer = (officerId: number, given: Partial<ScoredOfficer> = {}): ScoredOfficer => ({
  officerId,
  branchId: null,
  matured: 250,
  payers: 70,
  expected: 76,
  variance: 50,
  information: 50,
  ownShare: 0,
  clustering: 1,
  borrowers: 200,
  answeredShare: 0,
  ...given,
});
const LITTLE = { variance: 2, information: 2 };
const scored = (...own: ScoredOfficer[]) => {
  const others = [3, 4, 5, 6].map((id) => officer(id, { payers: 70 + 2 * id }));
  const { officers } = officerScores([...own, ...others], 1);
  return own.map(({ officerId }) => officers.find((each) => each.officerId === officerId)!);
};

test("nobody paid of 250 where 76 were expected is an answer, far below 1", () => {
  const [none] = scored(officer(1, { payers: 0 }));
  expect(none!.reason).toBeNull();
  expect(none!.ratio!.estimate).toBe(0);
  expect(none!.ratio!.high).toBeLessThan(0.1);
});

test("where few were expected, that nobody paid of many is said as it is, and too few only of few", () => {
  const [none, few, some] = scored(
    officer(1, { matured: 40, payers: 0, expected: 2, ...LITTLE }),
    officer(2, { matured: 12, payers: 0, expected: 2, ...LITTLE }),
    officer(7, { matured: 40, payers: 3, expected: 2, ...LITTLE }),
  );
  expect([none!.reason, few!.reason, some!.reason]).toEqual(["none-paid", "too-few", "too-few"]);
});

test("an officer all of whose cases are of one borrower is not compared, however many they are", () => {
  const [one, two] = scored(officer(1, { borrowers: 1 }), officer(2, { borrowers: 2 }));
  expect([one!.reason, one!.ratio, one!.shrunken]).toEqual(["one-borrower", null, null]);
  expect(two!.reason).toBeNull();
});
