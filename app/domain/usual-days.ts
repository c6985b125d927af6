/**
 * Which days a portfolio's facts usually lie on. A date that a typing error or a fill-in put far beyond all others must
 * move no cut-off and start no trend; it is set apart here, and a person decides.
 */

export interface DayCount {
  /** Days since 1970-01-01. */
  day: number;
  /** Activities, receipts, charges, advances, defaults and closings on that day. */
  facts: number;
}

export interface UsualDays {
  /** First and last day that facts usually lie on; null for an empty portfolio. */
  first: number | null;
  last: number | null;
  /** Days far before and far after them, oldest first. */
  early: DayCount[];
  late: DayCount[];
}

/** Fewer facts have no usual spacing. */
const FEWEST_FACTS = 20;
/** A date is only far where few others share its side: two, one in a thousand, or what three usual days hold. */
const FEW = 2;
const FEW_SHARE = 0.001;
const FEW_DAYS = 3;
/** Three usual days may hold much of a short portfolio: never more than this share of it. */
const MOST_SHARE = 0.005;
/** What a silence must last to set a later date apart, and how many times the longest usual silence. */
const LATE_DAYS = 30;
/** Cases may well be older than the log of their collection, but not by this much. */
const EARLY_DAYS = 5 * 365;
const TIMES_USUAL = 3;
/** Facts before a silence as long as this are fill-ins such as 1900-01-01, however many they are. */
const FILL_IN_DAYS = 20 * 365;

/**
 * @param days one entry a day, in their order
 * @param accepted days that count as usual whatever they are far from
 * @param earlyDays what a silence must last to set an earlier date apart
 */
export function usualDays(
  days: readonly DayCount[],
  accepted: ReadonlySet<number> = new Set(),
  earlyDays = EARLY_DAYS,
): UsualDays {
  const counted = days.filter(({ day }) => !accepted.has(day));
  const total = sum(counted);
  const begin = total < FEWEST_FACTS ? 0 : afterFillIns(counted, total);
  const rest = counted.slice(begin);
  const [from, to] = total < FEWEST_FACTS ? [0, rest.length] : usualRange(rest, earlyDays);
  const usual = [...rest.slice(from, to), ...days.filter(({ day }) => accepted.has(day))];
  return {
    first: usual.length === 0 ? null : Math.min(...ends(usual)),
    last: usual.length === 0 ? null : Math.max(...ends(usual)),
    early: [...counted.slice(0, begin), ...rest.slice(0, from)],
    late: rest.slice(to),
  };
}

/** How many days lie before a silence of decades that most facts come after. */
function afterFillIns(days: readonly DayCount[], total: number): number {
  let begin = 0;
  let before = 0;
  for (let place = 1; place < days.length; place++) {
    before += days[place - 1]!.facts;
    if (before * 2 >= total) break;
    if (days[place]!.day - days[place - 1]!.day >= FILL_IN_DAYS) begin = place;
  }
  return begin;
}

/** The days from … to (excluded) that are far from no other. */
function usualRange(days: readonly DayCount[], earlyDays: number): [from: number, to: number] {
  const few = fewOf(days);
  const usualSilence = longestSilence(days, few);
  const late = Math.max(LATE_DAYS, TIMES_USUAL * usualSilence);
  const early = Math.max(earlyDays, TIMES_USUAL * usualSilence);
  let to = days.length;
  let beyond = 0;
  for (let place = days.length - 1; place > 0; place--) {
    beyond += days[place]!.facts;
    if (beyond > few) break;
    if (days[place]!.day - days[place - 1]!.day > late) to = place;
  }
  let from = 0;
  beyond = 0;
  for (let place = 0; place < to - 1; place++) {
    beyond += days[place]!.facts;
    if (beyond > few) break;
    if (days[place + 1]!.day - days[place]!.day > early) from = place + 1;
  }
  return [from, to];
}

/** How many facts are too few to be a delivery of their own. */
function fewOf(days: readonly DayCount[]): number {
  const total = sum(days);
  const someDays = Math.min((total / days.length) * FEW_DAYS, total * MOST_SHARE);
  return Math.floor(Math.max(FEW, total * FEW_SHARE, someDays));
}

/** The longest silence between two days, without the first and the last few facts, which may be the wrong ones. */
function longestSilence(days: readonly DayCount[], few: number): number {
  const total = sum(days);
  let longest = 1;
  let before = 0;
  for (let place = 1; place < days.length; place++) {
    before += days[place - 1]!.facts;
    if (before <= few || total - before <= few) continue;
    longest = Math.max(longest, days[place]!.day - days[place - 1]!.day);
  }
  return longest;
}

function sum(days: readonly DayCount[]): number {
  return days.reduce((total, { facts }) => total + facts, 0);
}

function ends(days: readonly DayCount[]): number[] {
  return days.map(({ day }) => day);
}
