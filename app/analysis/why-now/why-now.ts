/** The list of what cannot wait: by money lost per week of delay where the past shows it, by date where it does not. */
import { NEAR_DAYS } from "~/domain/rules";
import type { Fade, FadingKind, WhyNow, WhyNowCase, WhyNowLine, WhyNowRows } from "~/domain/why-now";
import { fades } from "./fades";
import { type Occasion, occasionsOf } from "./occasions";

const WEEK_DAYS = 7;
/** After so many half-lives a sixteenth is left: it is over. */
const HALF_LIVES = 4;

export function whyNow(rows: WhyNowRows): WhyNow {
  const learned = fades(rows);
  const fadeOf = new Map(learned.map((fade) => [fade.kind, fade]));
  const lines = rows.cases
    .filter(
      ({ closedDay, isFenced, outstandingMinor }) => closedDay === null && !isFenced && outstandingMinor > 0,
    )
    .flatMap((one) => [...fadingLines(one, rows.cutOffDay, fadeOf), ...endingLines(one, rows)]);
  return { fades: learned, lines: lines.sort(byLossThenDate) };
}

/** Of every kind the newest that nobody has acted on; receivables also that fall due soon. */
function fadingLines(
  one: WhyNowCase,
  cutOffDay: number,
  fadeOf: ReadonlyMap<FadingKind, Fade>,
): WhyNowLine[] {
  const newest = new Map<FadingKind, Occasion>();
  for (const occasion of occasionsOf(one, cutOffDay + NEAR_DAYS)) {
    const known = newest.get(occasion.kind);
    const isNext = known !== undefined && known.openDay > cutOffDay;
    if (occasion.actedDay === null && !isNext) newest.set(occasion.kind, occasion);
  }
  return [...newest.values()].flatMap(({ kind, openDay }): WhyNowLine[] => {
    const fade = fadeOf.get(kind)!;
    const daysSince = cutOffDay - openDay;
    const lasting = fade.halfLifeDays === null ? NEAR_DAYS : HALF_LIVES * fade.halfLifeDays;
    return daysSince > lasting ? [] : [line(one, kind, openDay, cutOffDay, fade)];
  });
}

function line(
  one: WhyNowCase,
  kind: WhyNowLine["kind"],
  onDay: number,
  cutOffDay: number,
  fade: Fade | null,
): WhyNowLine {
  const daysSince = cutOffDay - onDay;
  const { worthMinor, lostPerWeekMinor } = worthOf(one.outstandingMinor, daysSince, fade);
  return {
    kind,
    caseId: one.caseId,
    code: one.code,
    branchId: one.branchId,
    officerId: one.officerId,
    outstandingMinor: one.outstandingMinor,
    onDay,
    daysSince,
    halfLifeDays: fade?.halfLifeDays ?? null,
    worthMinor,
    lostPerWeekMinor,
  };
}

/** What has not come up yet is worth nothing today, and loses nothing by waiting. */
function worthOf(
  outstandingMinor: number,
  daysSince: number,
  fade: Fade | null,
): Pick<WhyNowLine, "worthMinor" | "lostPerWeekMinor"> {
  if (!fade || fade.halfLifeDays === null || fade.lift === null || fade.paidShare === null || daysSince < 0)
    return { worthMinor: null, lostPerWeekMinor: null };
  const worth = outstandingMinor * fade.paidShare * fade.lift * 2 ** (-daysSince / fade.halfLifeDays);
  return {
    worthMinor: Math.round(worth),
    lostPerWeekMinor: Math.round(worth * (1 - 2 ** (-WEEK_DAYS / fade.halfLifeDays))),
  };
}

/** A limitation that ends, a holder who leaves: of use until their day, and how much delay costs is not known. */
function endingLines(one: WhyNowCase, { cutOffDay, leavingDays }: WhyNowRows): WhyNowLine[] {
  const isNear = (day: number) => day >= cutOffDay && day <= cutOffDay + NEAR_DAYS;
  const leavingDay = one.officerId === null ? undefined : leavingDays.get(one.officerId);
  return [
    ...(one.limitationEndDay !== null && isNear(one.limitationEndDay)
      ? [line(one, "limitation", one.limitationEndDay, cutOffDay, null)]
      : []),
    ...(leavingDay !== undefined && isNear(leavingDay)
      ? [line(one, "exit", leavingDay, cutOffDay, null)]
      : []),
  ];
}

function byLossThenDate(one: WhyNowLine, other: WhyNowLine): number {
  const [lost, otherLost] = [one.lostPerWeekMinor, other.lostPerWeekMinor];
  if ((lost === null) !== (otherLost === null)) return lost === null ? 1 : -1;
  return (
    (otherLost ?? 0) - (lost ?? 0) || nearness(one) - nearness(other) || (one.code < other.code ? -1 : 1)
  );
}

/** Days to its date or since it. */
const nearness = ({ daysSince }: WhyNowLine): number => Math.abs(daysSince);
