/** Dates as files write them, to day numbers; and moments, which are a day with or without a time. */
import { dayFromParts } from "~/domain/calendar";
import { type DatePart, type DatePattern, fullYear, monthOfName } from "./date-pattern.server";
import { offsetMinutes, type TimeZone } from "./time-zone.server";

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
  /** Its days are counted from 1904, as old Macs did. */
  countsFrom1904: boolean;
  /** Patterns such as `DD/MM/YYYY`, tried one after the other; they replace the usual ways. */
  patterns: readonly DatePattern[];
  /** Where moments with an offset are at home. Null: they are read as written. */
  zone: TimeZone | null;
}

/** The offset that the moments of one column have; a second one is refused. */
export interface OffsetWatch {
  seen: string | null;
}

/** Why a text is no moment. `open`: the end of time, which stands for "no end yet". */
export type Unread = "not-a-date" | "open" | "needs-zone" | "other-offset";

/** A moment, or why not. */
export type MomentReading = number | Unread;

const YEAR_MONTH_DAY =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号]|(\d{2})(\d{2}))/;
const DAY_MONTH_NAME_YEAR = /^(\d{1,2})[- .]?([A-Za-z]{3,9})\.?,?[- .]?(\d{4})(?!\d)/;
const TIME = /^[T ]*(\d{1,2})[:时](\d{2})分?(?::?(\d{2})秒?(?:[.,]\d+)?)? ?([APap][Mm])?$/;
const OFFSET = /(?:(?<=\d) ?)(Z|[+-]\d{2}:?\d{2})$/i;

/** A moment, or why the text is none. */
export function readMoment(text: string, format: DateFormat, offsets?: OffsetWatch): MomentReading {
  if (format.patterns.length > 0) return readByPatterns(text, format, offsets);
  if (format.isWorkbook) {
    const serial = readSerial(text, format);
    if (serial !== undefined) return serial;
  }
  return readIso(text) ?? readUsual(text, format, offsets);
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

/** Year first in any of the usual ways, or a month by its name, with or without a time and an offset. */
function readUsual(text: string, format: DateFormat, offsets?: OffsetWatch): MomentReading {
  const yearFirst = YEAR_MONTH_DAY.exec(text);
  const named = yearFirst ? null : DAY_MONTH_NAME_YEAR.exec(text);
  const found = yearFirst ?? named;
  if (!found) return "not-a-date";
  const [year, month, day] = yearFirst
    ? [yearFirst[1], ...yearFirst.slice(2).filter((part) => part !== undefined)].map(Number)
    : [Number(named![3]), monthOfName(named![2]!), Number(named![1])];
  let rest = text.slice(found[0].length);
  const offset = rest === "" ? undefined : OFFSET.exec(rest)?.[1];
  if (offset) rest = rest.slice(0, OFFSET.exec(rest)!.index);
  const time = rest === "" ? null : TIME.exec(rest);
  if (rest !== "" && !time) return "not-a-date";
  return momentFromParts(
    { year, month, day, hour: time?.[1], minute: time?.[2], half: time?.[4], offset },
    format,
    offsets,
  );
}

interface MomentParts {
  year: number | undefined;
  month: number | undefined;
  day: number | undefined;
  hour?: string | undefined;
  minute?: string | undefined;
  half?: string | undefined;
  offset?: string | undefined;
}

function momentFromParts(parts: MomentParts, format: DateFormat, offsets?: OffsetWatch): MomentReading {
  const { year = 0, month = 0, day: dayOfMonth = 1, hour, minute, half, offset } = parts;
  if (isEndOfTime(year, month, dayOfMonth)) return "open";
  const day = dayFromParts(year, month, dayOfMonth);
  if (day === null) return "not-a-date";
  if (hour === undefined) return moment(day, null);
  const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
  if (hours > 23 || Number(minute ?? 0) > 59) return "not-a-date";
  const minutes = hours * 60 + Number(minute ?? 0);
  return offset ? atHome(day, minutes, offset, format.zone, offsets) : moment(day, minutes);
}

/** 9999-12-31, and the last days of centuries that systems write for it. */
function isEndOfTime(year: number, month: number, dayOfMonth: number): boolean {
  return (
    year === 9999 || (month === 12 && dayOfMonth === 31 && year >= 2099 && /(99|00)$/.test(String(year)))
  );
}

/** A moment with an offset, in the zone of the bank; without one as written, as long as the column keeps to one offset. */
function atHome(
  day: number,
  minute: number,
  offset: string,
  zone: TimeZone | null,
  offsets: OffsetWatch = { seen: null },
): MomentReading {
  const ahead = offsetMinutes(offset);
  if (ahead === undefined) return "not-a-date";
  if (!zone) {
    if (/^z$/i.test(offset)) return "needs-zone";
    offsets.seen ??= offset;
    return offsets.seen === offset ? moment(day, minute) : "other-offset";
  }
  const utc = day * MINUTES_OF_DAY + minute - ahead;
  const local = utc + zone.offsetAt(utc);
  const localDay = Math.floor(local / MINUTES_OF_DAY);
  return moment(localDay, local - localDay * MINUTES_OF_DAY);
}

/** From 1899-12-30 to 1904-01-01. */
export const DAYS_TO_1904 = 1462;

/** Days since 1899-12-30 as workbooks count them, from 1954 to 2118; fewer or more digits are no date. */
export function readSerial(
  text: string,
  { countsFrom1904 }: Pick<DateFormat, "countsFrom1904">,
): number | undefined {
  if (!/^[2-7]\d{4}(\.\d+)?$/.test(text)) return undefined;
  const days = Number(text) + (countsFrom1904 ? DAYS_TO_1904 : 0);
  const minutes = Math.round((days - 25_569) * MINUTES_OF_DAY);
  const day = Math.floor(minutes / MINUTES_OF_DAY);
  return moment(day, text.includes(".") ? minutes - day * MINUTES_OF_DAY : null);
}

/** By the first pattern that yields a date; a workbook's own dates need none. */
function readByPatterns(text: string, format: DateFormat, offsets?: OffsetWatch): MomentReading {
  let unread: Unread = "not-a-date";
  for (const pattern of format.patterns) {
    const found = pattern.expression.exec(text);
    if (!found) continue;
    if (pattern.isSerial) return readSerial(text, format) ?? "not-a-date";
    const part = (name: DatePart) => {
      const place = pattern.order.indexOf(name);
      return place < 0 ? undefined : found[place + 1];
    };
    const [shortYear, monthName, day] = [part("shortYear"), part("monthName"), part("day")];
    const reading = momentFromParts(
      {
        year: shortYear === undefined ? Number(part("year")) : fullYear(Number(shortYear)),
        month: monthName === undefined ? Number(part("month")) : monthOfName(monthName),
        day: day === undefined ? 1 : Number(day),
        hour: part("hour"),
        minute: part("minute"),
        half: part("half"),
        offset: part("offset"),
      },
      format,
      offsets,
    );
    if (typeof reading === "number") return reading;
    unread = unread === "not-a-date" ? reading : unread;
  }
  return unread === "not-a-date" && format.isWorkbook ? (readIso(text) ?? unread) : unread;
}
