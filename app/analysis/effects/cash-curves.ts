/** How soon a method's episodes have their first receipt, where closing without any comes first for some. */
import type { EffectEpisodes } from "~/domain/effect-episodes";
import { LEAST_FOLLOWED } from "~/domain/gates";
import { HORIZONS } from "~/domain/rules";
import { aalenJohansen } from "~/statistics/survival/aalen-johansen";
import { curveAt } from "~/statistics/survival/curve-at";
import type { FollowUp } from "~/statistics/survival/life-table";
import type { KnownEpisodes } from "./known-episodes";

export interface CashCurve {
  methodId: number;
  episodes: number;
  /** Weighted to the mix of all cases; false: unadjusted, since the method has too little in common with the others. */
  isAdjusted: boolean;
  points: CashCurvePoint[];
}

export interface CashCurvePoint {
  day: number;
  /** Share paid by the day, 0–1; one less it are the open and the closed without. Null: too few were followed so long. */
  cash: number | null;
  low: number | null;
  high: number | null;
  /** Share that has closed without any. */
  closed: number | null;
}

/** Days between the points of a curve, up to the longest horizon. */
const DAYS_BETWEEN = 15;
const [CASH, CLOSED] = [1, 2];

interface CurveOptions {
  methodId: number;
  /** Of the method, by row of `known`; null where it cannot be compared. */
  chances: Float64Array | null;
  /** The least chance that a weight rests on. */
  floor: number;
  cutOffDay: number;
}

export function cashCurve(
  episodes: EffectEpisodes,
  known: KnownEpisodes,
  { methodId, chances, floor, cutOffDay }: CurveOptions,
): CashCurve {
  const method = known.methodIds.indexOf(methodId);
  const followUps: FollowUp[] = [];
  known.methodOf.forEach((each, row) => {
    if (each !== method) return;
    const followUp = followUpOf(episodes, known.places[row]!, cutOffDay);
    const weight = chances === null ? 1 : 1 / Math.max(chances[row]!, floor);
    followUps.push({ ...followUp, weight });
  });
  const isKnownOn = knownOn(followUps);
  const cash = aalenJohansen(followUps, CASH);
  const closed = aalenJohansen(followUps, CLOSED);
  const last = HORIZONS[HORIZONS.length - 1]!;
  const points = Array.from({ length: Math.floor(last / DAYS_BETWEEN) + 1 }, (_, at): CashCurvePoint => {
    const day = at * DAYS_BETWEEN;
    if (!isKnownOn(day)) return { day, cash: null, low: null, high: null, closed: null };
    const { estimate, low, high } = curveAt(cash, day, 0);
    return { day, cash: estimate, low, high, closed: curveAt(closed, day, 0).estimate };
  });
  return { methodId, episodes: followUps.length, isAdjusted: chances !== null, points };
}

/** As long as enough are still under observation, or nobody has left it without an end: then the shares are plain ones. */
function knownOn(followUps: readonly FollowUp[]): (day: number) => boolean {
  if (followUps.length < LEAST_FOLLOWED) return () => false;
  const open = followUps.filter(({ event }) => event === 0).map(({ time }) => time);
  const firstToLeave = open.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const longest = followUps.map(({ time }) => time).sort((one, other) => other - one);
  const last = Math.max(firstToLeave, longest[LEAST_FOLLOWED - 1]!);
  return (day) => day <= last;
}

/** Money on the day of closing came before it. */
function followUpOf(
  { startDay, daysToCash, daysToClose }: EffectEpisodes,
  place: number,
  cutOffDay: number,
): FollowUp {
  const cash = daysToCash.at(place) ?? Number.POSITIVE_INFINITY;
  const close = Math.max(0, daysToClose.at(place) ?? Number.POSITIVE_INFINITY);
  const followed = cutOffDay - startDay.at(place)!;
  if (cash <= close && cash <= followed) return { time: cash, event: CASH };
  if (close <= followed) return { time: close, event: CLOSED };
  return { time: followed, event: 0 };
}
