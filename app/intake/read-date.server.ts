/** Dates as files write them, to day numbers; and moments, which are a day with or without a time. */
import { dayFromParts } from "~/domain/calendar";

/** A day and the minute of it (null: the file has no time), in one integer. */
const MINUTES_OF_DAY = 1440;
const SLOTS = MINUTES_OF_DAY + 1;

export function moment(day: number, minute: number | null): number {
  return day * SLOTS + (minute ?? MINUTES_OF_DAY);
}

export function dayOfMoment(value: number): number {
  return Math.floor(value / SLOTS);
}

export function minuteOfMoment(value: number): number | null {
  const minute = value - dayOfMoment(value) * SLOTS;
  return minute === MINUTES_OF_DAY ? null : minute;
}

export interface DateFormat {
  /** The cell comes from a workbook, where a bare number is a date. */
  isWorkbook: boolean;
  /** Patterns of a profile such as `DD/MM/YYYY`; they replace the usual ones. */
  patterns: readonly DatePattern[];
}

export interface DatePattern {
  /** As it was written: `DD/MM/YYYY`. */
  name: string;
  expression: RegExp;
  order: readonly ("year" | "month" | "day" | "hour" | "minute")[];
}

const USUAL =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))(?:[T ]?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.0+)?)?)?$/;

/** A moment; undefined where the text is no date that exists. */
export function readMoment(text: string, format: DateFormat): number | undefined {
  if (format.patterns.length > 0) return readByPattern(text, format.patterns);
  if (format.isWorkbook) {
    const serial = readSerial(text);
    if (serial !== undefined) return serial;
  }
  const iso = readIso(text);
  if (iso !== undefined) return iso;
  const found = USUAL.exec(text);
  if (!found) return undefined;
  const [, year, ...rest] = found;
  const [month, day] = rest.slice(0, 10).filter((part) => part !== undefined);
  return momentFromParts(Number(year), Number(month), Number(day), rest[10], rest[11]);
}

/** `2024-01-31` and `2024-01-31T14:30`, which are most of all dates, ten times as fast as by expression. */
function readIso(text: string): number | undefined {
  const { length } = text;
  if ((length !== 10 && length !== 16) || text[4] !== "-" || text[7] !== "-") return undefined;
  const year = digits(text, 0, 4);
  const day = dayFromIsoParts(year, digits(text, 5, 2), digits(text, 8, 2));
  if (day === undefined || length === 10) return day === undefined ? undefined : moment(day, null);
  const [hour, minute] = [digits(text, 11, 2), digits(text, 14, 2)];
  if ((text[10] !== "T" && text[10] !== " ") || text[13] !== ":" || !(hour < 24 && minute < 60))
    return undefined;
  return moment(day, hour * 60 + minute);
}

/** The number that some digits make; NaN where one of them is none. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let place = from; place < from + count; place++) {
    const digit = text.charCodeAt(place) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Days of the dates met so far: a portfolio has a few thousand different ones. */
const metDays = new Map<number, number>();

function dayFromIsoParts(year: number, month: number, dayOfMonth: number): number | undefined {
  const key = year * 10_000 + month * 100 + dayOfMonth;
  const met = metDays.get(key);
  if (met !== undefined) return met;
  const day = Number.isNaN(key) ? null : dayFromParts(year, month, dayOfMonth);
  if (day === null) return undefined;
  metDays.set(key, day);
  return day;
}

/** A day without a time; midnight is how databases write "no time". */
export function readDay(text: string, format: DateFormat): number | undefined {
  const value = readMoment(text, format);
  if (value === undefined) return undefined;
  return minuteOfMoment(value) ? undefined : dayOfMoment(value);
}

function momentFromParts(
  year: number,
  month: number,
  dayOfMonth: number,
  hour?: string,
  minute?: string,
): number | undefined {
  const day = dayFromParts(year, month, dayOfMonth);
  if (day === null) return undefined;
  if (hour === undefined) return moment(day, null);
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  return moment(day, Number(hour) * 60 + Number(minute));
}

/** Days since 1899-12-30 as workbooks count them, from 1954 to 2118; fewer or more digits are no date. */
function readSerial(text: string): number | undefined {
  if (!/^[2-7]\d{4}(\.\d+)?$/.test(text)) return undefined;
  const minutes = Math.round((Number(text) - 25_569) * MINUTES_OF_DAY);
  const day = Math.floor(minutes / MINUTES_OF_DAY);
  return moment(day, text.includes(".") ? minutes - day * MINUTES_OF_DAY : null);
}

function readByPattern(text: string, patterns: readonly DatePattern[]): number | undefined {
  for (const { expression, order } of patterns) {
    const found = expression.exec(text);
    if (!found) continue;
    const part = (name: DatePattern["order"][number]) => {
      const place = order.indexOf(name);
      return place < 0 ? undefined : found[place + 1];
    };
    return momentFromParts(
      Number(part("year")),
      Number(part("month")),
      Number(part("day")),
      part("hour"),
      part("minute"),
    );
  }
  return undefined;
}

const PARTS = {
  YYYY: ["year", "(\\d{4})"],
  MM: ["month", "(\\d{1,2})"],
  DD: ["day", "(\\d{1,2})"],
  HH: ["hour", "(\\d{1,2})"],
  mm: ["minute", "(\\d{2})"],
} as const;

/** `DD/MM/YYYY HH:mm` → how to read it. Throws where year, month or day is missing. */
export function datePattern(pattern: string): DatePattern {
  const order: DatePattern["order"][number][] = [];
  const source = pattern.replace(/YYYY|MM|DD|HH|mm|[^A-Za-z0-9\s]/g, (token) => {
    const part = PARTS[token as keyof typeof PARTS];
    if (!part) return `\\${token}`;
    order.push(part[0]);
    return part[1];
  });
  if (!["year", "month", "day"].every((name) => order.includes(name as "year")))
    throw new Error(`datePattern requires YYYY, MM and DD in “${pattern}”`);
  return { name: pattern, expression: new RegExp(`^${source}$`), order };
}
