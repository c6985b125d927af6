/** What came in and what was done, month by month. */
import { isoFromMonth, lastDayOfMonth, monthOfDay } from "~/domain/calendar";
import type { FilterState } from "~/domain/filters";
import type { Report, Row } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import type { Database } from "~db/client";
import { episodesByMonth, firstMonth, flowSums } from "~db/queries/flow-sums";
import { assemble } from "../assemble.server";
import { costFigure } from "../effort-figures.server";
import { byId } from "../group-map";
import { ask, type Question } from "../question.server";
import { remembered } from "../remember.server";
import { known, rowOf } from "../row";

export async function trendReport(database: Database, scope: Scope, filters: FilterState): Promise<Report> {
  return remembered(database, ["trend", scope, filters], () => {
    const question = ask(database, scope, filters);
    return assemble(question, "trend", rows(question));
  });
}

function rows(question: Question): Row[] {
  const { database, selection, recorded } = question;
  const flows = byId(flowSums(database, selection, ["month"]), "month");
  const episodes = episodesByMonth(database, selection);
  return months(question).map((month) => {
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
function months({ database, selection }: Question): number[] {
  const first = firstMonth(database);
  if (first === null || selection.cutOffDay === null) return [];
  const from = Math.max(first, selection.fromMonth ?? first);
  const last = monthOfDay(selection.cutOffDay);
  const to = Math.min(last, selection.toMonth ?? last);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function isComplete(month: number, cutOffDay: number | null): boolean {
  return cutOffDay !== null && cutOffDay >= lastDayOfMonth(month);
}
