/** What the server and its worker say to each other. */
import type { FailureReason } from "~/domain/heavy-answer";
import type { Question } from "./question";

/** The question to answer, and the version of the portfolio. */
export interface Errand {
  question: Question;
  /** Equal for equal questions. */
  key: string;
  version: number;
  /** Fits have a lane of their own, so that what a page counts never waits behind one. */
  isLong: boolean;
}

/** Equal for what need be answered once only. */
export function nameOf({ key, version }: Errand): string {
  return `${version} ${key}`;
}

/** What is read piece by piece. */
export interface FlowErrand {
  flow: string;
  input: unknown;
}

export type Order =
  | { kind: "run"; id: number; errand: Errand; isCancelled: Int32Array }
  | { kind: "open"; id: number; errand: FlowErrand; isCancelled: Int32Array }
  /** The next piece of what was opened. */
  | { kind: "pull"; id: number }
  | { kind: "close"; id: number }
  /** Ends the worker, once it has closed its connection. */
  | { kind: "stop" };

export type Word =
  | { kind: "progress"; id: number; share: number }
  /** The result as JSON. */
  | { kind: "done"; id: number; result: string }
  | { kind: "piece"; id: number; bytes: Uint8Array }
  | { kind: "end"; id: number }
  /** What went wrong beside an answer that is there. */
  | { kind: "trouble"; id: 0; story: string }
  /** `story`: for the log. */
  | { kind: "ended"; id: number; why: "cancelled" | "changed" | FailureReason; story: string };
