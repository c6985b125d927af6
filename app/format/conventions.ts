/** How each language writes figures, dates and amounts. */
import type { Language } from "../domain/text";
import { isOne, NO_BREAK_SPACE } from "./numerals";

interface Conventions {
  percent: string;
  /** Both ends of a range of percentages carry the sign. */
  isPercentRepeated: boolean;
  /** @param figure the points as they are written, or the end of their range */
  points: (figure: string) => string;
  hours: string;
  minutes: string;
  /** Between hours and minutes. */
  gap: string;
  days: (count: string, isOne: boolean) => string;
  date: (year: number, month: number, day: number) => string;
  month: (year: number, month: number) => string;
  /** Between the ends of a period. */
  until: string;
  /** An amount: its sign and figure, the unit (`m`, `万`) or none, the currency and its symbol. */
  amount: (parts: { sign: string; text: string; unit: string; symbol: string; currency: string }) => string;
  /** The unit of a column of amounts. */
  amountUnit: (parts: { unit: string; symbol: string; currency: string }) => string;
}

// Own names: runtimes disagree whether September is Sep or Sept.
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

export const CONVENTIONS: Readonly<Record<Language, Conventions>> = {
  en: {
    percent: `${NO_BREAK_SPACE}%`,
    isPercentRepeated: false,
    points: (figure) => NO_BREAK_SPACE + (isOne(figure) ? "point" : "points"),
    hours: `${NO_BREAK_SPACE}h`,
    minutes: `${NO_BREAK_SPACE}min`,
    gap: " ",
    days: (count, isOne) => `${count}${NO_BREAK_SPACE}${isOne ? "day" : "days"}`,
    date: (year, month, day) => [day, MONTHS[month - 1], year].join(NO_BREAK_SPACE),
    month: (year, month) => `${MONTHS[month - 1]}${NO_BREAK_SPACE}${year}`,
    until: " – ",
    amount: ({ sign, text, unit, symbol }) => `${sign}${symbol}${text}${unit && NO_BREAK_SPACE}${unit}`,
    amountUnit: ({ unit, symbol }) => [symbol.trim(), unit].filter(Boolean).join(NO_BREAK_SPACE),
  },
  zh: {
    percent: "%",
    isPercentRepeated: true,
    points: () => "个百分点",
    hours: "小时",
    minutes: "分钟",
    gap: "",
    days: (count) => `${count}天`,
    date: (year, month, day) => `${year}年${month}月${day}日`,
    month: (year, month) => `${year}年${month}月`,
    until: "至",
    // The yuan goes without saying before 万 and 亿; small amounts and other currencies name themselves.
    amount: ({ sign, text, unit, symbol, currency }) =>
      currency === "CNY" ? `${sign}${text}${unit || "元"}` : `${sign}${symbol}${text}${unit}`,
    amountUnit: ({ unit, symbol, currency }) =>
      currency === "CNY" ? `${unit}元` : [symbol.trim(), unit].filter(Boolean).join(NO_BREAK_SPACE),
  },
};
