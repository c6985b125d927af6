import { describe, expect, test } from "vitest";
import { dayFromIso } from "~/domain/calendar";
import { LPR_1Y, lawfulCap, referralReason } from "~/domain/lawful-cap";

const day = (iso: string) => dayFromIso(iso)!;

describe("the lawful cap", () => {
  test("is 24 % before 20 August 2020, and four times the one-year LPR of the day from then on", () => {
    expect(lawfulCap(day("2020-08-19"))).toBe(0.24);
    expect(lawfulCap(day("2020-08-20"))).toBeCloseTo(0.154, 9);
    expect(lawfulCap(day("2021-12-19"))).toBeCloseTo(0.154, 9);
    expect(lawfulCap(day("2021-12-20"))).toBeCloseTo(0.152, 9);
    expect(lawfulCap(day("2024-02-29"))).toBeCloseTo(0.138, 9);
    expect(lawfulCap(day("2025-12-31"))).toBeCloseTo(0.12, 9);
  });

  test("comes from days in their order", () => {
    const days = LPR_1Y.map(([from]) => day(from));
    expect([...days].sort((one, other) => one - other)).toEqual(days);
  });

  test("fences off loans above it and lenders without a licence, and never what is unknown", () => {
    const loanDay = day("2024-01-01");
    const loan = { lenderLicensed: null, annualRate: null, loanDay };
    expect(referralReason(loan)).toBeNull();
    expect(referralReason({ ...loan, lenderLicensed: true, annualRate: 0.138 })).toBeNull();
    expect(referralReason({ ...loan, annualRate: 0.139 })).toBe("above-cap");
    expect(referralReason({ ...loan, annualRate: 0.139, loanDay: day("2021-01-01") })).toBeNull();
    expect(referralReason({ ...loan, lenderLicensed: false })).toBe("unlicensed");
  });
});
