/** The value of a watched figure as its page gives it. */
import type { Visit } from "~/answers/visit.server";
import type { AlertFigureKey } from "~/domain/alert-figures";
import { dayFromIso, isoFromMonth, lastWholeMonth } from "~/domain/calendar";
import { GRAVE_RULES } from "~/domain/conduct/rule-names";
import { reachedShare } from "~/domain/targets";
import { openBreaches } from "~/reports/conduct/conduct-fill.server";
import { conductReport } from "~/reports/conduct/conduct-reports.server";
import { overviewReport } from "~/reports/overview/overview-report.server";
import { againstTarget } from "~/reports/targets/against-target.server";

export interface FigureNow {
  /** Money in minor units, shares 0–1; null: not known. */
  value: number | null;
  /** The months that it speaks of, `YYYY-MM`; null: none. */
  months: { from: string; to: string } | null;
}

/** @param visit a patient one; @param today `YYYY-MM-DD`, of the bank */
export function figureNow(
  visit: Visit,
  figure: AlertFigureKey,
  { cutOffDate, today }: { cutOffDate: string; today: string },
): Promise<FigureNow> {
  return FIGURES[figure](visit, { cutOffDate, today });
}

type Reading = (visit: Visit, days: { cutOffDate: string; today: string }) => Promise<FigureNow>;

const FIGURES: Readonly<Record<AlertFigureKey, Reading>> = {
  "recovered-share": async (visit) => ofOverview(await overview(visit), "grossRate"),
  "cost-to-collect": async (visit) => ofOverview(await overview(visit), "costToCollect"),
  "receipts-last-month": async (visit, days) =>
    ofOverview(await overview(inLastMonth(visit, days)), "received"),
  "last-month-of-target": async (visit, days) => {
    const { total, period } = await inLastMonth(visit, days).whole(againstTarget, {
      filters: lastMonthOf(visit, days),
    });
    return { value: total === null ? null : reachedShare(total), months: period };
  },
  outstanding: async (visit) => plain((await overview(visit)).open.outstandingMinor),
  "soon-time-barred": async (visit) => {
    const { datesAssumed, limitation } = await overview(visit);
    return plain(datesAssumed ? null : limitation.cases);
  },
  "untouched-cases": async (visit) => plain((await overview(visit)).untouched?.cases ?? null),
  "open-grave-breaches": async (visit) => plain(openBreaches(await visit.whole(conductReport), GRAVE_RULES)),
  "data-age": async (_visit, { cutOffDate, today }) =>
    plain((dayFromIso(today) ?? 0) - (dayFromIso(cutOffDate) ?? 0)),
};

const overview = (visit: Visit) => visit.whole(overviewReport, { filters: visit.filters });
const plain = (value: number | null): FigureNow => ({ value, months: null });

function ofOverview(
  { figures, period }: Awaited<ReturnType<typeof overview>>,
  key: "grossRate" | "costToCollect" | "received",
): FigureNow {
  // Where nobody knows when money came in, sums are of no month.
  if (figures === null || (period === null && key !== "grossRate")) return { value: null, months: null };
  const { current, from, to } = figures[key];
  return { value: current, months: { from, to } };
}

function lastMonthOf({ filters }: Visit, { cutOffDate }: { cutOffDate: string }) {
  const month = isoFromMonth(lastWholeMonth(dayFromIso(cutOffDate) ?? 0));
  return { ...filters, from: month, to: month };
}

function inLastMonth(visit: Visit, days: { cutOffDate: string }): Visit {
  return { ...visit, filters: lastMonthOf(visit, days) };
}
