/** What is known of an answer that takes long: it is there, it is being computed, or it failed. */
export interface Progress {
  /** Share of the work done, 0–1; null: not known. */
  share: number | null;
  /** Questions that are computed before it begins. */
  ahead: number;
}

/** `broke-off`: the thread that computed it ended, for want of memory perhaps; `failed`: the computation threw. */
export type FailureReason = "broke-off" | "failed";

export type HeavyAnswer<Result> =
  | { state: "ready"; result: Result }
  | { state: "computing"; progress: Progress }
  | { state: "failed"; reason: FailureReason };

export type NotReady = Exclude<HeavyAnswer<never>, { state: "ready" }>;
