/** Notes on the time line: what happened on a day, so that who reads a course months later knows why it bends. */
import { dayFromIso, isoFromDay } from "./calendar";
import type { Bilingual } from "./text";
import { isUnseen } from "./written-text";

export interface Annotation {
  id: number;
  /** `YYYY-MM-DD`. */
  date: string;
  text: string;
  /** Null: the whole bank. */
  branch: { code: string; name: Bilingual } | null;
  by: string;
  /** When it was written, `YYYY-MM-DD`. */
  writtenOn: string;
}

/** As a form gives it. */
export interface TypedAnnotation {
  on: string;
  text: string;
  by: string;
  /** Code; empty: the whole bank. */
  branch: string;
}

/** Why nothing was kept, with what was typed where it may be put right. */
export interface RefusedAnnotation {
  sentence: string;
  typed: TypedAnnotation | null;
}

export const LONGEST_ANNOTATION = 160;
export const LONGEST_AUTHOR = 80;
/** Of what is planned, so many days ahead. */
export const MOST_DAYS_AHEAD = 366;
/** No portfolio reaches back further. */
export const EARLIEST_DATE = "1970-01-01";

export type AnnotationProblem = "date" | "far" | "text" | "long" | "by" | "invisible";

/** What is wrong with it; null: nothing. @param today `YYYY-MM-DD` */
export function annotationProblem(typed: TypedAnnotation, today: string): AnnotationProblem | null {
  const day = dayFromIso(typed.on);
  if (day === null) return "date";
  const last = isoFromDay((dayFromIso(today) ?? 0) + MOST_DAYS_AHEAD);
  if (typed.on < EARLIEST_DATE || typed.on > last) return "far";
  if (typed.text === "") return "text";
  if (typed.text.length > LONGEST_ANNOTATION) return "long";
  if (typed.by === "" || typed.by.length > LONGEST_AUTHOR) return "by";
  return isUnseen(typed.text + typed.by) ? "invisible" : null;
}

/** As one cell of a file holds it: `2025-03-01 N1: New policy (Li Wei)`. */
export function annotationLine({ date, text, branch, by }: Annotation): string {
  return `${date} ${branch === null ? "" : `${branch.code}: `}${text} (${by})`;
}
