/** An officer who only sees money arrive leaves no trace in the assignments of a case. */
import { expect, test } from "vitest";
import { pastSpecialists } from "~/analysis/rotation/past-specialists";
import { heldCase } from "../../support/held-case";

const hold = (officerId: number, startDay: number, endDay: number | null) => ({
  officerId,
  startDay,
  endDay,
  reason: startDay === 0 ? "initial" : "workload",
});
const CLERKS = new Set([9]);
const holdsOf = (...holds: ReturnType<typeof hold>[]) =>
  pastSpecialists([heldCase({ defaultedDay: 0, holds })], CLERKS)[0]!.holds;

test("a case that comes back never left, and one that goes on to another changed hands once", () => {
  expect(holdsOf(hold(1, 0, 100), hold(9, 100, 120), hold(1, 120, null))).toEqual([hold(1, 0, null)]);
  expect(holdsOf(hold(1, 0, 100), hold(9, 100, 120), hold(2, 120, null))).toEqual([
    hold(1, 0, 120),
    hold(2, 120, null),
  ]);
});

test("a specialist with nobody before him stays, and so does a gap in which nobody had the case", () => {
  expect(holdsOf(hold(9, 0, 20), hold(1, 20, null))).toEqual([hold(9, 0, 20), hold(1, 20, null)]);
  const apart = [hold(1, 0, 100), hold(1, 150, null)];
  expect(holdsOf(...apart, hold(9, 400, null))).toEqual(expect.arrayContaining([apart[0]!]));
});

test("cases without a specialist are the same", () => {
  const cases = [heldCase({ defaultedDay: 0, holds: [hold(1, 0, 5), hold(2, 5, null)] })];
  expect(pastSpecialists(cases, CLERKS)[0]).toBe(cases[0]);
});
