/** A simulated case as the ledger that its rows would be read into: the road from files, without the files. */
import { CAUSES } from "~/domain/causes";
import { holdsOf } from "~db/derive/holds";
import { holdOn, type Ledger } from "~db/derive/ledger";
import type { CaseRows } from "../../../seeds/portfolio-rows";
import { methodIndex } from "../../../seeds/world";

/** Ids in the order of appearance; 0 for what nobody knows. */
export class SimulatedIds {
  private readonly known = new Map<string, number>();

  idOf(kind: string, code: string | null | undefined): number {
    if (code === null || code === undefined) return 0;
    const key = `${kind} ${code}`;
    const id = this.known.get(key) ?? this.known.size + 1;
    this.known.set(key, id);
    return id;
  }
}

/** Methods and causes have the number of their place in the dictionary, from 1. */
export const methodIdOf = (code: string): number => methodIndex(code) + 1;
const causeIdOf = (code: string | null): number => CAUSES.findIndex((cause) => cause.code === code) + 1;

/** A case of either simulated bank, as far as a ledger asks. */
export interface CaseOfWorld {
  profile: { caseNumber: number };
  rows: CaseRows;
}

/** @throws Error where the simulator gave a case without its row */
export function simulatedLedger(
  world: { endDay: number },
  { profile, rows }: CaseOfWorld,
  ids: SimulatedIds,
): Ledger {
  const [row] = rows.cases;
  if (!row) throw new Error("simulatedLedger requires the row of the case");
  const kindOf = new Map(rows.receipts.map((receipt) => [receipt.receiptId, receipt.kind]));
  const { holds, overlapping } = holdsOf(
    rows.assignments.map(({ officer, fromDay, toDay, reason }) => ({
      officerId: ids.idOf("officer", officer),
      startDay: fromDay,
      toDay,
      reason,
    })),
    ids.idOf("officer", row.officer),
    row.defaultedDay,
  );
  const byDay = <Row extends { day: number }>(list: readonly Row[]) =>
    [...list].sort((a, b) => a.day - b.day);
  return {
    caseId: profile.caseNumber,
    code: row.caseId,
    borrowerId: ids.idOf("borrower", row.borrowerId),
    borrowerName: row.borrowerName,
    exposureMinor: row.exposureMinor,
    annualRate: null,
    dueBeforeDay: null,
    curedDay: null,
    dueDay: row.dueDay,
    defaultedDay: row.defaultedDay,
    isWrittenOff: row.closeReason === "written-off",
    closedDay: row.closedDay !== null && row.closedDay <= world.endDay ? row.closedDay : null,
    causeRecordedDay: row.causeRecordedDay,
    causeRewrittenDays: [],
    regionId: ids.idOf("region", row.region),
    branchId: ids.idOf("branch", row.branch),
    causeId: causeIdOf(row.cause),
    security: row.security,
    borrowerKindId: ids.idOf("kind", row.borrowerKind),
    activities: byDay(rows.activities).map((activity) => ({
      day: activity.day,
      minuteOfDay: activity.minuteOfDay,
      methodId: methodIdOf(activity.method),
      officerIds: activity.officers.length
        ? activity.officers.map((officer) => ids.idOf("officer", officer))
        : [holdOn(holds, activity.day)?.officerId ?? 0].filter((officer) => officer !== 0),
      minutes: activity.minutes,
      costMinor: activity.costMinor,
      code: activity.activityId,
      isEvidence: activity.noticeServed === true,
    })),
    receipts: byDay(rows.receipts).map((receipt, at) => ({
      id: at + 1,
      code: receipt.receiptId,
      day: receipt.day,
      amountMinor: receipt.amountMinor,
      reversalOf: receipt.reversalOf,
      filedMinor: null,
      isOnNewLoan: (kindOf.get(receipt.reversalOf ?? "") ?? receipt.kind) === "new-loan",
      kind: receipt.kind,
    })),
    charges: byDay(rows.charges),
    advances: byDay(rows.advances),
    promises: [...rows.promises].sort((a, b) => a.madeDay - b.madeDay),
    holds,
    overlappingAssignments: overlapping,
  };
}
