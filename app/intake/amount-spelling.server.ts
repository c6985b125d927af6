/** Amounts as people and spreadsheets dress them: signs of currencies, brackets for minus, spaces, 万元; each has one meaning. */

export interface PlainAmount {
  /** Digits, one sign and separators only. */
  text: string;
  /** Powers of ten that the cell itself says: 4 for `1.5万元`. */
  unitDigits: number | null;
}

import { narrowed } from "./one-spelling.server";

/** Signs and words of currencies, and whose they may be. */
const CURRENCY_SIGNS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:RMB|CNY|人民币)|(?:RMB|CNY|人民币)$/i, ["CNY"]],
  [/^HK\$/i, ["HKD"]],
  [/^US\$/i, ["USD"]],
  [/^NT\$/i, ["TWD"]],
  [/^[¥￥]/, ["CNY", "JPY"]],
  [/^\$|\$$/, ["USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "MXN", "CLP", "COP", "ARS"]],
  [/^€|€$/, ["EUR"]],
  [/^£/, ["GBP"]],
  [/^₹|^Rs\.?/i, ["INR"]],
  [/^₩/, ["KRW"]],
  [/^₫|₫$/, ["VND"]],
  [/^R(?=[\d ])/, ["ZAR"]],
];
/** Chinese words for the unit itself. */
const YUAN = ["CNY", "TWD", "HKD", "MOP"];
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/亿元?$/, 8],
  [/万元?$/, 4],
  [/千元$/, 3],
  [/[元圆]整?$/, 0],
];
const SPACES = /[\s\u00a0\u2007\u2009\u202f']|’/gu;
const GROUPED_BY_SPACE = /\d[\s\u00a0\u2007\u2009\u202f'’]\d/u;
const SCIENTIFIC = /^([+-]?)(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i;

/** As spreadsheets show numbers in few digits: two decimals, or six digits of twelve and more. */
const SHORTENED = /^[+-]?\d[.,](?:\d{2}E\+(?:0[3-9]|[1-9]\d)|\d{5}E\+(?:1[1-9]|[2-9]\d))$/;

export function isShortened(text: string): boolean {
  return SHORTENED.test(text);
}

/** Null where nothing was taken off; the code of the other currency where its sign is another's. */
export function plainAmount(text: string, currency: string): PlainAmount | { otherSign: string } | null {
  let rest = (narrowed(text) ?? "").replace(/[\u2212\u2013\u2010\u2011]/g, "-");
  let signs = 0;
  let unitDigits: number | null = null;
  if (/^\(.+\)$/.test(rest)) {
    rest = rest.slice(1, -1).trim();
    signs++;
  }
  const takeSign = () => {
    if (!/^-|-$/.test(rest)) return;
    rest = rest.replace(/^-|-$/, "").trim();
    signs++;
  };
  takeSign();
  for (const [sign, owners] of CURRENCY_SIGNS) {
    const found = sign.exec(rest)?.[0];
    if (found === undefined) continue;
    if (!owners.includes(currency)) return { otherSign: found };
    rest = rest.replace(sign, "").trim();
  }
  const code = /^([A-Z]{3})(?=[\s\d-])|(?<=[\s\d])([A-Z]{3})$/.exec(rest)?.[0];
  if (code && code !== currency) return { otherSign: code };
  if (code) rest = rest.replace(code, "").trim();
  for (const [unit, digits] of UNITS) {
    const found = unit.exec(rest)?.[0];
    if (found === undefined) continue;
    if (!YUAN.includes(currency)) return { otherSign: found };
    unitDigits = digits;
    rest = rest.replace(unit, "").trim();
    break;
  }
  takeSign();
  if (GROUPED_BY_SPACE.test(rest)) {
    if (!/^\d{1,3}(?:\D\d{3})+(?:[.,]\d+)?$/u.test(rest)) return null;
    rest = rest.replace(SPACES, "");
  }
  // Minus of minus may be either.
  if (signs > 1 || SHORTENED.test(rest)) return null;
  rest = withoutExponent(rest);
  const plain = `${signs === 1 ? "-" : ""}${rest}`;
  return plain === text && unitDigits === null ? null : { text: plain, unitDigits };
}

/** `1.2E+04` → `12000`; digits beyond what it says are zeros, so only what is a whole cent stays exact. */
function withoutExponent(text: string): string {
  const found = SCIENTIFIC.exec(text);
  if (!found) return text;
  const [, sign, whole, decimals = "", exponent] = found;
  const places = Number(exponent);
  if (decimals.length <= places) return `${sign}${whole}${decimals.padEnd(places, "0")}`;
  return `${sign}${whole}${decimals.slice(0, places)}.${decimals.slice(places)}`;
}
