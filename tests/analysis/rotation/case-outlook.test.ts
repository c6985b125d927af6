/** What is predicted of an open case, by hand: its own past, its officer, and what a payment takes off. */
import { expect, test } from "vitest";
import { expectedPayments, heldNow } from "~/analysis/rotation/case-outlook";
import { paidShares } from "~/analysis/rotation/paid-share";
import type { Staleness } from "~/analysis/rotation/staleness";
import { DAYS_PER_MONTH, dayFromIso } from "~/domain/calendar";
import type { HeldCase } from "~/domain/held-case";
import { heldCase } from "../../support/held-case";

const day = (iso: string) => dayFromIso(iso)!;
const CUT_OFF = day("2024-12-31");

const held = (own: Partial<HeldCase> = {}): HeldCase =>
  heldCase({
    defaultedDay: day("2024-01-01"),
    holds: [{ officerId: 7, startDay: day("2024-01-01"), endDay: null, reason: "initial" }],
    episodes: [{ methodId: 3, startDay: day("2024-01-20") }],
    ...own,
  });

/** A rate of 0.1 a month whatever the case; officer 7 has twice of it; multipliers of cases have the given shape. */
function staleness(unitShape: number): Staleness {
  const fit = { coefficients: Float64Array.of(Math.log(0.1)), unitShape, keeperFactors: Float64Array.of(2) };
  return {
    fit,
    ahead: fit.coefficients,
    rows: { officerIds: [7] },
    covariates: [],
  } as unknown as Staleness;
}

const predicted = (one: HeldCase, shape: number) =>
  expectedPayments([heldNow(one, CUT_OFF)!], staleness(shape), CUT_OFF)[0]!;

test("where cases do not differ the rate goes on for 180 days, by the officer's multiplier", () => {
  const { payments, paymentsShape } = predicted(held(), Number.POSITIVE_INFINITY);
  expect(payments).toBeCloseTo((2 * 0.1 * 180) / DAYS_PER_MONTH, 10);
  expect(paymentsShape).toBeNull();
  const otherwise = held({
    holds: [{ officerId: 8, startDay: day("2024-01-01"), endDay: null, reason: null }],
  });
  expect(predicted(otherwise, Number.POSITIVE_INFINITY).payments).toBeCloseTo(
    (0.1 * 180) / DAYS_PER_MONTH,
    10,
  );
});

test("a case's own past until the very cut-off counts: (shape + receipts) over (shape + expected)", () => {
  // 366 days of 2024 at 0.2 a month.
  const expected = (0.2 * 366) / DAYS_PER_MONTH;
  const asBefore = (0.2 * 180) / DAYS_PER_MONTH;
  expect(predicted(held(), 2).payments).toBeCloseTo((asBefore * 2) / (2 + expected), 10);
  const paid = held({ payments: [{ day: day("2024-12-20"), amountMinor: 10_000 }] });
  expect(predicted(paid, 2)).toEqual({
    payments: expect.closeTo((asBefore * 3) / (2 + expected), 10),
    paymentsShape: 3,
  });
});

test("a payment takes its share of what is still owed, large debts weighing as much as they owe", () => {
  const shareOf = paidShares([
    // 200 of 1,000, then 400 of 800.
    held({ exposureMinor: 1000, payments: payments(200, 400) }),
    // 3,000 of 4,000; of what is paid twice only what was owed counts.
    held({ exposureMinor: 4000, payments: payments(3000, 1200) }),
  ]);
  expect(shareOf(1)).toBe((200 + 400 + 3000 + 1000) / (1000 + 800 + 4000 + 1000));
  expect(paidShares([held()])(1)).toBe(0);
});

test("with hundreds of payments large debts have a share of their own", () => {
  const many = (exposureMinor: number, paid: number) =>
    Array.from({ length: 100 }, () => held({ exposureMinor, payments: payments(paid) }));
  const shareOf = paidShares([...many(5000, 500), ...many(1000, 800)]);
  expect([shareOf(10), shareOf(1000), shareOf(1001), shareOf(9e9)]).toEqual([0.8, 0.8, 0.1, 0.1]);
});

function payments(...amounts: number[]) {
  return amounts.map((amountMinor, at) => ({ day: day("2024-03-01") + at, amountMinor }));
}
