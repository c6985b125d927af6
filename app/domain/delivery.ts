/** What of a portfolio was delivered, as far as its dates show, and what of it waits for a person's decision. */
import { monthFromIso } from "./calendar";
import type { DecisionAnswer } from "./decision-answer";
import { answersTo, type Doubt } from "./doubts";

/** A day far beyond all others: it moves neither the cut-off nor the first month until somebody accepts it. */
export interface FarDate {
  /** Id of the finding: `far-date-2025-05-01`. */
  finding: string;
  date: string;
  /** How many facts are dated on it. */
  facts: number;
  isEarly: boolean;
  /** Of work and money alone: cases may well have defaulted on it. */
  isOfFlows?: boolean;
  answer: DecisionAnswer | null;
}

export const DELIVERED_KINDS = ["activities", "receipts"] as const;
export type DeliveredKind = (typeof DELIVERED_KINDS)[number];

/** A month without a row of a kind, except strays, although the months around it are full. */
export interface UndeliveredMonth {
  month: string;
  kinds: DeliveredKind[];
  /** Only this branch lacks it. */
  branch?: UndeliveredBranch;
}

export interface UndeliveredBranch {
  code: string;
  /** Of the region that it lies in. */
  region: string;
  /** Its usual part of all rows of the kind: 0–1. */
  share: number;
}

export interface Delivery {
  /** The first month that facts usually lie in, `YYYY-MM`; null while nothing is loaded. */
  firstMonth: string | null;
  farDates: FarDate[];
  undelivered: UndeliveredMonth[];
  /** Of branches that hardly weigh in what is asked about: only their own rows lack these months. */
  undeliveredElsewhere?: UndeliveredMonth[];
  /** Payments that repeat another, and rates to confirm. */
  doubts: Doubt[];
}

export const NOTHING_DELIVERED: Delivery = { firstMonth: null, farDates: [], undelivered: [], doubts: [] };

const FAR_DATE = "far-date-";

export function farDateFinding(date: string): string {
  return FAR_DATE + date;
}

/** The date of a finding about one; null for any other finding. */
export function dateOfFinding(finding: string): string | null {
  return finding.startsWith(FAR_DATE) ? finding.slice(FAR_DATE.length) : null;
}

/** Dates of which nobody has decided yet. */
export function undecidedDates({ farDates }: Delivery): FarDate[] {
  return farDates.filter(({ answer }) => answer === null);
}

/** The months that are not far from all others, in their order: what a course over months is drawn of. */
export function usualMonths<Row extends { readonly month?: unknown }>(
  rows: readonly Row[],
  { cutOffDate, delivery }: { cutOffDate: string | null; delivery: Delivery },
): Row[] {
  const first = delivery.firstMonth ?? "";
  const last = (cutOffDate ?? "").slice(0, "YYYY-MM".length);
  return rows.filter(({ month }) => String(month) >= first && String(month) <= last);
}

/** The first month that facts usually lie in, as a number; null while nothing is loaded. */
export function firstMonth(delivery: Delivery): number | null {
  return delivery.firstMonth === null ? null : monthFromIso(delivery.firstMonth);
}

/** Undelivered months of a period, both ends included; with kinds, those that lack one of them: money came without work. */
export function undeliveredBetween(
  { undelivered }: Pick<Delivery, "undelivered">,
  from: string,
  to: string,
  of: readonly DeliveredKind[] = DELIVERED_KINDS,
): UndeliveredMonth[] {
  return undelivered.filter(
    ({ month, kinds }) => month >= from && month <= to && kinds.some((kind) => of.includes(kind)),
  );
}

/** From this part of all rows on, what one branch lacks is missed in sums over all. */
const MISSED_SHARE = 0.05;

/** What sums over the chosen places lack: months of all, of a place that is chosen, or of a branch that weighs. */
export function deliveryOf(
  delivery: Delivery,
  { branch, region }: { branch?: readonly string[] | null; region?: readonly string[] | null },
): Delivery {
  const isLacking = ({ branch: of }: UndeliveredMonth) => {
    if (of === undefined) return true;
    if (branch?.length) return branch.includes(of.code);
    return region?.length ? region.includes(of.region) : of.share >= MISSED_SHARE;
  };
  return {
    ...delivery,
    undelivered: delivery.undelivered.filter(isLacking),
    undeliveredElsewhere: delivery.undelivered.filter((missing) => !isLacking(missing)),
  };
}

/** A finding that a person decides, and the answers that it has. */
export interface Decidable {
  finding: string;
  answers: readonly DecisionAnswer[];
  answer: DecisionAnswer | null;
}

export function decidables({ farDates, doubts }: Delivery): Decidable[] {
  return [
    ...farDates.map(({ finding, answer }): Decidable => ({ finding, answers: ["accept", "keep"], answer })),
    ...doubts.map((doubt) => ({ finding: doubt.finding, answers: answersTo(doubt), answer: doubt.answer })),
  ];
}
