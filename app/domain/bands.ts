/** Bands of amounts and of days past due: fixed, so that one import never moves another's rows. */
import { minorDigits } from "./minor-digits";
import type { Bilingual } from "./text";

export interface Band {
  code: string;
  name: Bilingual;
}

/** Where bands of amounts begin, in units of the currency: fit for fines of thirty euros and loans of thirty million. */
const AMOUNT_BOUNDS = [
  0, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000,
  30_000_000, 100_000_000,
] as const;

/** The last day of each band but the last. */
export const PAST_DUE_BOUNDS = [90, 360, 720] as const;

/** `30000-100000`, the upper end not included; the last one is open: `100000000-`. */
export const AMOUNT_BANDS: readonly Band[] = AMOUNT_BOUNDS.map((from, place) => {
  const to = AMOUNT_BOUNDS[place + 1];
  if (to === undefined)
    return { code: `${from}-`, name: { en: `${plain(from)} or more`, zh: `${chinese(from)}以上` } };
  return {
    code: `${from}-${to}`,
    name:
      from === 0
        ? { en: `below ${plain(to)}`, zh: `不足${chinese(to)}` }
        : { en: `${plain(from)} to ${plain(to)}`, zh: `${chinese(from)}至${chinese(to)}` },
  };
});

/** `91-360`, both ends included; the last one is open: `721-`. */
export const PAST_DUE_BANDS: readonly Band[] = [0, ...PAST_DUE_BOUNDS].map((before, place) => {
  const to = PAST_DUE_BOUNDS[place];
  const from = place === 0 ? 0 : before + 1;
  if (to === undefined)
    return { code: `${from}-`, name: { en: `over ${before} days`, zh: `${before}天以上` } };
  return {
    code: `${from}-${to}`,
    name:
      from === 0
        ? { en: `up to ${to} days`, zh: `${to}天以内` }
        : { en: `${from} to ${to} days`, zh: `${from}至${to}天` },
  };
});

/** Where the bands of amounts begin, in minor units. */
export function amountBoundsMinor(currency: string): number[] {
  return AMOUNT_BOUNDS.map((units) => units * 10 ** minorDigits(currency));
}

function plain(units: number): string {
  return String(units).replace(/\B(?=(\d{3})+$)/g, ",");
}

function chinese(units: number): string {
  if (units >= 100_000_000) return `${units / 100_000_000}亿`;
  return units >= 10_000 ? `${units / 10_000}万` : String(units);
}
