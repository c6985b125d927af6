/** A simulated portfolio as the list of what cannot wait reads it. */
import { limitationEndDay } from "~/domain/limitation";
import { PROMISE_GRACE_DAYS } from "~/domain/rules";
import type { WhyNowCase, WhyNowRows } from "~/domain/why-now";
import { outstandingAt } from "~db/derive/ledger";
import { isKept, lastDayToKeep } from "~db/derive/promises";
import type { SimulatedCase } from "../../../../seeds/simulate-case";
import type { World } from "../../../../seeds/world";
import { SimulatedIds, simulatedLedger } from "../simulated-ledger";

export function simulatedWhyNow(world: World, cases: readonly SimulatedCase[]): WhyNowRows {
  const ids = new SimulatedIds();
  return {
    cutOffDay: world.endDay,
    cases: cases.map((simulated) => whyNowCase(world, simulated, ids)),
    leavingDays: new Map(),
  };
}

function whyNowCase({ endDay }: World, simulated: SimulatedCase, ids: SimulatedIds): WhyNowCase {
  const { rows } = simulated;
  const ledger = simulatedLedger({ endDay }, simulated, ids);
  const takenBack = new Set(ledger.receipts.flatMap(({ reversalOf }) => reversalOf ?? []));
  const evidenced = ledger.activities.filter(({ isEvidence }) => isEvidence).map(({ day }) => day);
  return {
    caseId: ledger.caseId,
    code: ledger.code,
    borrowerId: ledger.borrowerId,
    branchId: ledger.branchId,
    officerId: ledger.holds.at(-1)?.officerId ?? null,
    borrowerKind: rows.cases[0]!.borrowerKind,
    defaultedDay: ledger.defaultedDay,
    closedDay: ledger.closedDay,
    exposureMinor: ledger.exposureMinor,
    outstandingMinor: outstandingAt(ledger, endDay + 1),
    activityDays: ledger.activities.map(({ day }) => day),
    signalDays: inOrder(rows.activities.filter(({ outcome }) => outcome === "signal").map(({ day }) => day)),
    receivableDays: inOrder(
      rows.receivables.filter(({ collectedDay }) => collectedDay === null).map(({ dueDay }) => dueDay),
    ),
    brokenPromiseDays: inOrder(
      ledger.promises
        .filter((promise) => lastDayToKeep(promise) <= endDay && !isKept(promise, ledger.receipts))
        .map(({ dueDay }) => dueDay + PROMISE_GRACE_DAYS),
    ),
    receipts: ledger.receipts.filter(({ amountMinor, code }) => amountMinor > 0 && !takenBack.has(code)),
    limitationEndDay: limitationEndDay(Math.max(ledger.defaultedDay, ...evidenced)),
    isFenced: false,
  };
}

const inOrder = (days: number[]): number[] => days.sort((one, other) => one - other);
