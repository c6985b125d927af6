import { minorDigits } from "../domain/minor-digits";
import { entryOf, type Language } from "../domain/text";
import { NO_BREAK_SPACE } from "../words/signs";
import { joint } from "./joint";
import { decimalText, honestText, MINUS, shortDecimalText, UNKNOWN_TEXT } from "./numerals";

/** A unit that a whole column or axis shares: named once in the header, its figures bare. */
export interface MoneyUnit {
  /** `¥ m`, `万元`: what stands in the header or the axis title. */
  label: string;
  /** Minor units in one of this unit. */
  minorPerUnit: number;
  /** An amount in this unit, without its name: `48.2`. */
  text: (minor: number | null | undefined) => string;
  /** The ends of an interval in this unit: `41.0–47.0`, `−2.1 to 6.4`. */
  bounds: (lowMinor: number, highMinor: number) => string;
}

/** Below this an amount is written out to the unit: `¥9,240`, but `¥12 k`. */
const WRITTEN_OUT_BELOW = 10_000;

interface Currency {
  symbol: string;
  exponent: number;
}

/** Asked for every amount of a page, and dear to find out. */
const known = new Map<string, Currency>();

/** Symbol and number of decimals of an ISO 4217 currency: CNY → ¥ and 2, JPY → ¥ and 0. */
export function currencyOf(currency: string): Currency {
  const found = known.get(currency) ?? spelled(currency);
  known.set(currency, found);
  return found;
}

function spelled(currency: string): Currency {
  const money = new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  const symbol = money.formatToParts(0).find((part) => part.type === "currency")?.value ?? currency;
  return {
    symbol: /[A-Z]$/.test(symbol) ? symbol + NO_BREAK_SPACE : symbol,
    exponent: minorDigits(currency),
  };
}

export function fullMoney(minor: number, symbol: string, exponent: number): string {
  const text = decimalText(minor / 10 ** exponent, exponent);
  return text.startsWith(MINUS) ? MINUS + symbol + text.slice(1) : symbol + text;
}

/** Three significant digits in the unit that fits: `¥48.2 m`, `4,820万`, `−¥950`. */
export function shortMoney(minor: number, language: Language, currency: string): string {
  const { symbol, exponent } = currencyOf(currency);
  const amount = minor / 10 ** exponent;
  const size = Math.abs(amount);
  const { text, suffix } = shortAmount(size, language);
  const sign = amount < 0 && /[1-9]/.test(text) ? MINUS : "";
  return entryOf(language).figures.amount({ sign, text, unit: suffix, symbol, currency });
}

function shortAmount(size: number, language: Language): { text: string; suffix: string } {
  if (Math.round(size) < WRITTEN_OUT_BELOW) return { text: decimalText(size, 0), suffix: "" };
  // Rounding may carry into the next unit (999,950 → 1 m), so the unit is chosen by the rounded amount.
  const rounded = Number(size.toPrecision(3));
  const scale = largestScale(language, (size) => rounded >= size);
  const inUnit = size / scale.size;
  const digits = inUnit >= 99.95 ? 0 : inUnit >= 9.995 ? 1 : 2;
  return { text: shortDecimalText(inUnit, digits), suffix: scale.suffix };
}

/** The largest that fits, else the unit itself. */
function largestScale(language: Language, fits: (size: number) => boolean): { suffix: string; size: number } {
  const scales = Object.entries(entryOf(language).scales).reverse();
  const [suffix, size] = scales.find(([, size]) => fits(size)) ?? ["", 1];
  return { suffix, size };
}

/**
 * The largest unit in which `largestMinor` still shows `leastDigits` digits before the point, so that a column of
 * amounts stays comparable by eye. Small amounts in a column of large ones keep one decimal.
 */
export function moneyUnit(
  largestMinor: number,
  leastDigits: number,
  language: Language,
  currency: string,
): MoneyUnit {
  const { symbol, exponent } = currencyOf(currency);
  const largest = Math.abs(largestMinor) / 10 ** exponent;
  const scale = largestScale(language, (size) => largest / size >= 10 ** (leastDigits - 1));
  const top = largest / scale.size;
  const digits = scale.size === 1 || top >= 1000 ? 0 : top >= 10 ? 1 : 2;
  const inUnit = (minor: number) => honestText(minor / 10 ** exponent / scale.size, digits);
  return {
    label: entryOf(language).figures.amountUnit({ unit: scale.suffix, symbol, currency }),
    minorPerUnit: scale.size * 10 ** exponent,
    text: (minor) => (minor == null ? UNKNOWN_TEXT : inUnit(minor)),
    bounds: (lowMinor, highMinor) => inUnit(lowMinor) + joint(lowMinor, language) + inUnit(highMinor),
  };
}
