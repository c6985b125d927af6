/**
 * The cut-off and what was delivered, from the days of all facts and from what a person decided. The cut-off is the
 * newest activity, receipt, charge, advance, default or closing that is not far beyond all others.
 */
import {
  dayFromIso,
  isoFromDay,
  isoFromMonth,
  lastWholeMonth,
  monthFromIso,
  monthOfDay,
} from "~/domain/calendar";
import type { DecisionAnswer } from "~/domain/decision-answer";
import {
  DELIVERED_KINDS,
  type Delivery,
  dateOfFinding,
  type FarDate,
  farDateFinding,
  type UndeliveredMonth,
} from "~/domain/delivery";
import { undeliveredMonths } from "~/domain/undelivered-months";
import { type DayCount, type UsualDays, usualDays } from "~/domain/usual-days";
import type { Database } from "../client";
import { doubtsOf } from "./doubts";
import { dayCounts, daysOfKind } from "./fact-days";
import { undeliveredOfBranches } from "./undelivered-of-branches";

export interface Delivered {
  /** Null for an empty portfolio. */
  cutOffDay: number | null;
  delivery: Omit<Delivery, "doubts">;
}

/** With what the derivation finds: doubts about money, and months that one branch lacks. Ask it afterwards. */
export function wholeDelivery(database: Database, { cutOffDay, delivery }: Delivered): Delivery {
  const { firstMonth, undelivered } = delivery;
  const ofBranches =
    firstMonth === null || cutOffDay === null
      ? []
      : undeliveredOfBranches(database, monthFromIso(firstMonth)!, lastWholeMonth(cutOffDay), undelivered);
  return {
    ...delivery,
    undelivered: [...undelivered, ...ofBranches].sort((one, other) => (one.month < other.month ? -1 : 1)),
    doubts: doubtsOf(database, answersInForce(database)),
  };
}

/** From fact_days and the decisions in force. */
export function delivered(database: Database): Delivered {
  const answers = answersInForce(database);
  const days = dayCounts(database);
  const accepted = new Set<number>();
  for (const [finding, answer] of answers) {
    const day = dayFromIso(dateOfFinding(finding) ?? "");
    if (day !== null && answer === "accept") accepted.add(day);
  }
  const present = new Set(days.filter(({ day }) => accepted.has(day)).map(({ day }) => day));
  const usual = usualDays(days, present);
  const flows = usualFlows(database, usual, present);
  const far = ({ day, facts }: DayCount, isEarly: boolean): FarDate => {
    const date = isoFromDay(day);
    const finding = farDateFinding(date);
    return { finding, date, facts, isEarly, answer: answers.get(finding) ?? null };
  };
  const farDates = [
    ...usual.early.map((day) => far(day, true)),
    ...flows.early.map((day) => ({ ...far(day, true), isOfFlows: true })),
    ...usual.late.map((day) => far(day, false)),
    ...days.filter(({ day }) => present.has(day)).map((day) => far(day, day.day < (usual.last ?? 0))),
  ].sort((one, other) => (one.date < other.date ? -1 : 1));
  return {
    cutOffDay: usual.last,
    delivery: {
      firstMonth: usual.first === null ? null : isoFromMonth(monthOfDay(flows.first ?? usual.first)),
      farDates,
      undelivered: usual.last === null ? [] : undelivered(database, flows.first ?? usual.first!, usual.last),
    },
  };
}

/** The newest answer to each finding that was not taken back. */
export function answersInForce({ sqlite }: Database): Map<string, DecisionAnswer> {
  const rows = sqlite
    .prepare("SELECT finding, answer FROM decisions WHERE taken_back_at IS NULL ORDER BY id")
    .raw()
    .all() as [string, DecisionAnswer][];
  return new Map(rows);
}

/** What a silence in work and money must last to set apart what lies before it: a wrong year is at most as far. */
const EARLY_FLOW_DAYS = 180;

/** The usual days of work and money alone, inside those of all facts: cases may have defaulted long before. */
function usualFlows({ sqlite }: Database, { first, last }: UsualDays, accepted: ReadonlySet<number>) {
  const days = sqlite
    .prepare(
      `SELECT day, sum(facts) AS facts FROM fact_days
       WHERE kind IN ('activities', 'receipts', 'advances') AND day BETWEEN ? AND ? GROUP BY day ORDER BY day`,
    )
    .all(first, last) as DayCount[];
  return usualDays(days, accepted, EARLY_FLOW_DAYS);
}

function undelivered(database: Database, firstDay: number, cutOffDay: number): UndeliveredMonth[] {
  const last = lastWholeMonth(cutOffDay);
  const kinds = new Map<number, UndeliveredMonth["kinds"]>();
  for (const kind of DELIVERED_KINDS) {
    const counts = new Map<number, number>();
    for (const { day, facts } of daysOfKind(database, kind))
      counts.set(monthOfDay(day), (counts.get(monthOfDay(day)) ?? 0) + facts);
    for (const month of undeliveredMonths(counts, monthOfDay(firstDay), last))
      kinds.set(month, [...(kinds.get(month) ?? []), kind]);
  }
  return [...kinds]
    .sort(([one], [other]) => one - other)
    .map(([month, missing]) => ({ month: isoFromMonth(month), kinds: missing }));
}
