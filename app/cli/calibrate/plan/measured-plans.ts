/** What the plans of all worlds come to, bank by bank. */
import { type MeasuredShare, shareOfWorlds } from "../measured-share";
import type { PlanWorldKind } from "./drawn-plan-worlds";
import type { JudgedActions, JudgedPlan } from "./judged-plan";

export interface PlanOfWorld extends JudgedPlan {
  kind: PlanWorldKind;
  isLarge: boolean;
}

export interface MeasuredBank {
  worlds: number;
  /** True gain over the all-knowing plan's, over all worlds and in the worst. */
  pooled: number | null;
  worst: number | null;
  /** The same beside a plan that also knew where to begin nothing is the better: what the engine leaves on purpose. */
  besideWaits: number | null;
  /** Predicted over true gain of what is first. */
  predicted: number | null;
  farthest: readonly [number, number] | null;
  covered: MeasuredShare;
  below: number;
  withHandOvers: number | null;
}

export interface MeasuredPlans {
  large: MeasuredBank;
  small: MeasuredBank;
  otherLarge: MeasuredBank;
  otherSmall: MeasuredBank;
  aboveTable: MeasuredShare;
  anyFirst: MeasuredShare;
  falseFirst: MeasuredShare;
  anyTry: MeasuredShare;
  /** In these worlds methods still differ in cost: to try a cheaper one can be right. */
  losingTry: MeasuredShare;
  falseHandOver: MeasuredShare;
  likely: MeasuredShare;
  ratherLikely: MeasuredShare;
  slowest: number;
}

export function measuredPlans(worlds: readonly PlanOfWorld[]): MeasuredPlans {
  const of = (...kinds: PlanWorldKind[]) => worlds.filter(({ kind }) => kinds.includes(kind));
  const real = of("demo", "other");
  const demo = of("demo");
  const other = of("other");
  const same = of("demo-same", "other-same");
  const shown = real.flatMap(({ methods }) => methods?.shown ?? []);
  const likely = (low: number, high: number) =>
    shareOfWorlds(
      shown.filter(({ probability }) => probability >= low && probability < high),
      ({ isAbove }) => isAbove,
    );
  return {
    large: bank(demo.filter(({ isLarge }) => isLarge)),
    small: bank(demo.filter(({ isLarge }) => !isLarge)),
    otherLarge: bank(other.filter(({ isLarge }) => isLarge)),
    otherSmall: bank(other.filter(({ isLarge }) => !isLarge)),
    aboveTable: shareOfWorlds(real, ({ methods, tableMinor }) => (methods?.trueMinor ?? 0) > tableMinor),
    anyFirst: shareOfWorlds(real, ({ methods }) => (methods?.firsts ?? 0) > 0),
    falseFirst: shareOfWorlds(same, ({ methods }) => (methods?.firsts ?? 0) > 0),
    anyTry: shareOfWorlds(same, ({ methods }) => (methods?.tries ?? 0) > 0),
    losingTry: shareOfWorlds(
      same,
      ({ methods }) => methods !== null && methods.tries > 0 && methods.trueMinor <= methods.firstTrueMinor,
    ),
    falseHandOver: shareOfWorlds(
      of("demo-even", "other-even", "demo-same", "other-same"),
      ({ withHandOvers }) => (withHandOvers?.firstHandOvers ?? 0) > 0,
    ),
    likely: likely(0.9, Number.POSITIVE_INFINITY),
    ratherLikely: likely(0.8, 0.9),
    slowest: Math.max(0, ...worlds.map(({ seconds }) => seconds)),
  };
}

/** A world without a plan gains nothing where there was something to gain. */
function bank(worlds: readonly PlanOfWorld[]): MeasuredBank {
  const planned = worlds.flatMap(({ methods }) => methods ?? []);
  const shares = planned.map(({ trueMinor, allKnowingMinor }) => trueMinor / allKnowingMinor);
  const withFirst = planned.filter(({ firsts }) => firsts > 0);
  const ratios = withFirst.map(({ predictedMinor, firstTrueMinor }) => predictedMinor / firstTrueMinor);
  const handed = worlds.flatMap(({ withHandOvers }) => withHandOvers ?? []);
  return {
    worlds: worlds.length,
    pooled: ratioOf(planned, "trueMinor", "allKnowingMinor"),
    worst: shares.length === 0 ? null : planned.length < worlds.length ? 0 : Math.min(...shares),
    besideWaits: ratioOf(planned, "trueMinor", "allKnowingWaitsMinor"),
    predicted: ratioOf(withFirst, "predictedMinor", "firstTrueMinor"),
    farthest: ratios.length === 0 ? null : [Math.min(...ratios), Math.max(...ratios)],
    covered: shareOfWorlds(
      withFirst,
      ({ lowMinor, firstTrueMinor, highMinor }) => lowMinor <= firstTrueMinor && firstTrueMinor <= highMinor,
    ),
    below: withFirst.filter(({ lowMinor, firstTrueMinor }) => firstTrueMinor < lowMinor).length,
    withHandOvers: ratioOf(handed, "trueMinor", "allKnowingMinor"),
  };
}

function ratioOf(
  all: readonly JudgedActions[],
  one: "trueMinor" | "predictedMinor",
  other: "allKnowingMinor" | "allKnowingWaitsMinor" | "firstTrueMinor",
): number | null {
  const sum = (key: typeof one | typeof other) => all.reduce((total, actions) => total + actions[key], 0);
  return all.length === 0 || sum(other) <= 0 ? null : sum(one) / sum(other);
}
