/**
 * The cut-off and what was delivered, from the days of all facts and from what a person decided. The cut-off is the
 * newest activity, receipt, charge, advance, default or closing that is not far beyond all others.
 */
import { dayFromIso, isoFromDay, isoFromMonth, lastDayOfMonth, monthOfDay } from "~/domain/calendar";
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
import { type DayCount, usualDays } from "~/domain/usual-days";
import type { Database } from "../client";
import { doubtsOf } from "./doubts";
import { dayCounts, daysOfKind } from "./fact-days";

export interface Delivered {
  /** Null for an empty portfolio. */
  cutOffDay: number | null;
  delivery: Omit<Delivery, "doubts">;
}

/** With the doubts about money, which the derivation finds: ask it afterwards. */
export function wholeDelivery(database: Database, { delivery }: Delivered): Delivery {
  return { ...delivery, doubts: doubtsOf(database, answersInForce(database)) };
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
  const far = ({ day, facts }: DayCount, isEarly: boolean): FarDate => {
    const date = isoFromDay(day);
    const finding = farDateFinding(date);
    return { finding, date, facts, isEarly, answer: answers.get(finding) ?? null };
  };
  const farDates = [
    ...usual.early.map((day) => far(day, true)),
    ...usual.late.map((day) => far(day, false)),
    ...days.filter(({ day }) => present.has(day)).map((day) => far(day, day.day < (usual.last ?? 0))),
  ].sort((one, other) => (one.date < other.date ? -1 : 1));
  return {
    cutOffDay: usual.last,
    delivery: {
      firstMonth: usual.first === null ? null : isoFromMonth(firstFlowMonth(database, usual.first)),
      farDates,
      undelivered: usual.last === null ? [] : undelivered(database, usual.first!, usual.last),
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

/** The month in which work or money first appears: cases may have defaulted long before. */
function firstFlowMonth({ sqlite }: Database, firstUsualDay: number): number {
  const day = sqlite
    .prepare(
      `SELECT min(day) FROM fact_days WHERE kind IN ('activities', 'receipts', 'advances') AND day >= ?`,
    )
    .pluck()
    .get(firstUsualDay) as number | null;
  return monthOfDay(day ?? firstUsualDay);
}

function undelivered(database: Database, firstDay: number, cutOffDay: number): UndeliveredMonth[] {
  const lastMonth = monthOfDay(cutOffDay);
  const last = lastDayOfMonth(lastMonth) <= cutOffDay ? lastMonth : lastMonth - 1;
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
