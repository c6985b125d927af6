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
  const efforts: Effort[] = [];
  for (const { day, methodId, officerIds, minutes, costMinor } of ledger.activities) {
    const month = monthOfDay(day);
    effortAt(efforts, methodId, month, officerIds[0] ?? 0).activities += 1;
    if (officerIds.length < 2) {
      const share = effortAt(efforts, methodId, month, officerIds[0] ?? 0);
      share.minutes += minutes;
      share.costMinor += costMinor;
      continue;
    }
    const sorted = [...officerIds].sort((a, b) => order.officer(a) - order.officer(b));
    const minuteShares = splitMinor(minutes, sorted.length);
    const costShares = splitMinor(costMinor, sorted.length);
    for (let place = 0; place < sorted.length; place++) {
      const share = effortAt(efforts, methodId, month, sorted[place]!);
      share.minutes += minuteShares[place]!;
      share.costMinor += costShares[place]!;
    }
  }
  for (const advance of ledger.advances) {
    const officerId = holdOn(ledger.holds, advance.day)?.officerId ?? 0;
    effortAt(efforts, advanceMethodId, monthOfDay(advance.day), officerId).advancedMinor +=
      advance.amountMinor;
  }
  return efforts;
}

/** The effort of a method, month and officer, new where there is none yet. A case has few, and the last ones come again. */
function effortAt(efforts: Effort[], methodId: number, month: number, officerId: number): Effort {
  for (let place = efforts.length - 1; place >= 0; place--) {
    const known = efforts[place]!;
    if (known.month === month && known.officerId === officerId && known.methodId === methodId) return known;
  }
  const begun = { methodId, month, officerId, minutes: 0, costMinor: 0, advancedMinor: 0, activities: 0 };
  efforts.push(begun);
  return begun;
}
