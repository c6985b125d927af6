/** Which months the overview compares: whole ones only, because a part of a month is no trend. */
import { dayFromIso, lastWholeMonth, monthOfDay } from "~/domain/calendar";
import { firstMonth } from "~/domain/delivery";
import type { Portfolio } from "~/domain/report";

/** Months as numbers, both included. */
export interface Period {
  from: number;
  to: number;
}

const TWELVE = 12;

/** What is summed up where nobody chose other months; null while nothing is loaded. */
export function periodOf(
  portfolio: Pick<Portfolio, "cutOffDate" | "delivery">,
  { fromMonth, toMonth }: { fromMonth: number | null; toMonth: number | null } = NO_MONTHS,
): Period | null {
  const cutOffDay = dayFromIso(portfolio.cutOffDate ?? "");
  const first = firstMonth(portfolio.delivery);
  return cutOffDay === null || first === null ? null : currentPeriod(cutOffDay, first, fromMonth, toMonth);
}

/** Everything there is, where nobody knows the months; null while nothing is loaded. */
export function wholePeriod({
  cutOffDate,
  delivery,
}: Pick<Portfolio, "cutOffDate" | "delivery">): Period | null {
  const cutOffDay = dayFromIso(cutOffDate ?? "");
  if (cutOffDay === null) return null;
  const to = monthOfDay(cutOffDay);
  return { from: Math.min(firstMonth(delivery) ?? to, to), to };
}

const NO_MONTHS = { fromMonth: null, toMonth: null };

/** The months asked for, else the last twelve whole ones; never before the portfolio's first. */
export function currentPeriod(
  cutOffDay: number,
  firstMonth: number,
  fromMonth: number | null,
  toMonth: number | null,
): Period {
  const last = lastWholeMonth(cutOffDay);
  const to = Math.min(last, toMonth ?? last);
  return { from: Math.min(Math.max(fromMonth ?? to - TWELVE + 1, firstMonth), to), to };
}

/** As many months just before. */
export function periodBefore({ from, to }: Period): Period {
  return { from: from - (to - from + 1), to: from - 1 };
}

/** The same length of months of default, moved back until the last has been followed up for the horizon. */
export function maturedPeriod({ from, to }: Period, cutOffDay: number, horizon: number): Period {
  const lastMatured = Math.min(to, lastWholeMonth(cutOffDay - horizon));
  return { from: lastMatured - (to - from), to: lastMatured };
}
