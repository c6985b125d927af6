/** Receipts of each region month by month, against the months before: the small pictures of the board pack. */
import type { Asked, Definition } from "~/answers/definition.server";
import { isoFromMonth } from "~/domain/calendar";
import { firstMonth } from "~/domain/delivery";
import type { RegionCourse } from "~/domain/overview";
import { type FlowSums, flowSums } from "~db/queries/flow-sums";
import { during } from "~db/queries/selection";
import { periodBefore, periodOf } from "../overview/overview-periods";
import { JUDGED } from "../reads";

export const regionCourses: Definition<RegionCourse[]> = {
  name: "region-courses",
  reads: JUDGED,
  settings: [],
  weight: "cells",
  isStored: false,
  answer: ({ read }) => read(courses),
};

async function courses({ store, selection, portfolio, dictionaries }: Asked): Promise<RegionCourse[]> {
  const period = periodOf(portfolio, selection);
  if (period === null) return [];
  const before = periodBefore(period);
  const first = firstMonth(portfolio.delivery) ?? period.from;
  const both = during(selection, before.from, period.to);
  const byRegion = new Map<number, Map<number, FlowSums>>();
  for (const flow of await flowSums(store, both, ["regionId", "month"])) {
    const region = flow.regionId ?? 0;
    const months = byRegion.get(region) ?? new Map<number, FlowSums>();
    byRegion.set(region, months);
    months.set(flow.month ?? 0, flow);
  }
  return [...byRegion]
    .map(([regionId, months]) => {
      const entry = dictionaries.region.byId.get(regionId);
      const received = (month: number) => months.get(month)?.creditedMinor ?? 0;
      const sum = (from: number, to: number) =>
        monthsOf(from, to).reduce((all, month) => all + received(month), 0);
      return {
        key: entry?.code ?? String(regionId),
        name: entry?.name ?? { en: String(regionId), zh: String(regionId) },
        receivedMinor: sum(period.from, period.to),
        beforeMinor: first <= before.from ? sum(before.from, before.to) : null,
        course: monthsOf(Math.max(first, before.from), period.to).map((month) => ({
          month: isoFromMonth(month),
          receivedMinor: received(month),
        })),
      };
    })
    .sort((one, other) => other.receivedMinor - one.receivedMinor || (one.key < other.key ? -1 : 1));
}

function monthsOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
