/** What came in and what was done, month by month. */

import type { Asked } from "~/answers/definition.server";
import { isoFromMonth, lastDayOfMonth, monthOfDay } from "~/domain/calendar";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { episodesByMonth, firstMonth, flowSums } from "~db/queries/flow-sums";
import { costFigure } from "../effort-figures.server";
import { byId } from "../group-map";
import { CHOSEN } from "../reads";
import { reportDefinition } from "../report-definition.server";
import { known, rowOf } from "../row";

export const trendReport = reportDefinition({
  name: "trend",
  reads: CHOSEN,
  rows,
});

async function rows(asked: Asked): Promise<KeptRow[]> {
  const { store, selection, recorded } = asked;
  const flows = byId(await flowSums(store, selection, ["month"]), "month");
  const episodes = await episodesByMonth(store, selection);
  return (await months(asked)).map((month) => {
    const { creditedMinor = 0, earnedMinor = 0, costMinor = 0, activities = 0 } = flows.get(month) ?? {};
    return rowOf(REPORTS.trend.columns, [
      known({
        month: isoFromMonth(month),
        received_minor: creditedMinor,
        credited_minor: earnedMinor,
        episodes: episodes.get(month) ?? 0,
        activities,
        complete: isComplete(month, selection.cutOffDay),
      }),
      costFigure(costMinor, recorded),
    ]);
  });
}

/** From the portfolio's first month (or `from`) to the month of the cut-off (or `to`), without gaps. */
async function months({ store, selection }: Asked): Promise<number[]> {
  const first = await firstMonth(store);
  if (first === null || selection.cutOffDay === null) return [];
  const from = Math.max(first, selection.fromMonth ?? first);
  const last = monthOfDay(selection.cutOffDay);
  const to = Math.min(last, selection.toMonth ?? last);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function isComplete(month: number, cutOffDay: number | null): boolean {
  return cutOffDay !== null && cutOffDay >= lastDayOfMonth(month);
}
