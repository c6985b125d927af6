/** Chosen by what was known before a day, judged by what came after it. */
import type { PastEpisode } from "~/domain/plan/case-facts";
import type { BackTest, GateTest, PlanGate } from "~/domain/plan/plan";
import type { PlanRows } from "~/domain/plan/plan-rows";
import type { ShrunkenLogit } from "~/statistics/regression/shrunken-logit";
import { gateTest, type JudgedEpisodes, type JudgedRow, judgedChoice } from "./gate-value";
import { type PlanDesign, planModel } from "./plan-model";

/** Days of begun episodes that are judged. */
const JUDGED_DAYS = 180;
const LEAST_LEARNED = 300;
const LEAST_JUDGED = 100;
const Z = 1.96;

export interface TimeGate {
  test: PlanGate["byTime"];
  judged: readonly JudgedRow[];
  episodes: number;
}

/**
 * The fit of all rows only lends its coefficients as a place to start from.
 */
export function timeGate(
  design: PlanDesign,
  known: JudgedEpisodes,
  episodes: readonly PastEpisode[],
  { cutOffDay, horizon }: PlanRows,
  start: ShrunkenLogit,
): TimeGate {
  const untilDay = cutOffDay - horizon - JUDGED_DAYS;
  const rowsWhere = (holds: (day: number) => boolean) =>
    Uint32Array.from(episodes.keys()).filter((row) => holds(episodes[row]!.day));
  const before = rowsWhere((day) => day + horizon <= untilDay);
  const after = rowsWhere((day) => day > untilDay);
  const none = (reason: GateTest["reason"]): TimeGate => ({
    test: { state: "closed", episodes: after.length, share: null, money: null, reason, untilDay: null },
    judged: [],
    episodes: after.length,
  });
  if (before.length < LEAST_LEARNED || after.length < LEAST_JUDGED) return none("too-few");
  const fit = planModel(design, before, start);
  if (!fit.hasConverged) return none("not-converged");
  const judged = judgedChoice(known, after, fit);
  return { test: { ...gateTest(judged, after.length), untilDay }, judged, episodes: after.length };
}

/** null: nothing could be judged by time. */
export function backTest({ test, judged, episodes }: TimeGate): BackTest | null {
  if (test.untilDay === null) return null;
  const { share, money } = test;
  return {
    untilDay: test.untilDay,
    agreed: judged.filter(({ agreed }) => agreed).length,
    episodes,
    predictedShare: judged.reduce((sum, { predictedShare }) => sum + predictedShare, 0) / episodes,
    observed: share && {
      share: share.difference,
      low: share.difference - Z * share.standardError,
      high: share.difference + Z * share.standardError,
    },
    observedMoney: money && {
      expectedMinor: Math.round(money.differenceMinor * episodes),
      lowMinor: Math.round((money.differenceMinor - Z * money.standardErrorMinor) * episodes),
      highMinor: Math.round((money.differenceMinor + Z * money.standardErrorMinor) * episodes),
    },
    reason: test.reason,
  };
}
