/** What came in and what was done, month by month. */

import type { Asked } from "~/answers/definition.server";
import { type Annotation, annotationLine } from "~/domain/annotations";
import { isoFromMonth, lastDayOfMonth, monthOfDay } from "~/domain/calendar";
import { firstMonth } from "~/domain/delivery";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { episodesByMonth, flowSums } from "~db/queries/flow-sums";
import { annotationsOf } from "../annotations/annotations.server";
import { costFigure } from "../effort-figures.server";
import { byId } from "../group-map";
import { CHOSEN, STANDING } from "../reads";
import { reportDefinition } from "../report-definition.server";
import { known, rowOf } from "../row";

export const trendReport = reportDefinition({
  name: "trend",
  reads: [...CHOSEN, ...STANDING],
  settings: ["annotations"],
  rows,
});

async function rows(asked: Asked): Promise<KeptRow[]> {
  const { store, selection, recorded, portfolio } = asked;
  const flows = byId(await flowSums(store, selection, ["month"]), "month");
  const episodes = await episodesByMonth(store, selection);
  const notes = await annotationsOf(asked);
  const undelivered = new Set(portfolio.delivery.undelivered.map(({ month }) => month));
  return months(asked, [...flows.keys(), ...episodes.keys()]).map((month) => {
    const { creditedMinor = 0, earnedMinor = 0, costMinor = 0, activities = 0 } = flows.get(month) ?? {};
    return rowOf(REPORTS.trend.columns, [
      known({
        month: isoFromMonth(month),
        received_minor: creditedMinor,
        credited_minor: earnedMinor,
        episodes: episodes.get(month) ?? 0,
        activities,
        complete: isComplete(month, asked) && !undelivered.has(isoFromMonth(month)),
        annotations: notesOf(isoFromMonth(month), notes),
      }),
      costFigure(costMinor, recorded),
    ]);
  });
}

function notesOf(month: string, notes: readonly Annotation[]): string | null {
  const own = notes.filter(({ date }) => date.startsWith(month));
  return own.length === 0 ? null : own.map(annotationLine).join("; ");
}

/**
 * From the portfolio's first month (or `from`) to the month of the cut-off (or `to`), without gaps; and the months far
 * outside of them that something is dated in, so that the months add up to what was received.
 */
function months({ selection, portfolio }: Asked, dated: readonly number[]): number[] {
  const first = firstMonth(portfolio.delivery);
  if (first === null || selection.cutOffDay === null) return [];
  const from = Math.max(first, selection.fromMonth ?? first);
  const last = monthOfDay(selection.cutOffDay);
  const to = Math.min(last, selection.toMonth ?? last);
  const usual = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const far = dated.filter((month) => month < first || month > last);
  return [...new Set([...far, ...usual])].sort((one, other) => one - other);
}

function isComplete(month: number, { selection: { cutOffDay }, portfolio }: Asked): boolean {
  const isUsual = month >= (firstMonth(portfolio.delivery) ?? month);
  return isUsual && cutOffDay !== null && cutOffDay >= lastDayOfMonth(month);
}
