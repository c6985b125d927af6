/** A simulated portfolio's followed-up holds with what was known when they began, derived as an import would derive them. */
import type { HoldRecord, HoldRecords } from "~/domain/hold-records";
import { HORIZONS, type Horizon } from "~/domain/rules";
import { type Ledger, sumsAfter } from "~db/derive/ledger";
import type { SimulatedCase } from "../../../seeds/simulate-case";
import type { World } from "../../../seeds/world";
import { SimulatedIds, simulatedLedger } from "./simulated-ledger";

/** Each officer's first hold of a case, as `holdRecords` reads them. @param ids deals out the ids; ask it for an officer's */
export function simulatedHolds(
  { world, cases }: { world: World; cases: readonly SimulatedCase[] },
  horizon: Horizon,
  ids = new SimulatedIds(),
): HoldRecords {
  const records = cases.flatMap((simulated) => {
    const ledger = simulatedLedger(world, simulated, ids);
    const traits = [...(simulated.rows.cases[0]?.traits ?? [])].sort().join(";") || null;
    return holdsOfCase(ledger, traits, horizon);
  });
  return followedUp(records, horizon, world.endDay);
}

/** As columns, those that could be followed over the horizon. */
export function followedUp(records: readonly HoldRecord[], horizon: Horizon, endDay: number): HoldRecords {
  return columns(records.filter(({ startDay }) => startDay + horizon <= endDay));
}

export function holdsOfCase(ledger: Ledger, traits: string | null, horizon: Horizon): HoldRecord[] {
  const { caseId, borrowerId, causeId, regionId, branchId, security, borrowerKindId, exposureMinor } = ledger;
  const isFirst = (place: number) =>
    ledger.holds.findIndex(({ officerId }) => officerId === ledger.holds[place]!.officerId) === place;
  return ledger.holds.flatMap(({ officerId, startDay }, place): HoldRecord[] => {
    if (officerId === 0 || !isFirst(place)) return [];
    const received = sumsAfter(ledger.receipts, startDay);
    const paidDays = ledger.receipts.flatMap(({ day, amountMinor }) =>
      amountMinor > 0 && day < startDay ? [day] : [],
    );
    return [
      {
        caseId,
        borrowerId,
        officerId,
        startDay,
        causeId,
        regionId,
        branchId,
        security,
        borrowerKindId,
        traits,
        exposureMinor,
        daysPastDue: startDay - (ledger.dueDay ?? ledger.defaultedDay),
        daysInDefault: startDay - ledger.defaultedDay,
        earlierHolds: place,
        earlierActivities: ledger.activities.filter(({ day }) => day < startDay).length,
        receivedBeforeMinor: received.before,
        daysSinceReceipt: paidDays.length > 0 ? startDay - Math.max(...paidDays) : null,
        daysToReceipt: daysToReceipt(ledger, startDay),
        receivedMinor: received.within[HORIZONS.indexOf(horizon)]!,
        isChosen: true,
      },
    ];
  });
}

function daysToReceipt({ receipts }: Ledger, startDay: number): number | null {
  const days = receipts.flatMap(({ day, amountMinor }) => (amountMinor > 0 && day >= startDay ? [day] : []));
  return days.length > 0 ? Math.min(...days) - startDay : null;
}

function columns(records: readonly HoldRecord[]): HoldRecords {
  const keys = Object.keys(records[0] ?? {}) as (keyof HoldRecord)[];
  return Object.fromEntries(
    keys.map((key) => [key, records.map((record) => record[key])]),
  ) as unknown as HoldRecords;
}
