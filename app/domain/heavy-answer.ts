import type { Bilingual } from "./text";

/** What is known of an answer that takes long: it is there, it is being computed, or it failed. */
export interface Progress {
  /** Share of the work done, 0–1; null: not known. */
  share: number | null;
  /** Questions that are computed before it begins. */
  ahead: number;
}

/**
 * `broke-off`: the thread that computed it ended, for want of memory perhaps; `failed`: the computation threw; `too-long`:
 * it took longer than an answer may; `too-many`: more is being computed already than can wait; `not-begun`: it was asked
 * for from another site.
 */
export type FailureReason = "broke-off" | "failed" | "too-long" | "too-many" | "not-begun";

export type HeavyAnswer<Result> =
  | { state: "ready"; result: Result }
  | { state: "computing"; progress: Progress }
  | { state: "failed"; reason: FailureReason };

export type NotReady = Exclude<HeavyAnswer<never>, { state: "ready" }>;

/** An answer that is there may still wait for some of its columns. */
export type Answer<Result> = { state: "ready"; result: Result; waiting: NotReady | null } | NotReady;

/** What was not computed though nothing failed, and what to do; null where something did fail. */
export const REFUSALS: Readonly<Record<FailureReason, Bilingual | null>> = {
  "broke-off": null,
  failed: null,
  "too-long": {
    en: "This took longer than an answer may, and was cancelled. Narrow it by a filter or a period.",
    zh: "计算超出时限，已中止。请增加筛选条件或缩短期间。",
  },
  "too-many": {
    en: "Too many questions are waiting to be computed already. Try again when some of them are answered.",
    zh: "等待计算的请求过多，请待部分完成后重试。",
  },
  "not-begun": {
    en: "These figures take a while to compute, and another site asked for them. Open the page from within Recoup.",
    zh: "该结果需要计算，且请求来自其他网站。请在Recoup内打开本页。",
  },
};
