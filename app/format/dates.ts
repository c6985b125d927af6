import { dayFromIso, isoFromDay, isoFromMonth, monthFromIso } from "../domain/calendar";
import { entryOf, type Language } from "../domain/text";

/** A day number from itself or from `2026-01-03`. */
export function dayOf(day: number | string): number {
  const found = typeof day === "number" ? day : dayFromIso(day);
  if (found === null || !Number.isInteger(found))
    throw new RangeError(`format requires a day such as 2026-01-03, not ${day}`);
  return found;
}

/** A month number from itself or from `2026-01`. */
export function monthNumberOf(month: number | string): number {
  const found = typeof month === "number" ? month : monthFromIso(month);
  if (found === null || !Number.isInteger(found))
    throw new RangeError(`format requires a month such as 2026-01, not ${month}`);
  return found;
}

export function dateText(day: number, language: Language): string {
  const [year, month, dayOfMonth] = isoFromDay(day).split("-").map(Number) as [number, number, number];
  return entryOf(language).figures.date(year, month, dayOfMonth);
}

export function monthText(month: number, language: Language): string {
  const [year, monthOfYear] = isoFromMonth(month).split("-").map(Number) as [number, number];
  return entryOf(language).figures.month(year, monthOfYear);
}
