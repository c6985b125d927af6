/** The few figures at the head of the overview, each with what it was before and its course month by month. */
import { isoFromMonth } from "~/domain/calendar";
import type { ReasonCode } from "~/domain/reasons";
import { caseSums } from "~db/queries/case-sums";
import { type FlowSums, firstMonth, flowSums } from "~db/queries/flow-sums";
import { during } from "~db/queries/selection";
import { ratio } from "./case-figures";
import { byId } from "./group-map";
import { maturedPeriod, type Period, periodBefore } from "./overview-periods";
import type { Question } from "./question.server";

export interface OverviewFigure {
  current: number | null;
  /** Over as many months just before; null where the portfolio does not reach back so far. */
  before: number | null;
  /** Why `current` is unknown. */
  reason: ReasonCode | null;
  /** Relative change since before; null where either is unknown or nothing was before. */
  change: number | null;
  /** One value per month of both periods, oldest first. */
  course: readonly { month: string; value: number | null }[];
  /** The months that `current` speaks of, `YYYY-MM`. */
  from: string;
  to: string;
}

export interface OverviewFigures {
  received: OverviewFigure;
  net: OverviewFigure;
  cost: OverviewFigure;
  /** Cost over received. */
  costToCollect: OverviewFigure;
  /** Of cases by month of default, of which the last was followed up for the horizon. */
  grossRate: OverviewFigure;
}

export function overviewFigures(question: Question, period: Period): OverviewFigures {
  return {
    received: flowFigure(question, period, (sums) => sums.creditedMinor),
    net: flowFigure(question, period, (sums) => sums.creditedMinor - sums.advancedMinor - sums.costMinor),
    cost: flowFigure(question, period, (sums) => sums.costMinor),
    costToCollect: flowFigure(question, period, (sums) => ratio(sums.costMinor, sums.creditedMinor)),
    grossRate: grossRateFigure(question, period),
  };
}

const NO_FLOW: FlowSums = { creditedMinor: 0, advancedMinor: 0, costMinor: 0, minutes: 0, activities: 0 };

function flowFigure(
  { database, selection }: Question,
  period: Period,
  value: (sums: FlowSums) => number | null,
): OverviewFigure {
  const sums = ({ from, to }: Period) => flowSums(database, during(selection, from, to), [])[0] ?? NO_FLOW;
  const before = periodBefore(period);
  const first = firstMonth(database) ?? period.from;
  const months = byId(flowSums(database, during(selection, before.from, period.to), ["month"]), "month");
  return comparison(
    value(sums(period)),
    first <= before.from ? value(sums(before)) : null,
    "zero-denominator",
    monthsOf(Math.max(first, before.from), period.to).map((month) => [
      month,
      value(months.get(month) ?? NO_FLOW),
    ]),
    period,
  );
}

function grossRateFigure({ database, selection, portfolio }: Question, asked: Period): OverviewFigure {
  const cutOffDay = selection.cutOffDay ?? 0;
  const period = maturedPeriod(asked, cutOffDay, selection.horizon);
  const before = periodBefore(period);
  const rate = (sums: { receivedMinor: number; maturedExposureMinor: number } | undefined) =>
    portfolio.datesAssumed || !sums ? null : ratio(sums.receivedMinor, sums.maturedExposureMinor);
  const of = ({ from, to }: Period) => rate(caseSums(database, during(selection, from, to), [])[0]);
  const months = byId(caseSums(database, during(selection, before.from, period.to), ["month"]), "month");
  return comparison(
    of(period),
    of(before),
    portfolio.datesAssumed ? "dates-assumed" : "not-matured",
    monthsOf(before.from, period.to).map((month) => [month, rate(months.get(month))]),
    period,
  );
}

function comparison(
  current: number | null,
  before: number | null,
  reason: ReasonCode,
  course: readonly (readonly [number, number | null])[],
  { from, to }: Period,
): OverviewFigure {
  return {
    current,
    before,
    reason: current === null ? reason : null,
    change: current === null || before === null || before <= 0 ? null : current / before - 1,
    course: course.map(([month, value]) => ({ month: isoFromMonth(month), value })),
    from: isoFromMonth(from),
    to: isoFromMonth(to),
  };
}

function monthsOf(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
