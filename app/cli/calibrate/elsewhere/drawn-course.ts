/** A case day by day under the laws of a world: who holds it, what is begun on it, what it pays. */
import type { Activity, Hold, Ledger, Receipt } from "~db/derive/ledger";
import type { RandomStream } from "../../../../seeds/random-stream";

/** What a law may look at on a day. */
export interface Moment {
  day: number;
  defaultedDay: number;
  officerId: number;
  tenureDays: number;
  /** Days since the newest payment, since default where there was none. */
  unpaidDays: number;
  /** Days with an activity since then. */
  contacts: number;
  /** Days since the first activity of the running method; null before any. */
  sinceBegun: number | null;
  isWorked: boolean;
  traits: BorrowerTraits;
}

export interface BorrowerTraits {
  causeId: number;
  /** Of the rate of payments, on the logarithm: what nobody records. */
  latent: number;
  /** Days on which something is bound to happen: the law's own. */
  planned: Set<number>;
}

export interface Laws {
  traits: (stream: RandomStream) => BorrowerTraits;
  /** Why the case changes hands on the day; null: it stays. */
  change: (moment: Moment) => string | null;
  /** The method of an activity; 0: none. */
  work: (moment: Moment) => number;
  /** Chance of a payment on the day. */
  chance: (moment: Moment) => number;
}

export interface Truth {
  /** Of the logarithm of the rate by month of tenure. */
  slope: number;
  skills: ReadonlyMap<number, number>;
  movesBusyCases: boolean;
}

/** Officers of each branch; branches and officers have ids from 1. */
export type Staff = readonly (readonly number[])[];

const PAID_PART = [0.1, 0.6] as const;
const PAID_IN_FULL = 0.15;
const MINUTES = 60;

export function drawnCourse(
  caseId: number,
  { endDay, staff, laws }: { endDay: number; staff: Staff; laws: Laws },
  stream: RandomStream,
): Ledger {
  const branchId = stream.whole(1, staff.length);
  const colleagues = staff[branchId - 1]!;
  const traits = laws.traits(stream);
  const defaultedDay = stream.whole(endDay - 1700, endDay - 120);
  const exposureMinor = Math.round(5_000_000 * Math.exp(1.2 * stream.normal()));
  const holds: Hold[] = [
    { officerId: stream.pick(colleagues), startDay: defaultedDay, endDay: null, reason: "initial" },
  ];
  const [activities, receipts]: [Activity[], Receipt[]] = [[], []];
  let [owedMinor, closedDay]: [number, number | null] = [exposureMinor, null];
  let [paidDay, contacts, begunDay, methodId] = [defaultedDay, 0, 0, 0];
  for (let day = defaultedDay; day <= endDay && closedDay === null; day += 1) {
    const hold = holds.at(-1)!;
    const moment: Moment = {
      day,
      defaultedDay,
      officerId: hold.officerId,
      tenureDays: day - hold.startDay,
      unpaidDays: day - paidDay,
      contacts,
      sinceBegun: methodId === 0 ? null : day - begunDay,
      isWorked: false,
      traits,
    };
    const reason = day > hold.startDay ? laws.change(moment) : null;
    if (reason !== null) {
      hold.endDay = day;
      const officerId = stream.pick(colleagues.filter((each) => each !== hold.officerId));
      holds.push({ officerId, startDay: day, endDay: null, reason });
      Object.assign(moment, { officerId, tenureDays: 0 });
    }
    const begun = laws.work(moment);
    if (begun !== 0) {
      if (begun !== methodId || day - (activities.at(-1)?.day ?? day) > 30) begunDay = day;
      Object.assign(moment, { isWorked: true, sinceBegun: day - begunDay });
      methodId = begun;
      contacts += 1;
      activities.push({
        day,
        minuteOfDay: null,
        methodId,
        officerIds: [moment.officerId],
        minutes: MINUTES,
        costMinor: 2000,
        code: `A${caseId}-${activities.length}`,
        isEvidence: false,
      });
    }
    if (!stream.chance(laws.chance(moment))) continue;
    const isFull = stream.chance(PAID_IN_FULL);
    const amountMinor = isFull ? owedMinor : Math.ceil(stream.between(...PAID_PART) * owedMinor);
    owedMinor -= amountMinor;
    receipts.push({
      id: receipts.length + 1,
      code: `R${caseId}-${receipts.length}`,
      day,
      amountMinor,
      kind: "cash",
      reversalOf: null,
      filedMinor: null,
      isOnNewLoan: false,
    });
    [paidDay, contacts] = [day, 0];
    if (owedMinor <= 0) closedDay = day;
  }
  return {
    caseId,
    code: `H${caseId}`,
    borrowerId: caseId,
    borrowerName: null,
    regionId: 1 + (branchId % 3),
    branchId,
    causeId: traits.causeId,
    security: stream.pick(["none", "guarantee", "mortgage"]),
    borrowerKindId: 1,
    exposureMinor,
    annualRate: null,
    dueBeforeDay: null,
    curedDay: null,
    dueDay: null,
    defaultedDay,
    closedDay,
    isWrittenOff: false,
    causeRecordedDay: null,
    causeRewrittenDays: [],
    activities,
    receipts,
    charges: [],
    advances: [],
    promises: [],
    holds,
    overlappingAssignments: 0,
  };
}
