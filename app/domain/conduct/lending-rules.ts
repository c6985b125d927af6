/**
 * What a loan may cost by law, by the day it was made and the kind of its lender. Orientation for recovery, not legal advice:
 * dated data beside the rules of conduct, which the bank's counsel confirms and changes.
 */
import { dayFromIso } from "../calendar";
import type { Bilingual } from "../text";

export const LENDER_KINDS = {
  bank: { en: "licensed bank or lender", zh: "持牌金融机构" },
  private: { en: "private lender", zh: "民间出借人" },
} as const satisfies Record<string, Bilingual>;
export type LenderKind = keyof typeof LENDER_KINDS;

/** A highest rate, for loans made from a day on and until another: a share a year, or so many times the prime rate. */
export interface RateCap {
  lender: LenderKind;
  /** `YYYY-MM-DD`, first day; null: always. `to`: last day; null: still. */
  from: string | null;
  to: string | null;
  rate?: number;
  timesPrimeRate?: number;
  source: Bilingual;
}

export interface LendingRules {
  /** What the lender of the portfolio is in law; null: not stated, and the lowest cap of the day holds. */
  lender: LenderKind | null;
  caps: readonly RateCap[];
  /** One-year loan prime rate from a day on; only changes are listed. */
  primeRates: readonly (readonly [from: string, rate: number])[];
}

/** Where no cap is known, only the licence of the lender decides. */
export const NO_CAPS: LendingRules = { lender: null, caps: [], primeRates: [] };

export const CHINESE_LENDING: LendingRules = {
  lender: null,
  caps: [
    {
      lender: "private",
      from: null,
      to: "2020-08-19",
      rate: 0.24,
      source: {
        en: "Supreme People's Court, Fa Shi 2015 no. 18: 24 % a year",
        zh: "最高人民法院法释〔2015〕18号：年利率24%",
      },
    },
    {
      lender: "private",
      from: "2020-08-20",
      to: null,
      timesPrimeRate: 4,
      source: {
        en: "Supreme People's Court, Fa Shi 2020 no. 6, revised as no. 17: four times the one-year loan prime rate",
        zh: "最高人民法院法释〔2020〕6号（修正为17号）：一年期LPR的四倍",
      },
    },
    {
      lender: "bank",
      from: null,
      to: null,
      rate: 0.24,
      source: {
        en: "Supreme People's Court, Fa Fa 2017 no. 22: what exceeds 24 % a year in all is reduced",
        zh: "最高人民法院法发〔2017〕22号：总计超过年利率24%的部分予以调减",
      },
    },
  ],
  /** Published monthly by the National Interbank Funding Center. */
  primeRates: [
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
  ],
};

/** The lowest cap in force on a day, as a share a year; null: none is known. */
export function lawfulCap(day: number, { lender, caps, primeRates }: LendingRules): number | null {
  const prime = primeRates.filter(([from]) => dayFromIso(from)! <= day).at(-1)?.[1];
  const rates = caps
    .filter((cap) => lender === null || cap.lender === lender)
    .filter(
      ({ from, to }) =>
        (from === null || day >= dayFromIso(from)!) && (to === null || day <= dayFromIso(to)!),
    )
    .flatMap(({ rate, timesPrimeRate }) =>
      rate !== undefined ? [rate] : prime === undefined ? [] : [timesPrimeRate! * prime],
    );
  return rates.length === 0 ? null : Math.min(...rates);
}

export type ReferralReason = "unlicensed" | "above-cap";

export interface LoanTerms {
  lenderLicensed: boolean | null;
  annualRate: number | null;
  /** When the loan was made; where unknown, when it defaulted. */
  loanDay: number;
}

/** Why a loan goes to lawful referral instead of collection; null: it does not. Unknown never sets aside. */
export function referralReason(loan: LoanTerms, rules: LendingRules): ReferralReason | null {
  if (loan.lenderLicensed === false) return "unlicensed";
  if (loan.annualRate === null) return null;
  const cap = lawfulCap(loan.loanDay, rules);
  return cap !== null && loan.annualRate > cap + 1e-9 ? "above-cap" : null;
}
