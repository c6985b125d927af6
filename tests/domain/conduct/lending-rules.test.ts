import { describe, expect, test } from "vitest";
import { dayFromIso } from "~/domain/calendar";
import { CHINESE_LENDING, lawfulCap, NO_CAPS, referralReason } from "~/domain/conduct/lending-rules";

const day = (iso: string) => dayFromIso(iso)!;
const capOn = (iso: string) => lawfulCap(day(iso), CHINESE_LENDING);

describe("the lawful cap", () => {
  test("is 24 % before 20 August 2020, and four times the one-year LPR of the day from then on", () => {
    expect(capOn("2020-08-19")).toBe(0.24);
    expect(capOn("2020-08-20")).toBeCloseTo(0.154, 9);
    expect(capOn("2021-12-19")).toBeCloseTo(0.154, 9);
    expect(capOn("2021-12-20")).toBeCloseTo(0.152, 9);
    expect(capOn("2024-02-29")).toBeCloseTo(0.138, 9);
    expect(capOn("2025-12-31")).toBeCloseTo(0.12, 9);
  });

  test("is the one of the lender's kind where that is set, and unknown where no law of a cap is given", () => {
    const bank = { ...CHINESE_LENDING, lender: "bank" } as const;
    expect(lawfulCap(day("2024-02-29"), bank)).toBe(0.24);
    const loan = { lenderLicensed: true, annualRate: 0.2, loanDay: day("2024-02-29") };
    expect(referralReason(loan, bank)).toBeNull();
    expect(referralReason(loan, CHINESE_LENDING)).toBe("above-cap");
    expect(lawfulCap(day("2024-02-29"), NO_CAPS)).toBeNull();
    expect(referralReason(loan, NO_CAPS)).toBeNull();
    expect(referralReason({ ...loan, lenderLicensed: false }, NO_CAPS)).toBe("unlicensed");
  });

  test("comes from days in their order", () => {
    const days = CHINESE_LENDING.primeRates.map(([from]) => day(from));
    expect([...days].sort((one, other) => one - other)).toEqual(days);
  });

  test("fences off loans above it and lenders without a licence, and never what is unknown", () => {
    const loanDay = day("2024-01-01");
    const loan = { lenderLicensed: null, annualRate: null, loanDay };
    expect(referralReason(loan, CHINESE_LENDING)).toBeNull();
    expect(referralReason({ ...loan, lenderLicensed: true, annualRate: 0.138 }, CHINESE_LENDING)).toBeNull();
    expect(referralReason({ ...loan, annualRate: 0.139 }, CHINESE_LENDING)).toBe("above-cap");
    expect(
      referralReason({ ...loan, annualRate: 0.139, loanDay: day("2021-01-01") }, CHINESE_LENDING),
    ).toBeNull();
    expect(referralReason({ ...loan, lenderLicensed: false }, CHINESE_LENDING)).toBe("unlicensed");
  });
});
