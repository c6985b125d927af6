/**
 * Moments at which acting on a case pays more, and the less the longer nobody acts: a signal, a receivable that falls due,
 * the harvest of a farmer. The first activity after one yields a part payment by a chance that halves with every half-life
 * of delay. Drawn apart from everything else, and only in worlds that ask for them.
 */
import { dayFromParts, isoFromDay } from "~/domain/calendar";
import { HARVEST_DATE } from "~/domain/why-now";
import type { CaseCourse } from "./case-course";
import {
  OCCASION_PAID,
  type OccasionKind,
  type OccasionParameters,
  type OccasionSize,
} from "./occasion-parameters";
import { type ActivityRow, NO_PANEL, type ReceivableRow, rowId } from "./portfolio-rows";
import { RandomStream, STREAM } from "./random-stream";
import type { CaseHistory, Payment } from "./simulate-history";
import { holdOn } from "./simulate-holds";

/** Days from acting until the payment, at most. */
const PAYING_DAYS = 20;

export interface SimulatedOccasion {
  kind: OccasionKind;
  openDay: number;
  /** null: nobody has acted on it by the end of the record. */
  actedDay: number | null;
}

export interface CaseOccasions {
  occasions: SimulatedOccasion[];
  payments: Payment[];
  activities: ActivityRow[];
  receivables: ReceivableRow[];
}

/** @param activities of the case without any occasion, in order of time */
export function caseOccasions(
  course: CaseCourse,
  history: CaseHistory,
  activities: readonly ActivityRow[],
  parameters: OccasionParameters,
): CaseOccasions {
  const { profile, world } = course;
  const stream = new RandomStream(world.seed, STREAM.occasions, profile.caseNumber);
  const lastDay = Math.min(history.closedDay ?? world.endDay, course.untilDay - 1);
  const planted = openings(course, parameters, stream).filter(({ openDay }) => openDay < lastDay);
  const logged = planted.filter(({ kind }) => kind === "signal").map(({ openDay }) => openDay);
  const reactions = planted.flatMap(({ kind, openDay }) => {
    const day = openDay + Math.ceil(parameters.reactionDays * stream.exponential());
    return stream.chance(parameters.kinds[kind].reactionShare) && day <= lastDay ? [{ kind, day }] : [];
  });
  const added = [
    ...logged.map((day) => plantedActivity(course, history, day, "information-capture", "signal")),
    ...reactions.map(({ day, kind }) =>
      plantedActivity(
        course,
        history,
        day,
        kind === "receivable" ? "help-collect-debts" : "active-attack",
        "contact",
      ),
    ),
  ];
  const days = [...activities, ...added].map(({ day }) => day).sort((one, other) => one - other);
  const captured = activities.filter(({ outcome }) => outcome === "signal");
  const all = [...planted, ...captured.map(({ day }) => ({ kind: "signal" as const, openDay: day }))];
  const occasions = all.map(({ kind, openDay }): SimulatedOccasion => {
    const isAction = (day: number) => (kind === "signal" ? day > openDay : day >= openDay);
    return { kind, openDay, actedDay: days.find(isAction) ?? null };
  });
  const payments = occasions.flatMap(({ kind, openDay, actedDay }): Payment[] => {
    const [chance, after, share] = [
      stream.uniform(),
      stream.whole(0, PAYING_DAYS),
      stream.between(...OCCASION_PAID),
    ];
    if (actedDay === null || chance >= liftAfter(parameters.kinds[kind], actedDay - openDay)) return [];
    const day = actedDay + after;
    const method = history.runs.findLast(({ startDay }) => startDay <= day)?.method ?? null;
    return day < lastDay ? [{ day, kind: "partial", share, method, throughCourt: false }] : [];
  });
  return {
    occasions,
    payments,
    activities: added.map((row, at) => ({ ...row, activityId: rowId("W", profile.caseNumber, at + 1) })),
    receivables: planted
      .filter(({ kind }) => kind === "receivable")
      .map(({ openDay }, at) => plantedReceivable(course, openDay, at)),
  };
}

/** Chance of a payment left when acting so many days later. */
export const liftAfter = ({ lift, halfLifeDays }: OccasionSize, days: number): number =>
  lift * 2 ** (-days / halfLifeDays);

function openings(
  { profile, world }: CaseCourse,
  { signalsPerYear }: OccasionParameters,
  stream: RandomStream,
): { kind: OccasionKind; openDay: number }[] {
  const opened: { kind: OccasionKind; openDay: number }[] = [];
  for (let day = profile.defaultDay; ; ) {
    day += Math.ceil((365 * stream.exponential()) / signalsPerYear);
    if (day > world.endDay) break;
    opened.push({ kind: "signal", openDay: day });
  }
  const receivables = profile.traits.has("has-receivables") ? stream.whole(3, 8) : 0;
  for (let ordinal = 0; ordinal < receivables; ordinal++)
    opened.push({ kind: "receivable", openDay: profile.defaultDay + stream.whole(20, 1200) });
  if (profile.borrower.kind === "farmer")
    for (const openDay of harvestDays(profile.defaultDay + 1, world.endDay))
      opened.push({ kind: "harvest", openDay });
  return opened;
}

/** Days on which harvests are in, from a day to another. */
function harvestDays(fromDay: number, toDay: number): number[] {
  const [from, to] = [fromDay, toDay].map((day) => Number(isoFromDay(day).slice(0, 4))) as [number, number];
  return Array.from({ length: to - from + 1 }, (_, at) => dayFromParts(from + at, ...HARVEST_DATE)!).filter(
    (day) => day >= fromDay && day <= toDay,
  );
}

function plantedActivity(
  course: CaseCourse,
  { runs }: CaseHistory,
  day: number,
  method: string,
  outcome: ActivityRow["outcome"],
): ActivityRow {
  const { holds } = runs.at(-1)?.staffing ?? course.staffing;
  return {
    activityId: "",
    caseId: course.profile.caseId,
    day,
    minuteOfDay: null,
    method,
    officers: [holdOn(holds, day).officer.code],
    minutes: 40,
    costMinor: Math.round((40 / 60) * course.world.parameters.officerHourMinor),
    channel: outcome === "signal" ? "other" : "visit",
    outcome,
    stance: null,
    noticeServed: null,
    consent: null,
    thirdParty: "none",
    courtNumber: null,
    leaderRank: null,
    evidence: null,
    note: null,
    ...NO_PANEL,
    signalDay: outcome === "signal" ? day : null,
  };
}

function plantedReceivable({ profile }: CaseCourse, dueDay: number, at: number): ReceivableRow {
  return {
    receivableId: rowId("Y", profile.caseNumber, at + 1),
    borrowerId: profile.borrower.borrowerId,
    debtor: `Debtor ${at + 1}`,
    amountMinor: Math.max(10_000, Math.round((0.3 * profile.exposureMinor) / 10_000) * 10_000),
    dueDay,
    difficulty: "middling",
    listedDay: profile.defaultDay,
    collectedDay: null,
    collectedMinor: null,
    routedMinor: null,
  };
}
