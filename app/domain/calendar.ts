/** Days and months as integers: days since 1970-01-01 and months since 1970-01, both UTC. No clock in here. */

const MS_PER_DAY = 86_400_000;
/** The mean over the four years of a leap. */
export const DAYS_PER_YEAR = 365.25;
export const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;
export const MINUTES_PER_HOUR = 60;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const ISO_MONTH = /^(\d{4})-(\d{2})$/;

/** The day number of a calendar date; null where there is no such date (month 13, 30 February). */
export function dayFromParts(year: number, month: number, dayOfMonth: number): number | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || dayOfMonth < 1) return null;
  if (dayOfMonth > daysInMonth(year, month)) return null;
  return Date.UTC(year, month - 1, dayOfMonth) / MS_PER_DAY;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `2024-01-31` → day number, or null. */
export function dayFromIso(text: string): number | null {
  const parts = ISO_DATE.exec(text);
  return parts && dayFromParts(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Day number → `2024-01-31`. */
export function isoFromDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Days and months from 1 March of the year 0, where the Gregorian 400 years begin, to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_468;
const MONTHS_BEFORE_1970 = 1970 * 12 - 2;

/**
 * The month number (months since 1970-01) that a day falls in. By arithmetic, because millions of rows ask; years are
 * counted from March, so that the leap day comes last.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
 */
export function monthOfDay(day: number): number {
  const shifted = Math.floor(day) + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthOfYear = Math.floor((5 * dayOfYear + 2) / 153);
  return (era * 400 + yearOfEra) * 12 + monthOfYear - MONTHS_BEFORE_1970;
}

/** `2024-01` → month number, or null. */
export function monthFromIso(text: string): number | null {
  const parts = ISO_MONTH.exec(text);
  if (!parts) return null;
  const month = Number(parts[2]);
  return month < 1 || month > 12 ? null : (Number(parts[1]) - 1970) * 12 + month - 1;
}

/** Month number → `2024-01`. */
export function isoFromMonth(month: number): string {
  const year = 1970 + Math.floor(month / 12);
  return `${year}-${String((((month % 12) + 12) % 12) + 1).padStart(2, "0")}`;
}

/** First day of a month. */
export function firstDayOfMonth(month: number): number {
  return Date.UTC(1970, month, 1) / MS_PER_DAY;
}

/** Last day of a month. */
export function lastDayOfMonth(month: number): number {
  return firstDayOfMonth(month + 1) - 1;
}

/** A moment to the minute: `2024-01-31T08:15Z`. */
export function minuteText(moment: Date): string {
  return `${moment.toISOString().slice(0, 16)}Z`;
}

/** The same calendar day so many months on; where that month is shorter, its last day. */
export function dayAfterMonths(day: number, months: number): number {
  const month = monthOfDay(day);
  const sameDay = firstDayOfMonth(month + months) + (day - firstDayOfMonth(month));
  return Math.min(sameDay, lastDayOfMonth(month + months));
}

/** Months that are wholly over between two days; −1 where the second lies before the first. */
export function wholeMonthsBetween(from: number, to: number): number {
  if (to < from) return -1;
  const months = monthOfDay(to) - monthOfDay(from);
  return dayAfterMonths(from, months) <= to ? months : months - 1;
}

/** The last month that had ended by the day. */
export function lastWholeMonth(day: number): number {
  const month = monthOfDay(day);
  return lastDayOfMonth(month) <= day ? month : month - 1;
}
