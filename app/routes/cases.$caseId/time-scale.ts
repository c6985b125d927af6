import { monthTicks } from "~/components/month-ticks";
import {
  dayFromIso,
  firstDayOfMonth,
  isoFromMonth,
  lastDayOfMonth,
  monthFromIso,
  monthOfDay,
} from "~/domain/calendar";
import type { CaseReport } from "~/reports/case/case-report.server";

/** Whole months from the first to the last thing that happened, as percentages of the picture's width. */
export interface TimeScale {
  firstDay: number;
  lastDay: number;
  /** Where a day begins; kept within the picture. */
  percent: (day: number) => number;
  /** Every month's beginning. */
  months: readonly { month: string; percent: number; isJanuary: boolean }[];
}

/** Percent of the width kept free at either end, so that marks on the first and last day are whole. */
const EDGE_PERCENT = 1.25;
/** Room for a month's name, in pixels. */
const LABEL_PX = 72;

/** A closed case's picture ends with it, an open one's at the cut-off. */
export function timeScale(report: CaseReport): TimeScale {
  const days = daysOf(report);
  const firstDay = firstDayOfMonth(monthOfDay(Math.min(...days)));
  const lastMonth = monthOfDay(Math.max(...days));
  const lastDay = lastDayOfMonth(lastMonth);
  const percent = (day: number) => {
    const share = (day - firstDay) / (lastDay + 1 - firstDay);
    const percent = EDGE_PERCENT + Math.min(Math.max(share, 0), 1) * (100 - 2 * EDGE_PERCENT);
    return Math.round(percent * 1e3) / 1e3;
  };
  const firstMonth = monthOfDay(firstDay);
  const months = Array.from({ length: lastMonth - firstMonth + 1 }, (_, index) => ({
    month: isoFromMonth(firstMonth + index),
    percent: percent(firstDayOfMonth(firstMonth + index)),
    isJanuary: (firstMonth + index) % 12 === 0,
  }));
  return { firstDay, lastDay, percent, months };
}

/** The months that are named where the picture is at least so wide; the last ones only where their name has room. */
export function namedMonths({ months, firstDay, lastDay }: TimeScale, widthPx: number) {
  const { ticks, isYearly } = monthTicks(months, Math.max(1, Math.floor(widthPx / LABEL_PX)));
  const pxPerDay = widthPx / (lastDay + 1 - firstDay);
  const hasRoom = ({ month }: { month: string }) => {
    const day = firstDayOfMonth(monthFromIso(month) as number);
    return (lastDay + 1 - day) * pxPerDay >= LABEL_PX * 0.75;
  };
  return { named: months.filter(({ month }) => ticks.includes(month)).filter(hasRoom), isYearly };
}

function daysOf({ facts, activities, receipts, advances, cutOffDate }: CaseReport): number[] {
  const end = facts.closedOn ?? cutOffDate;
  const dates = [
    facts.defaultedOn,
    ...(end === null ? [] : [end]),
    ...[...activities, ...receipts, ...advances].map(({ on }) => on),
  ];
  return dates.map((date) => dayFromIso(date) as number);
}
