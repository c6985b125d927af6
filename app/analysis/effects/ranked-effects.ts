/** The methods whose figures may be called effects, drawn towards each other and put in order. */
import { derSimonianLaird } from "~/statistics/shrinkage/der-simonian-laird";
import { normalShrinkage, type ShrunkenEffect } from "~/statistics/shrinkage/normal-shrinkage";
import { type RankBelief, rankByDraws } from "~/statistics/shrinkage/rank-by-draws";
import type { JudgedEffect } from "./judged-effects";

export interface RankedEffect {
  methodId: number;
  /** What is believed of the effect once it has borrowed from the other methods. */
  shrunken: ShrunkenEffect;
  rank: RankBelief;
}

export interface Ranking {
  /** Largest shrunken effect first. */
  methods: RankedEffect[];
  /** Variance of the true effects between methods, and p of no difference among them; null with under two. */
  tauSquared: number | null;
  p: number | null;
}

export function rankedEffects(effects: readonly JudgedEffect[], seed: number): Ranking {
  const usable = effects.flatMap(({ methodId, effect: { estimate, standardError }, reason }) =>
    reason === null && estimate !== null && standardError !== null
      ? [{ methodId, estimate, standardError }]
      : [],
  );
  const { tauSquared, p } = derSimonianLaird(usable);
  const shrunken = normalShrinkage(usable, tauSquared ?? 0).effects;
  const ranks = rankByDraws(
    shrunken.map(({ estimate, standardDeviation }) => ({ mean: estimate, standardDeviation })),
    { seed },
  );
  const methods = usable.map(({ methodId }, at) => ({
    methodId,
    shrunken: shrunken[at]!,
    rank: ranks[at]!,
  }));
  // Methods drawn all the way to the mean do not differ; then their own estimates say at least in which order.
  const own = new Map(usable.map(({ methodId, estimate }) => [methodId, estimate]));
  methods.sort(
    (one, other) =>
      other.shrunken.estimate - one.shrunken.estimate || own.get(other.methodId)! - own.get(one.methodId)!,
  );
  return { methods, tauSquared, p };
}
