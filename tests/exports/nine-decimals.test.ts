import { expect, test } from "vitest";
import { roundedNumber } from "~/exports/checked-cell";

test("a rate of two fifths leaves as 0.4, amounts as they are", () => {
  expect(roundedNumber(0.40000000037252903)).toBe(0.4);
  expect(roundedNumber(-0.0123456789123)).toBe(-0.012345679);
  expect(roundedNumber(9_007_199_254_740_991)).toBe(9_007_199_254_740_991);
});
