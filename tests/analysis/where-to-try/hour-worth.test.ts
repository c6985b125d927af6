/** What an hour causes, by hand. */
import { expect, test } from "vitest";
import { hourWorth, type MethodYield } from "~/analysis/where-to-try/hour-worth";

const LETTERS: MethodYield = {
  episodes: 100,
  minutes: 100 * 30,
  outstandingMinor: 100_000_000,
  adjustedRate: 0.16,
  standardError: 0,
};
const VISITS: MethodYield = {
  episodes: 50,
  minutes: 50 * 330,
  outstandingMinor: 50_000_000,
  adjustedRate: 0.2,
  standardError: 0,
};

test("visits recover 4 points of 1,000,000 more than letters and take 5 hours more: 8,000 an hour", () => {
  expect(hourWorth([VISITS, LETTERS]).estimate).toBeCloseTo(8000, 9);
});

test("what letters recover anyway is caused by no hour, however much they are credited with", () => {
  const same = { ...VISITS, adjustedRate: LETTERS.adjustedRate };
  expect(hourWorth([LETTERS, same]).estimate).toBe(0);
});

test("methods count as often as they are used, and their errors carry over", () => {
  const none = { ...VISITS, adjustedRate: 0.16 };
  expect(hourWorth([LETTERS, VISITS, none]).estimate).toBeCloseTo(4000, 9);
  const { low, high } = hourWorth([LETTERS, { ...VISITS, standardError: 0.01 }]);
  // 1.96 × 0.01 × 1,000,000 over 5 hours either way.
  expect(low).toBeCloseTo(8000 - 3919.93, 1);
  expect(high).toBeCloseTo(8000 + 3919.93, 1);
});

test("one method alone, or methods that all take as long, say nothing of hours", () => {
  expect(hourWorth([LETTERS]).reason).toBe("too-few");
  expect(hourWorth([]).estimate).toBeNull();
  expect(hourWorth([LETTERS, { ...LETTERS, adjustedRate: 0.3 }]).estimate).toBeNull();
});
