/** The months of a case while it was open: what was known on the first day of each, and which methods began in it. */
import { firstDayOfMonth, monthOfDay } from "~/domain/calendar";
import { type Episode, episodeRow, episodesOf } from "./episodes";
import type { Ledger } from "./ledger";

export interface CaseMonth {
  /** As if an episode of method 0 began on the first day of the month. */
  row: ReturnType<typeof episodeRow>;
  begunMethodIds: number[];
  /** Methods used before the month. */
  usedMethodIds: number[];
}

/** Whole months after default in which the case opened still open, beginning up to `lastDay`. */
export function caseMonths(ledger: Ledger, lastDay: number): CaseMonth[] {
  const episodes = episodesOf(ledger);
  const openUntil = Math.min(lastDay, ledger.closedDay ?? lastDay);
  const months: CaseMonth[] = [];
  for (let month = monthOfDay(ledger.defaultedDay) + 1; firstDayOfMonth(month) <= openUntil; month += 1) {
    const startDay = firstDayOfMonth(month);
    const nextDay = firstDayOfMonth(month + 1);
    const nothing: Episode = { methodId: 0, startDay, lastDay: startDay, activities: [] };
    months.push({
      row: episodeRow(ledger, episodes, nothing, 0),
      begunMethodIds: methodsOf(episodes, (day) => day >= startDay && day < nextDay),
      usedMethodIds: methodsOf(episodes, (day) => day < startDay),
    });
  }
  return months;
}

function methodsOf(episodes: readonly Episode[], isMeant: (startDay: number) => boolean): number[] {
  const meant = episodes.filter(({ startDay }) => isMeant(startDay));
  return [...new Set(meant.map(({ methodId }) => methodId))];
}
