/**
 * The highest lawful rate of a loan, by its date, and when a loan is fenced off from collection for it. Orientation for
 * recovery, not legal advice: dated data that the bank's counsel should confirm.
 *
 * From 20 August 2020 four times the one-year loan prime rate of the day (Supreme People's Court, Fa Shi 2020 no. 6, revised
 * as no. 17); before, 24 % a year (Fa Shi 2015 no. 18). LPR as published monthly by the National Interbank Funding Center;
 * only changes are listed.
 */
import { dayFromIso } from "./calendar";

const CAP_OF_LPR_FROM = "2020-08-20";
const MULTIPLE_OF_LPR = 4;
const CAP_BEFORE = 0.24;

/** One-year loan prime rate from a day on. */
export const LPR_1Y: readonly (readonly [from: string, rate: number])[] = [
  ["2019-08-20", 0.0425],
  ["2019-09-20", 0.042],
  ["2019-11-20", 0.0415],
  ["2020-02-20", 0.0405],
  ["2020-04-20", 0.0385],
  ["2021-12-20", 0.038],
  ["2022-01-20", 0.037],
  ["2022-08-22", 0.0365],
  ["2023-06-20", 0.0355],
  ["2023-08-21", 0.0345],
  ["2024-07-22", 0.0335],
  ["2024-10-21", 0.031],
  ["2025-05-20", 0.03],
];

/** The cap in force on a day, as a share a year. */
export function lawfulCap(day: number): number {
  if (day < dayFromIso(CAP_OF_LPR_FROM)!) return CAP_BEFORE;
  const inForce = LPR_1Y.filter(([from]) => dayFromIso(from)! <= day).at(-1);
  return MULTIPLE_OF_LPR * (inForce?.[1] ?? 0);
}

export type ReferralReason = "unlicensed" | "above-cap";

/** Why a loan goes to lawful referral instead of collection; null: it does not. Unknown never fences. */
export function referralReason(loan: {
  lenderLicensed: boolean | null;
  annualRate: number | null;
  /** When the loan was made; where unknown, when it defaulted. */
  loanDay: number;
}): ReferralReason | null {
  if (loan.lenderLicensed === false) return "unlicensed";
  return loan.annualRate !== null && loan.annualRate > lawfulCap(loan.loanDay) + 1e-9 ? "above-cap" : null;
}
