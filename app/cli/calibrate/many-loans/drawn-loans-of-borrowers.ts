/**
 * Holds of borrowers with many loans, by two generators that are not the simulated portfolio's. *Together*: a borrower pays
 * all of his loans or none, and one officer has all of them. *Related*: a borrower's loans are paid one by one, but his means,
 * which nobody records, are the same for all, and officers of a branch share them out.
 */
import type { HoldRecord, HoldRecords } from "~/domain/hold-records";
import { RandomStream } from "../../../../seeds/random-stream";

export type BorrowersKind = "together" | "related";

export interface BorrowersWorld {
  kind: BorrowersKind;
  /** Standard deviation of officers' skill, on the logit; 0 in every fifth world. */
  skillSpread: number;
  holds: HoldRecords;
  /** Of each hold, the logit of a payment without its officer's skill. */
  logits: number[];
  /** By id of the officer, from 1. */
  skills: Map<number, number>;
}

export const CUT_OFF_DAY = 20_000;
const FIRST_DAY = CUT_OFF_DAY - 1500;
const BRANCHES = 6;
const LOANS = 3000;
/** Loans of a borrower: 1 to these, most of them few. */
const MOST_LOANS = 40;
const SPREAD_OF_MEANS = 1.2;
const SECURITIES = ["none", "guarantee", "mortgage"] as const;
/** Keys of the proof's own stream. */
const STREAM_OF_BORROWERS = 108;

interface Borrower {
  branchId: number;
  causeId: number;
  /** What nobody records, on the logit. */
  means: number;
  officerId: number;
}

export function drawnBorrowers(seed: number): BorrowersWorld {
  const stream = new RandomStream(seed, STREAM_OF_BORROWERS);
  const kind = seed % 2 === 0 ? "together" : "related";
  const skillSpread = seed % 5 === 0 ? 0 : stream.between(0.15, 0.4);
  const officers = stream.whole(5, 9);
  const skills = new Map(
    Array.from({ length: BRANCHES * officers }, (_, at) => [at + 1, skillSpread * stream.normal()]),
  );
  const base = stream.between(-1, 0.3);
  const [records, logits]: [HoldRecord[], number[]] = [[], []];
  for (let borrowerId = 1; records.length < LOANS; borrowerId += 1) {
    const branchId = stream.whole(1, BRANCHES);
    const officerOf = () => (branchId - 1) * officers + stream.whole(1, officers);
    const borrower: Borrower = {
      branchId,
      causeId: stream.whole(1, 6),
      means: kind === "related" ? SPREAD_OF_MEANS * stream.normal() : 0,
      officerId: officerOf(),
    };
    const luck = stream.uniform();
    const loans = Math.min(MOST_LOANS, Math.ceil(stream.exponential() ** 2 * 5));
    for (let loan = 0; loan < loans && records.length < LOANS; loan += 1) {
      const officerId = kind === "together" ? borrower.officerId : officerOf();
      const { record, logit } = drawnHold(borrower, base, stream);
      const chance = 1 / (1 + Math.exp(-logit - skills.get(officerId)!));
      const isPaid = kind === "together" ? luck < chance : stream.chance(chance);
      const daysToReceipt = isPaid ? stream.whole(1, 180) : null;
      const receivedMinor = isPaid ? Math.round(stream.between(0.1, 1) * record.exposureMinor) : 0;
      records.push({
        ...record,
        caseId: records.length + 1,
        borrowerId,
        officerId,
        daysToReceipt,
        receivedMinor,
      });
      logits.push(logit);
    }
  }
  const keys = Object.keys(records[0]!) as (keyof HoldRecord)[];
  const holds = Object.fromEntries(
    keys.map((key) => [key, records.map((record) => record[key])]),
  ) as unknown as HoldRecords;
  return { kind, skillSpread, holds, logits, skills };
}

type DrawnHold = Omit<HoldRecord, "caseId" | "borrowerId" | "officerId" | "daysToReceipt" | "receivedMinor">;

/** What the officer finds, and what it makes of the chance of a payment. */
function drawnHold(
  borrower: Borrower,
  base: number,
  stream: RandomStream,
): { record: DrawnHold; logit: number } {
  const size = stream.normal();
  const daysPastDue = Math.round(120 * stream.exponential());
  const security = stream.pick(SECURITIES);
  const logit =
    base +
    borrower.means +
    0.25 * (borrower.causeId - 3.5) -
    0.3 * size -
    0.003 * Math.min(daysPastDue, 500) +
    (security === "mortgage" ? 0.5 : 0) +
    0.1 * (borrower.branchId - 3.5);
  const record = {
    startDay: stream.whole(FIRST_DAY, CUT_OFF_DAY - 181),
    causeId: borrower.causeId,
    regionId: borrower.branchId,
    branchId: borrower.branchId,
    security,
    borrowerKindId: 1,
    traits: null,
    exposureMinor: Math.round(5_000_000 * Math.exp(size)),
    daysPastDue,
    daysInDefault: 0,
    earlierHolds: 0,
    earlierActivities: 0,
    receivedBeforeMinor: 0,
    daysSinceReceipt: null,
    isChosen: true,
  };
  return { record, logit };
}

/** By officer: payers expected of his own holds, over those had any officer of the branch begun them, each as often as he holds loans. */
export function trueRatiosOf({ holds, logits, skills }: BorrowersWorld): Map<number, number> {
  const branches = new Map<number, { loans: number; held: Map<number, number> }>();
  holds.officerId.forEach((officerId, row) => {
    const branch = branches.get(holds.branchId[row]!) ?? { loans: 0, held: new Map<number, number>() };
    branches.set(holds.branchId[row]!, branch);
    branch.loans += 1;
    branch.held.set(officerId, (branch.held.get(officerId) ?? 0) + 1);
  });
  const sums = new Map<number, { own: number; usual: number }>();
  const chance = (logit: number) => 1 / (1 + Math.exp(-logit));
  holds.officerId.forEach((officerId, row) => {
    const sum = sums.get(officerId) ?? { own: 0, usual: 0 };
    sums.set(officerId, sum);
    sum.own += chance(logits[row]! + skills.get(officerId)!);
    const { loans, held } = branches.get(holds.branchId[row]!)!;
    for (const [other, count] of held)
      sum.usual += (count / loans) * chance(logits[row]! + skills.get(other)!);
  });
  return new Map([...sums].map(([officerId, { own, usual }]) => [officerId, own / usual]));
}
