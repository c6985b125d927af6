/** Patterns such as `DD-MMM-YY HH:mm` by which a profile or a person says how dates are written. */
import type { Bilingual } from "~/domain/text";

export type DatePart =
  | "year"
  | "shortYear"
  | "month"
  | "monthName"
  | "day"
  | "hour"
  | "minute"
  | "half"
  | "offset";

export interface DatePattern {
  /** As it was written: `DD/MM/YYYY`. */
  name: string;
  expression: RegExp;
  order: readonly DatePart[];
  /** The days of a workbook or a CSV made of one: 45327. */
  isSerial: boolean;
  /** A date written by it: `31-Jan-24`. */
  example: string;
}

export class WrongPattern extends Error {
  override readonly name = "WrongPattern";

  constructor(readonly says: Bilingual) {
    super(says.en);
  }
}

/** Of each letter code: the part it fills (null: read and left out), how it looks, and an example. */
const TOKENS: Readonly<Record<string, readonly [DatePart | null, string, string]>> = {
  YYYY: ["year", "(\\d{4})", "2024"],
  YY: ["shortYear", "(\\d{2})", "24"],
  MMMM: ["monthName", "([\\p{L}.]+)", "January"],
  MMM: ["monthName", "([\\p{L}.]+)", "Jan"],
  MM: ["month", "(\\d{1,2})", "01"],
  M: ["month", "(\\d{1,2})", "1"],
  DD: ["day", "(\\d{1,2})", "31"],
  D: ["day", "(\\d{1,2})", "31"],
  HH: ["hour", "(\\d{1,2})", "14"],
  H: ["hour", "(\\d{1,2})", "14"],
  hh: ["hour", "(\\d{1,2})", "02"],
  h: ["hour", "(\\d{1,2})", "2"],
  mm: ["minute", "(\\d{2})", "30"],
  ss: [null, "\\d{2}(?:[.,]\\d+)?", "00"],
  A: ["half", "([AaPp])\\.?[Mm]\\.?", "PM"],
  Z: ["offset", "(Z|[+-]\\d{2}:?\\d{2})", "+08:00"],
};
const TOKEN = /YYYY|YY|MMMM|MMM|MM|M|DD|D|HH|H|hh|h|mm|ss|A|Z|[^\s]|\s+/gu;
const SERIAL = "serial";
const PARTS = "YYYY YY MM MMM DD HH mm ss A Z";

/** `DD/MM/YYYY HH:mm` → how to read it. Digits without a sign between them are as many as there are letters. Throws a WrongPattern. */
export function datePattern(pattern: string): DatePattern {
  if (pattern === SERIAL)
    return { name: pattern, expression: /^[2-7]\d{4}(\.\d+)?$/, order: [], isSerial: true, example: "45322" };
  const order: DatePart[] = [];
  let [source, example] = ["", ""];
  const tokens = pattern.match(TOKEN) ?? [];
  for (const [place, token] of tokens.entries()) {
    const known = TOKENS[token];
    if (known) {
      const [part, expression, sample] = known;
      const isJoined = [tokens[place - 1], tokens[place + 1]].some((near) => near && TOKENS[near]);
      source += isJoined ? expression.replace("{1,2}", "{2}") : expression;
      example += sample;
      if (part) order.push(part);
    } else if (/^[A-Za-z]$/.test(token) && token !== "T") throw new WrongPattern(noSuchPart(pattern, token));
    else {
      source += /^\s/.test(token) ? "\\s+" : token.replace(/[.*+?^${}()|[\]\\/]/, "\\$&");
      example += token;
    }
  }
  const has = (...parts: DatePart[]) => parts.some((part) => order.includes(part));
  if (!has("year", "shortYear") || !has("month", "monthName") || new Set(order).size < order.length)
    throw new WrongPattern({
      en: `“${pattern}” must hold YYYY or YY, MM or MMM, and DD, each once (without DD it is the first day of the month)`,
      zh: `“${pattern}”必须各含一次 YYYY 或 YY、MM 或 MMM、DD（没有 DD 时视为当月第一天）`,
    });
  return { name: pattern, expression: new RegExp(`^${source}$`, "u"), order, isSerial: false, example };
}

function noSuchPart(pattern: string, token: string): Bilingual {
  return {
    en: `“${token}” in “${pattern}” is no part of a date format; the parts are ${PARTS}, or ${SERIAL} for a spreadsheet's day numbers`,
    zh: `“${pattern}”中的“${token}”不是日期格式的组成部分；可用：${PARTS}，或用 ${SERIAL} 表示电子表格的日期序号`,
  };
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** `Feb`, `February`, `feb.` and `Sept` → 2; undefined where it is no month. */
export function monthOfName(name: string): number | undefined {
  const plain = name.toLowerCase().replace(/\.$/, "");
  const place = MONTHS.findIndex((month) => plain.startsWith(month));
  return place >= 0 && FULL_MONTHS[place]!.startsWith(plain.replace(/^sept$/, "sep")) ? place + 1 : undefined;
}

const FULL_MONTHS =
  "january february march april may june july august september october november december".split(" ");

/** Two-digit years: 00–49 are 20…, 50–99 are 19…. */
export function fullYear(shortYear: number): number {
  return shortYear + (shortYear < 50 ? 2000 : 1900);
}
