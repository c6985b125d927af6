import { expect, test } from "vitest";
import { officerSuccess } from "~/analysis/effects/officer-success";

const record = {
  officerOf: [1, 1, 1, 1, 2, 0],
  caseOf: [10, 11, 12, 10, 13, 14],
  startDay: [0, 5, 100, 200, 200, 200],
  windowDays: 90,
};

test("counts other cases only, and only what had ended by the eve, drawn to the general rate", () => {
  const paid = [1, 0, 1, 1, 0, 0];
  const general = 3 / 6;
  const steadied = (sum: number, count: number) => (sum + 10 * general) / (count + 10);
  expect(officerSuccess({ ...record, paid })).toEqual([
    steadied(0, 0),
    steadied(0, 0),
    steadied(1 + 0, 2),
    // The episode on case 10 is its own, the others ended on days 95 and 190.
    steadied(0 + 1, 2),
    steadied(0, 0),
    null,
  ]);
});

test("says nothing of how the case itself ended, at any time", () => {
  const before = officerSuccess({ ...record, paid: [1, 0, 1, 1, 0, 0] })[3]!;
  const general = (paid: number[]) => paid.reduce((sum, each) => sum + each, 0) / paid.length;
  const other = [0, 0, 1, 0, 1, 1];
  expect(general(other)).toBe(general([1, 0, 1, 1, 0, 0]));
  expect(officerSuccess({ ...record, paid: other })[3]).toBe(before);
});
