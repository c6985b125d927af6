import { dayFromIso } from "~/domain/calendar";
import type { CaseReport } from "~/reports/case/case-report.server";
import type { TimeScale } from "./time-scale";

export type Activity = CaseReport["activities"][number];
export type Episode = CaseReport["episodes"][number];

/** An activity's place in its lane: days along, and the line of marks it stands on, from 0 at the top. */
export interface Mark {
  activity: Activity;
  /** Its place among all activities. */
  index: number;
  day: number;
  line: number;
}

/** One method's part of the picture. */
export interface Lane {
  method: string;
  episodes: readonly Episode[];
  marks: readonly Mark[];
  /** Lines that its marks take; at least one. */
  lines: number;
}

/** Pixels that a mark needs along a line. */
const MARK_PX = 12;
/** More lines than this make no lane: marks overlap rather. */
const MOST_LINES = 6;
const LEAST_MONTH_PX = 10;
const MOST_MONTH_PX = 64;
const LEAST_PICTURE_PX = 480;

/** A lane for every method, in the order of their first use; marks too close for one line take several. */
export function lanesOf(report: CaseReport, scale: TimeScale): Lane[] {
  const pxPerDay = pictureWidth(report, scale) / (scale.lastDay + 1 - scale.firstDay);
  const indexed = report.activities.map((activity, index) => ({ activity, index }));
  const methods = [...new Set(report.activities.map(({ method }) => method))];
  return methods.map((method) => {
    const own = indexed.filter(({ activity }) => activity.method === method);
    const marks = marksInLines(own, pxPerDay);
    return {
      method,
      episodes: report.episodes.filter((episode) => episode.method === method),
      marks,
      lines: 1 + Math.max(0, ...marks.map(({ line }) => line)),
    };
  });
}

/** The least width in pixels at which the busiest month of any method can still be read. */
export function pictureWidth({ activities }: CaseReport, { months }: TimeScale): number {
  const counts = new Map<string, number>();
  for (const { method, on } of activities) {
    const key = `${on.slice(0, 7)} ${method}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const busiest = Math.max(0, ...counts.values());
  const monthPx = Math.min(Math.max((busiest / MOST_LINES) * MARK_PX, LEAST_MONTH_PX), MOST_MONTH_PX);
  return Math.max(LEAST_PICTURE_PX, Math.ceil(months.length * monthPx));
}

/** In order of time, each on the first line where it has room. */
function marksInLines(activities: readonly Omit<Mark, "day" | "line">[], pxPerDay: number): Mark[] {
  const days = activities.map(({ activity }) => dayFromIso(activity.on) as number);
  const lines = linesFor(days, MARK_PX / pxPerDay);
  return activities.map(({ activity, index }, place) => ({
    activity,
    index,
    day: days[place] as number,
    line: lines[place] as number,
  }));
}

/** The line of each of these places along a lane, in order, none closer to its neighbour than the room that a mark needs. */
export function linesFor(places: readonly number[], room: number): number[] {
  const lastOfLine: number[] = [];
  return places.map((place) => {
    const free = lastOfLine.findIndex((last) => place - last >= room);
    const fullest =
      lastOfLine.length < MOST_LINES ? lastOfLine.length : lastOfLine.indexOf(Math.min(...lastOfLine));
    const line = free >= 0 ? free : fullest;
    lastOfLine[line] = place;
    return line;
  });
}
