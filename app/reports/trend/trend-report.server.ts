/** What came in and what was done, month by month. */
import { isoFromMonth, lastDayOfMonth, monthOfDay } from "~/domain/calendar";
import type { FilterState } from "~/domain/filters";
import type { Report, Row } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import { episodesByMonth, firstMonth, flowSums } from "~db/queries/flow-sums";
import type { Store } from "~db/store";
import { assemble } from "../assemble.server";
import { costFigure } from "../effort-figures.server";
import { byId } from "../group-map";
import { ask, type Question } from "../question.server";
import { remembered } from "../remember.server";
import { known, rowOf } from "../row";

export async function trendReport(store: Store, scope: Scope, filters: FilterState): Promise<Report> {
  return remembered(store, ["trend", scope, filters], async () => {
    const question = await ask(store, scope, filters);
    return assemble(question, "trend", await rows(question));
  });
}

async function rows(question: Question): Promise<Row[]> {
  const { store, selection, recorded } = question;
  const flows = byId(await flowSums(store, selection, ["month"]), "month");
  const episodes = await episodesByMonth(store, selection);
  return (await months(question)).map((month) => {
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
async function months({ store, selection }: Question): Promise<number[]> {
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
