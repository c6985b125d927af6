/** Which months the overview compares: whole ones only, because a part of a month is no trend. */
import { isMoneyUndated } from "~/domain/assumed-dates";
import { dayFromIso, isoFromMonth, lastWholeMonth, monthFromIso, monthOfDay } from "~/domain/calendar";
import { DELIVERED_KINDS, type DeliveredKind, firstMonth, undeliveredBetween } from "~/domain/delivery";
import type { FilterState } from "~/domain/filters";
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
function wholePeriod({ cutOffDate, delivery }: Pick<Portfolio, "cutOffDate" | "delivery">): Period | null {
  const cutOffDay = dayFromIso(cutOffDate ?? "");
  if (cutOffDay === null) return null;
  const to = monthOfDay(cutOffDay);
  return { from: Math.min(firstMonth(delivery) ?? to, to), to };
}

const NO_MONTHS = { fromMonth: null, toMonth: null };

/** The months that sums are of: all of them where nobody knows when money came in. */
export function summedPeriod(
  portfolio: Portfolio,
  chosen: { fromMonth: number | null; toMonth: number | null },
): Period | null {
  return isMoneyUndated(portfolio) ? wholePeriod(portfolio) : periodOf(portfolio, chosen);
}

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

/** The months chosen to compare with, from their open end as many as the period has; else as many just before. */
export function otherPeriod(
  period: Period,
  { vs_from, vs_to }: Pick<FilterState, "vs_from" | "vs_to">,
): Period {
  const [from, to] = [monthFromIso(vs_from ?? ""), monthFromIso(vs_to ?? "")];
  const months = period.to - period.from;
  if (from === null && to === null) return periodBefore(period);
  return { from: from ?? to! - months, to: to ?? from! + months };
}

/** Whether sums of the two may be set against each other. */
export function isAsLong(one: Period, other: Period): boolean {
  return one.to - one.from === other.to - other.from;
}

/** The same length of months of default, moved back until the last has been followed up for the horizon. */
export function maturedPeriod({ from, to }: Period, cutOffDay: number, horizon: number): Period {
  const lastMatured = Math.min(to, lastWholeMonth(cutOffDay - horizon));
  return { from: lastMatured - (to - from), to: lastMatured };
}

/** Month by month, both ends included. */
export function monthsOf({ from, to }: Period): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}

/** The months of both periods, from the portfolio's first. */
export function courseMonths({ delivery }: Pick<Portfolio, "delivery">, period: Period): number[] {
  const before = periodBefore(period);
  return monthsOf({ from: Math.max(firstMonth(delivery) ?? period.from, before.from), to: period.to });
}

/** Whether the months before may stand beside: what lacks a month of either is compared with nothing. @param of what the figure is summed from */
export function hasBefore(
  { delivery, cutOffDate }: Pick<Portfolio, "delivery" | "cutOffDate">,
  period: Period,
  before: Period,
  of: readonly DeliveredKind[] = DELIVERED_KINDS,
): boolean {
  return (
    (firstMonth(delivery) ?? period.from) <= before.from &&
    before.to <= lastWholeMonth(dayFromIso(cutOffDate ?? "") ?? 0) &&
    [period, before].every(
      ({ from, to }) => undeliveredBetween(delivery, isoFromMonth(from), isoFromMonth(to), of).length === 0,
    )
  );
}
