/** Amounts as files write them, to integer minor units. */
import { isShortened, plainAmount } from "./amount-spelling.server";
import type { Problem } from "./refusal.server";

export interface AmountFormat {
  decimalSign: "." | ",";
  /** Whether somebody said so; a recognised sign leaves `1.234` ambiguous, and then it is refused. */
  isGiven: boolean;
  /** Whether numbers stand among the texts, as in a workbook: those have a point, whatever sign the texts use. */
  hasNumbers: boolean;
  /** ISO 4217: whose signs may stand in a cell. */
  currency: string;
  /** Decimals of the currency's minor unit: 2 for CNY, 0 for JPY. */
  minorDigits: number;
  /** Powers of ten between the file's unit and the currency's: 4 for 万元. */
  unitDigits: number;
  /** Round what lies beyond the minor unit instead of refusing it. */
  rounds: boolean;
}

const DIGIT_0 = 48;
const GROUPED = { ".": /^-?\d{1,3}(,\d{3})+(\.\d+)?$/, ",": /^-?\d{1,3}([. ]\d{3})+(,\d+)?$/ };

/** Minor units; undefined where the text is no such amount. */
export function readAmount(text: string, format: AmountFormat): number | undefined {
  const reading = amountReading(text, format);
  return typeof reading === "number" ? reading : undefined;
}

/** Plain digits first, which nearly all amounts are. */
function amountReading(text: string, format: AmountFormat): Reading {
  const reading = readDecimal(text, format);
  if (reading !== "not-a-number") return reading;
  const plain = plainAmount(text, format.currency);
  if (plain === null) return reading;
  if ("otherSign" in plain) return "other-currency";
  return readDecimal(plain.text, { ...format, unitDigits: plain.unitDigits ?? format.unitDigits });
}

export function explainAmount(text: string, format: AmountFormat): Problem {
  const reading = amountReading(text, format);
  const digits = format.minorDigits;
  if (reading === "too-fine")
    return {
      problem: { en: "has more decimals than the currency", zh: "的小数位数超过币种的最小单位" },
      expected: {
        en: `expected at most ${digits} decimals; round it where it comes from`,
        zh: `小数最多${digits}位；请在来源处四舍五入`,
      },
    };
  if (reading === "ambiguous")
    return {
      problem: { en: "may mean thousands or three decimals", zh: "可能是千分位，也可能是三位小数" },
      expected: {
        en: "expected 1234.56 or 1,234.56; or say which sign is the decimal one (--decimal)",
        zh: "应写成 1234.56 或 1,234.56；也可用 --decimal 指明小数点",
      },
    };
  if (reading === "too-large")
    return {
      problem: { en: "is too large to be an amount of money", zh: "超出金额的可能范围" },
      expected: { en: "expected less than 90 trillion", zh: "应小于90万亿" },
    };
  if (reading === "other-currency")
    return {
      problem: {
        en: `holds the sign of another currency than ${format.currency}`,
        zh: `含有 ${format.currency} 以外币种的符号`,
      },
      expected: {
        en: `expected amounts in ${format.currency}, such as ${exampleAmount(format)}; a profile can take a sign off (strip)`,
        zh: `应为 ${format.currency} 金额，例如 ${exampleAmount(format)}；映射配置可去除符号（strip）`,
      },
    };
  if (isShortened(text))
    return {
      problem: { en: "is an amount that a spreadsheet has shortened", zh: "是被电子表格缩短的金额" },
      expected: {
        en: "digits are lost: format the column as numbers with two decimals, and save again",
        zh: "部分数字已丢失：请将该列设为两位小数的数值格式后重新保存",
      },
    };
  if (GROUPED_OTHERWISE.test(text))
    return {
      problem: { en: "groups its digits in another way than by thousands", zh: "的数字分组不是千分位" },
      expected: {
        en: `expected an amount such as ${exampleAmount(format)}; take the separators out, or let a profile strip them`,
        zh: `应为金额，例如 ${exampleAmount(format)}；请去掉分隔符，或在映射配置中用 strip 去除`,
      },
    };
  return {
    problem: { en: "is not an amount", zh: "不是金额" },
    expected: {
      en: `expected an amount such as ${exampleAmount(format)}`,
      zh: `应为金额，例如 ${exampleAmount(format)}`,
    },
  };
}

type Reading = number | "not-a-number" | "too-fine" | "ambiguous" | "too-large" | "other-currency";

function readDecimal(text: string, format: AmountFormat): Reading {
  // A number never ends in a zero after its point, so that 1.200 is a text: thousands as likely as decimals.
  const isNumber = format.hasNumbers && String(Number(text)) === text;
  const decimalSign = isNumber ? "." : format.decimalSign;
  const decimalCode = decimalSign.charCodeAt(0);
  const scale = format.minorDigits + format.unitDigits;
  const start = text.charCodeAt(0) === 45 || text.charCodeAt(0) === 43 ? 1 : 0;

  let value = 0;
  let wholeDigits = 0;
  let decimals = -1;
  let isTooFine = false;
  let roundsUp = false;
  for (let place = start; place < text.length; place++) {
    const code = text.charCodeAt(place);
    const digit = code - DIGIT_0;
    if (digit >= 0 && digit <= 9) {
      if (decimals < 0) wholeDigits++;
      else if (decimals++ >= scale) {
        if (decimals === scale + 1) roundsUp = digit >= 5;
        isTooFine ||= digit !== 0;
        continue;
      }
      value = value * 10 + digit;
    } else if (code === decimalCode && decimals < 0) decimals = 0;
    else if (!GROUPED[decimalSign].test(text)) return "not-a-number";
  }
  if (wholeDigits === 0 && decimals <= 0) return "not-a-number";
  const isCertain = isNumber ? format.decimalSign === "." : format.isGiven;
  if (decimals === 3 && scale < 3 && !isCertain && wholeDigits <= 3) return "ambiguous";
  if (isTooFine && !format.rounds) return "too-fine";
  for (let missing = Math.max(decimals, 0); missing < scale; missing++) value *= 10;
  if (isTooFine && roundsUp) value += 1;
  if (value > Number.MAX_SAFE_INTEGER) return "too-large";
  return text.charCodeAt(0) === 45 && value !== 0 ? -value : value;
}

const GROUPED_OTHERWISE = /^\d{1,3}(,\d{2,3})+(\.\d+)?$/;

function exampleAmount({ decimalSign, minorDigits }: AmountFormat): string {
  return minorDigits === 0 ? "1234" : `1234${decimalSign}56`;
}

/** Minor units back to a plain decimal with a point, as a file would write it. */
export function decimalFromMinor(minor: number, minorDigits: number): string {
  if (minorDigits === 0) return String(minor);
  const digits = String(Math.abs(minor)).padStart(minorDigits + 1, "0");
  const sign = minor < 0 ? "-" : "";
  return `${sign}${digits.slice(0, -minorDigits)}.${digits.slice(-minorDigits)}`;
}
