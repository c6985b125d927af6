import type { CaseReport } from "~/reports/case/case-report.server";
import { type Lane, lanesOf, pictureWidth } from "./lanes";
import { type Moment, momentsOf } from "./moments";
import { NOTE_LINE_PX, type NoteMark, noteMarks } from "./note-marks-of";
import { receiptStems, type Stems } from "./receipt-stems";
import { type TimeScale, timeScale } from "./time-scale";

/** Heights in pixels, from the top: months, dates of the case, who held it, notes, a lane a method, money. */
export const MONTHS_PX = 18;
export const MOMENT_PX = 16;
export const HOLD_PX = 20;
export const LINE_PX = 12;
const GAP_PX = 8;
const LANE_MARGIN_PX = 8;
const STEMS_MARGIN_PX = 16;
const STEMS_PX = 96;
const FOOT_PX = 12;

export interface PlacedLane extends Lane {
  top: number;
  height: number;
}

/** Where everything of the picture stands: across in percent, down in pixels. */
export interface Geometry {
  scale: TimeScale;
  /** The least width at which it can be read. */
  width: number;
  height: number;
  moments: readonly Moment[];
  holdsTop: number;
  /** Null while nobody wrote a note. */
  notes: { marks: readonly NoteMark[]; top: number; height: number } | null;
  lanes: readonly PlacedLane[];
  stems: (Stems & { top: number; height: number }) | null;
}

export function pictureGeometry(report: CaseReport): Geometry {
  const scale = timeScale(report);
  const width = pictureWidth(report, scale);
  const moments = momentsOf(report, scale, width);
  const momentRows = 1 + Math.max(...moments.map(({ row }) => row));
  const holdsTop = MONTHS_PX + momentRows * MOMENT_PX + GAP_PX;
  let top = holdsTop + HOLD_PX + GAP_PX;
  const marks = noteMarks(report, scale, width);
  const notesHeight = NOTE_LINE_PX * (1 + Math.max(...marks.map(({ line }) => line)));
  const notes = marks.length === 0 ? null : { marks, top, height: notesHeight };
  if (notes) top += notesHeight + GAP_PX;
  const lanes = lanesOf(report, scale).map((lane) => {
    const placed = { ...lane, top, height: lane.lines * LINE_PX + 2 * LANE_MARGIN_PX };
    top += placed.height;
    return placed;
  });
  const stems = receiptStems(report, STEMS_PX);
  const stemsTop = top + STEMS_MARGIN_PX;
  return {
    scale,
    width,
    height: stems ? stemsTop + STEMS_PX + FOOT_PX : top + FOOT_PX,
    moments,
    holdsTop,
    notes,
    lanes,
    stems: stems && { ...stems, top: stemsTop, height: STEMS_PX },
  };
}

/** The middle of a line of marks. */
export function lineMiddle(lane: PlacedLane, line: number): number {
  return lane.top + LANE_MARGIN_PX + (line + 0.5) * LINE_PX;
}
