import { dayFromIso } from "~/domain/calendar";
import type { CaseReport } from "~/reports/case/case-report.server";
import { linesFor } from "./lanes";
import type { TimeScale } from "./time-scale";

/** A note's place in the picture. */
export interface NoteMark {
  /** As the list of notes counts them: 1 is the oldest. */
  number: number;
  on: string;
  text: string;
  percent: number;
  line: number;
  /** The picture ends before its day, or begins after it: the mark stands at that edge. */
  beyond: "before" | "after" | null;
}

export const NOTE_LINE_PX = 18;
/** Pixels that a numbered mark needs along a line. */
const NOTE_PX = 22;

/** Notes in force, the oldest first. @param width of the picture at least, in pixels */
export function noteMarks({ notes }: Pick<CaseReport, "notes">, scale: TimeScale, width: number): NoteMark[] {
  const placed = notes
    .filter(({ withdrawn }) => withdrawn === null)
    .reverse()
    .map(({ on, text }, place) => {
      const day = dayFromIso(on) as number;
      const beyond = day < scale.firstDay ? "before" : day > scale.lastDay ? "after" : null;
      return { number: place + 1, on, text, percent: scale.percent(day + 0.5), beyond } as const;
    });
  const lines = linesFor(
    placed.map(({ percent }) => (percent / 100) * width),
    NOTE_PX,
  );
  return placed.map((mark, place) => ({ ...mark, line: lines[place] as number }));
}
