/**
 * The strata within which cases are comparable: size × days past due × security. The bands are fixed, not quantiles
 * of the portfolio, so that one import never moves another's rows; sizes go by half powers of ten, which fits fines of
 * both thirty euros and loans of thirty million.
 */
import { SECURITIES } from "./vocabularies";

const SECURITY_CODES = Object.keys(SECURITIES);
/** Upper ends of the bands of days past due. */
export const DAYS_PAST_DUE_BANDS = [90, 360, 720];
const SIZE_BANDS = 32;
/** Room for each kind of band in a stratum's number. */
const AGE_STEP = 4;
const SECURITY_STEP = 8;

/** One number for the stratum of an amount in minor units, days past due and a security ("" unknown). */
export function stratumOf(amountMinor: number, daysPastDue: number, security: string): number {
  const securityBand = SECURITY_CODES.indexOf(security) + 1;
  return (sizeBand(amountMinor) * AGE_STEP + daysPastDueBand(daysPastDue)) * SECURITY_STEP + securityBand;
}

/** The bands that a stratum is made of. */
export function bandsOf(stratum: number): { size: number; daysPastDue: number; security: number } {
  const sized = Math.floor(stratum / SECURITY_STEP);
  return {
    size: Math.floor(sized / AGE_STEP),
    daysPastDue: sized % AGE_STEP,
    security: stratum % SECURITY_STEP,
  };
}

/** Half powers of ten of the minor amount: 0 for nothing, 1 for below 10^0.5, and so on. */
export function sizeBand(amountMinor: number): number {
  if (amountMinor <= 0) return 0;
  return Math.min(Math.floor(Math.log10(amountMinor) * 2) + 1, SIZE_BANDS - 1);
}

/** 0: up to 90 days, 1: up to 360, 2: up to 720, 3: beyond. */
export function daysPastDueBand(days: number): number {
  let band = 0;
  for (const limit of DAYS_PAST_DUE_BANDS) if (days > limit) band++;
  return band;
}
