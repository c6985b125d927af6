/** What has come up on a case, by its papers: since when, and when somebody acted on it. */
import { dayFromParts, isoFromDay } from "~/domain/calendar";
import {
  FADING_KINDS,
  type FadingKind,
  HARVEST_BORROWER,
  HARVEST_DATE,
  type WhyNowCase,
} from "~/domain/why-now";

export interface Occasion {
  kind: FadingKind;
  /** From this day on acting on it pays. */
  openDay: number;
  /** First activity from then on; null: none by the end. */
  actedDay: number | null;
}

/** Those that come up from the default until the case closes, or until a day: in order of kind, then of time. */
export function occasionsOf(one: WhyNowCase, untilDay: number): Occasion[] {
  const lastDay = Math.min(one.closedDay ?? untilDay, untilDay);
  const opened: Record<FadingKind, readonly number[]> = {
    signal: one.signalDays,
    receivable: one.receivableDays,
    harvest: one.borrowerKind === HARVEST_BORROWER ? harvestDays(one.defaultedDay, lastDay) : [],
    promise: one.brokenPromiseDays,
  };
  return FADING_KINDS.flatMap((kind) =>
    opened[kind]
      .filter((openDay) => openDay >= one.defaultedDay && openDay <= lastDay)
      .map((openDay) => ({ kind, openDay, actedDay: firstAction(kind, openDay, one.activityDays) })),
  );
}

/** The activity that found a signal does not act on it; one on the day of a due date does. */
function firstAction(kind: FadingKind, openDay: number, days: readonly number[]): number | null {
  return days.find((day) => (kind === "signal" ? day > openDay : day >= openDay)) ?? null;
}

function harvestDays(fromDay: number, toDay: number): number[] {
  const years = [fromDay, toDay].map((day) => Number(isoFromDay(day).slice(0, 4)));
  const days: number[] = [];
  for (let year = years[0]!; year <= years[1]!; year++) days.push(dayFromParts(year, ...HARVEST_DATE)!);
  return days.filter((day) => day >= fromDay && day <= toDay);
}
