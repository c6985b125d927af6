/** Pairs of periods that are compared with one click: complete months only, both as long. */
import { dayFromIso, isoFromMonth, lastWholeMonth, monthFromIso } from "./calendar";
import { firstMonth } from "./delivery";
import type { FilterState } from "./filters";
import type { Portfolio } from "./report";

const SHORTCUTS = ["twelve", "quarter", "quarter-year-ago", "year", "before", "year-ago"] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

export type ComparedMonths = Pick<FilterState, "from" | "to" | "vs_from" | "vs_to">;

const [QUARTER, YEAR] = [3, 12];

/**
 * Those that the data reach back for: the last twelve months, the last quarter and year that are over, and the months
 * chosen, each with what came just before and with the same months of a year before.
 */
export function comparisonShortcuts(
  { cutOffDate, delivery }: Pick<Portfolio, "cutOffDate" | "delivery">,
  { from, to }: Pick<FilterState, "from" | "to">,
): { shortcut: Shortcut; months: ComparedMonths }[] {
  const cutOff = dayFromIso(cutOffDate ?? "");
  const first = firstMonth(delivery);
  if (cutOff === null || first === null) return [];
  const last = lastWholeMonth(cutOff);
  const endOf = (length: number) => Math.floor((last + 1) / length) * length - 1;
  const pair = (shortcut: Shortcut, end: number, length: number, back: number) => {
    return { shortcut, start: end - length + 1, end, back };
  };
  const chosen = [monthFromIso(from ?? ""), monthFromIso(to ?? "")] as const;
  const length = chosen[0] === null || chosen[1] === null ? null : chosen[1] - chosen[0] + 1;
  const pairs = [
    pair("twelve", last, YEAR, YEAR),
    pair("quarter", endOf(QUARTER), QUARTER, QUARTER),
    pair("quarter-year-ago", endOf(QUARTER), QUARTER, YEAR),
    pair("year", endOf(YEAR), YEAR, YEAR),
    ...(length === null || length < 1
      ? []
      : [pair("before", chosen[1]!, length, length), pair("year-ago", chosen[1]!, length, YEAR)]),
  ];
  const seen = new Set<string>();
  return pairs.flatMap(({ shortcut, start, end, back }) => {
    const months = {
      from: isoFromMonth(start),
      to: isoFromMonth(end),
      vs_from: isoFromMonth(start - back),
      vs_to: isoFromMonth(end - back),
    };
    const key = Object.values(months).join();
    const isThere = start - back >= first && end <= last && !seen.has(key);
    seen.add(key);
    return isThere ? [{ shortcut, months }] : [];
  });
}
