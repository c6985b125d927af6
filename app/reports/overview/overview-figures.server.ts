/** The few figures at the head of the overview, each with what it was before and its course month by month. */

import type { Asked } from "~/answers/definition.server";
import { isoFromMonth } from "~/domain/calendar";
import type { OverviewFigure, OverviewFigures } from "~/domain/overview";
import { isComparing } from "~/domain/period-comparison";
import type { ReasonCode } from "~/domain/reasons";
import { type CaseSums, caseSums } from "~db/queries/case-sums";
import { type FlowSums, flowSums } from "~db/queries/flow-sums";
import { during } from "~db/queries/selection";
import { byId } from "../group-map";
import { ratio } from "../places/case-figures.server";
import {
  courseMonths,
  hasBefore,
  isAsLong,
  maturedPeriod,
  monthsOf,
  otherPeriod,
  type Period,
  periodBefore,
} from "./overview-periods";

export async function overviewFigures(asked: Asked, period: Period): Promise<OverviewFigures> {
  const flows = await flowMonths(asked, period);
  const figure = (value: (sums: FlowSums) => number | null, without: ReasonCode = "zero-denominator") =>
    flowFigure(flows, period, value, without);
  const onReceipts = { ...flows, hasBefore: flows.hasBeforeOfReceipts };
  // Where the files record no cost at all, the cost is unknown.
  const ofCost = (value: (sums: FlowSums) => number | null) =>
    asked.recorded.cost ? figure(value) : figure(() => null, "not-recorded");
  return {
    received: flowFigure(onReceipts, period, (sums) => sums.creditedMinor, "zero-denominator"),
    net: figure((sums) => sums.creditedMinor - sums.advancedMinor - sums.costMinor),
    cost: ofCost((sums) => sums.costMinor),
    costToCollect: ofCost((sums) => ratio(sums.costMinor, sums.creditedMinor)),
    grossRate: await grossRateFigure(asked, period),
  };
}

const NO_FLOW: FlowSums = {
  creditedMinor: 0,
  earnedMinor: 0,
  advancedMinor: 0,
  costMinor: 0,
  minutes: 0,
  activities: 0,
};

interface FlowMonths {
  /** The months compared with. */
  before: Period;
  hasBefore: boolean;
  /** The same of receipts alone: a month whose activities were not delivered has all its money. */
  hasBeforeOfReceipts: boolean;
  /** Both periods', from the portfolio's first. */
  months: readonly number[];
  of: ReadonlyMap<number, FlowSums>;
}

/** Both periods month by month: what a period comes to is the sum of its months. */
async function flowMonths(
  { store, selection, portfolio, filters }: Asked,
  period: Period,
): Promise<FlowMonths> {
  const before = otherPeriod(period, filters);
  const from = Math.min(before.from, periodBefore(period).from);
  const both = during(selection, from, Math.max(period.to, before.to));
  return {
    before,
    hasBefore: hasBefore(portfolio, period, before),
    hasBeforeOfReceipts: hasBefore(portfolio, period, before, ["receipts"]),
    months: courseMonths(portfolio, period),
    of: byId(await flowSums(store, both, ["month"]), "month"),
  };
}

function flowFigure(
  flows: FlowMonths,
  period: Period,
  value: (sums: FlowSums) => number | null,
  without: ReasonCode,
): OverviewFigure {
  const { months, of } = flows;
  const sums = (summed: Period) =>
    monthsOf(summed).reduce((all, month) => plus(all, of.get(month) ?? NO_FLOW), NO_FLOW);
  return comparison(
    value(sums(period)),
    flows.hasBefore ? value(sums(flows.before)) : null,
    without,
    months.map((month) => [month, value(of.get(month) ?? NO_FLOW)]),
    period,
    isAsLong(period, flows.before),
  );
}

function plus(one: FlowSums, other: FlowSums): FlowSums {
  return {
    creditedMinor: one.creditedMinor + other.creditedMinor,
    earnedMinor: one.earnedMinor + other.earnedMinor,
    advancedMinor: one.advancedMinor + other.advancedMinor,
    costMinor: one.costMinor + other.costMinor,
    minutes: one.minutes + other.minutes,
    activities: one.activities + other.activities,
  };
}

type Rated = Pick<CaseSums, "receivedMinor" | "maturedExposureMinor">;

async function grossRateFigure(
  { store, selection, portfolio, filters }: Asked,
  asked: Period,
): Promise<OverviewFigure> {
  const period = maturedPeriod(asked, selection.cutOffDay ?? 0, selection.horizon);
  const adjacent = periodBefore(period);
  const isChosen = isComparing(filters);
  const before = isChosen
    ? maturedPeriod(otherPeriod(asked, filters), selection.cutOffDay ?? 0, selection.horizon)
    : adjacent;
  const [first, last] = [Math.min(before.from, adjacent.from), Math.max(before.to, period.to)];
  const months = byId(await caseSums(store, during(selection, first, last), ["month"]), "month");
  const rate = (sums: Rated | undefined) =>
    portfolio.datesAssumed || !sums ? null : ratio(sums.receivedMinor, sums.maturedExposureMinor);
  const of = ({ from, to }: Period) => {
    const sums: Rated = { receivedMinor: 0, maturedExposureMinor: 0 };
    for (let month = from; month <= to; month++) {
      sums.receivedMinor += months.get(month)?.receivedMinor ?? 0;
      sums.maturedExposureMinor += months.get(month)?.maturedExposureMinor ?? 0;
    }
    return rate(sums);
  };
  return comparison(
    of(period),
    of(before),
    portfolio.datesAssumed ? "dates-assumed" : "not-matured",
    monthsOf({ from: adjacent.from, to: period.to }).map((month) => [month, rate(months.get(month))]),
    period,
  );
}

function comparison(
  current: number | null,
  before: number | null,
  reason: ReasonCode,
  course: readonly (readonly [number, number | null])[],
  { from, to }: Period,
  isComparable = true,
): OverviewFigure {
  return {
    current,
    before,
    reason: current === null ? reason : null,
    change: !isComparable || current === null || before === null || before <= 0 ? null : current / before - 1,
    course: course.map(([month, value]) => ({ month: isoFromMonth(month), value })),
    from: isoFromMonth(from),
    to: isoFromMonth(to),
  };
}
