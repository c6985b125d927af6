/** Receipts of each region month by month, against the months before: the small pictures of the board pack. */
import type { Asked, Definition } from "~/answers/definition.server";
import { isMoneyUndated } from "~/domain/assumed-dates";
import { isoFromMonth } from "~/domain/calendar";
import type { RegionCourse } from "~/domain/overview";
import { type FlowSums, flowSums } from "~db/queries/flow-sums";
import { during } from "~db/queries/selection";
import {
  courseMonths,
  hasBefore,
  isAsLong,
  monthsOf,
  otherPeriod,
  type Period,
  periodBefore,
  summedPeriod,
} from "../overview/overview-periods";
import { COMPARING, STANDING } from "../reads";

export const regionCourses: Definition<RegionCourse[]> = {
  name: "region-courses",
  // As the table of regions that they stand beside.
  reads: [...COMPARING, ...STANDING],
  settings: [],
  weight: "cells",
  isStored: false,
  answer: ({ read }) => read(courses),
};

async function courses({
  store,
  selection,
  portfolio,
  dictionaries,
  filters,
}: Asked): Promise<RegionCourse[]> {
  const period = summedPeriod(portfolio, selection);
  if (period === null) return [];
  const before = otherPeriod(period, filters);
  const months = isMoneyUndated(portfolio) ? [] : courseMonths(portfolio, period);
  const isCompared = isAsLong(period, before) && hasBefore(portfolio, period, before, ["receipts"]);
  const both = during(
    selection,
    Math.min(before.from, periodBefore(period).from),
    Math.max(before.to, period.to),
  );
  const byRegion = new Map<number, Map<number, FlowSums>>();
  for (const flow of await flowSums(store, both, ["regionId", "month"])) {
    const region = flow.regionId ?? 0;
    const flows = byRegion.get(region) ?? new Map<number, FlowSums>();
    byRegion.set(region, flows);
    flows.set(flow.month ?? 0, flow);
  }
  return [...byRegion]
    .map(([regionId, flows]) => {
      const entry = dictionaries.region.byId.get(regionId);
      const received = (month: number) => flows.get(month)?.creditedMinor ?? 0;
      const sum = (summed: Period) => monthsOf(summed).reduce((all, month) => all + received(month), 0);
      return {
        key: entry?.code ?? String(regionId),
        name: entry?.name ?? { en: String(regionId), zh: String(regionId) },
        receivedMinor: sum(period),
        beforeMinor: isCompared ? sum(before) : null,
        course: months.map((month) => ({ month: isoFromMonth(month), receivedMinor: received(month) })),
      };
    })
    .sort((one, other) => other.receivedMinor - one.receivedMinor || (one.key < other.key ? -1 : 1));
}
