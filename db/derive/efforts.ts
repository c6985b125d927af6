/** What activities took, by month, method and officer: minutes and cost split among the officers of each activity. */
import { monthOfDay } from "~/domain/calendar";
import { splitMinor } from "~/domain/split-minor";
import type { CodeOrder } from "./credits";
import { holdOn, type Ledger } from "./ledger";

export interface Effort {
  methodId: number;
  month: number;
  officerId: number;
  minutes: number;
  costMinor: number;
  advancedMinor: number;
  activities: number;
}

/** `advanceMethodId`: the method that new money belongs to. */
export function effortsOf(ledger: Ledger, advanceMethodId: number, order: CodeOrder): Effort[] {
  const efforts = new Map<string, Effort>();
  const effort = (methodId: number, day: number, officerId: number): Effort => {
    const month = monthOfDay(day);
    const key = `${methodId}/${month}/${officerId}`;
    const known = efforts.get(key) ?? {
      methodId,
      month,
      officerId,
      minutes: 0,
      costMinor: 0,
      advancedMinor: 0,
      activities: 0,
    };
    efforts.set(key, known);
    return known;
  };
  for (const activity of ledger.activities) {
    const officers = activity.officerIds.length > 0 ? activity.officerIds : [0];
    const sorted = [...officers].sort((a, b) => order.officer(a) - order.officer(b));
    const minutes = splitMinor(activity.minutes, sorted.length);
    const costs = splitMinor(activity.costMinor, sorted.length);
    sorted.forEach((officerId, index) => {
      const share = effort(activity.methodId, activity.day, officerId);
      share.minutes += minutes[index]!;
      share.costMinor += costs[index]!;
      if (officerId === officers[0]) share.activities += 1;
    });
  }
  for (const advance of ledger.advances) {
    const officerId = holdOn(ledger.holds, advance.day)?.officerId ?? 0;
    effort(advanceMethodId, advance.day, officerId).advancedMinor += advance.amountMinor;
  }
  return [...efforts.values()];
}
