import { isoFromMonth, monthFromIso } from "../domain/calendar";
import type { Row } from "../domain/report";

export interface LastCompleteMonth {
  month: string;
  /** A year earlier. */
  earlier: string;
  receivedMinor: number;
  /** Of the same month a year earlier; null where the months do not reach back, or were not asked for. */
  earlierMinor: number | null;
  /** Relative change since then; null where nothing came in then. */
  change: number | null;
}

const YEAR = 12;

/** The newest whole month against the same month a year earlier, which the season does not disturb. */
export function lastCompleteMonth(rows: readonly Row[]): LastCompleteMonth | null {
  const received = new Map(rows.map((row) => [String(row.month), Number(row.received_minor)]));
  const month = rows
    .filter(({ complete }) => complete === true)
    .map((row) => String(row.month))
    .sort()
    .at(-1);
  if (month === undefined) return null;
  const earlier = isoFromMonth((monthFromIso(month) ?? 0) - YEAR);
  const receivedMinor = received.get(month) ?? 0;
  const earlierMinor = received.get(earlier) ?? null;
  const change = earlierMinor !== null && earlierMinor > 0 ? receivedMinor / earlierMinor - 1 : null;
  return { month, earlier, receivedMinor, earlierMinor, change };
}
