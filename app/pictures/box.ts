import type { Element } from "domhandler";
import type { PageStyle } from "./page-style";

/** What lays out a picture's parts: where the sheet is looked up, and how wide the part is. */
export interface Room {
  style: PageStyle;
  /** In pixels, from the left and from above. */
  x: number;
  y: number;
  width: number;
  /** Rows that another sheet has; all else of the picture stays as it is. */
  leavesOut?: (row: Element) => boolean;
}

/** A part laid out: its marks, and the room that it needs. */
export interface Drawn {
  svg: string;
  height: number;
}

export const NOTHING: Drawn = { svg: "", height: 0 };

/** `12px` → 12; another unit, or none: what is given for it. */
export function pixels(value: string | null, other: number): number {
  const [, number] = /^([\d.]+)(?:px)?$/.exec(value?.trim() ?? "") ?? [];
  return number === undefined ? other : Number(number);
}
