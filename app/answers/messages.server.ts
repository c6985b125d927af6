/** What the server and its worker say to each other. */
import type { FailureReason } from "~/domain/heavy-answer";

/** What is asked, of which version of the portfolio. */
export interface Question {
  task: string;
  input: unknown;
  version: number;
  /** What is stored because it takes long lets everything else go first. */
  isLong: boolean;
  /** Tells questions apart whatever the version; the key under which a result is stored. */
  key: string;
}

export type Order =
  | { kind: "run" | "open"; id: number; question: Question; isCancelled: Int32Array }
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
  /** `story`: for the log. */
  | { kind: "ended"; id: number; why: "cancelled" | "changed" | FailureReason; story: string };
