/** What is said of the special method on the same mix of cases, adjusted and standardised, beside what is true. */
import { methodEffects } from "~/analysis/effects/method-effects";
import { DEFAULT_HORIZON } from "~/domain/horizons";
import type { ReasonCode } from "~/domain/reasons";
import { CUT_OFF_DAY, type EpisodeGenerator, trueEffect } from "../other-episodes/drawn-episodes";
import { drawnSupport, SPECIAL, type SupportKind } from "./drawn-support";

export interface JudgedFigure {
  truth: number;
  estimate: number | null;
  low: number | null;
  high: number | null;
}

export interface JudgedSupport {
  seed: number;
  kind: SupportKind;
  generator: EpisodeGenerator;
  effect: JudgedFigure;
  /** Of the effect. */
  reason: ReasonCode | null;
  standardised: JudgedFigure;
}

export function judgedSupport(seed: number, episodes?: number): JudgedSupport {
  const world = drawnSupport(seed, episodes);
  const all = world.shares.map((_, row) => row);
  const { effects, standardised } = methodEffects(world.episodes, {
    seed,
    cutOffDay: CUT_OFF_DAY,
    horizons: [DEFAULT_HORIZON],
  }).horizons[0]!;
  const { effect, reason } = effects.find(({ methodId }) => methodId === SPECIAL)!;
  const { estimate, low, high } = effect;
  const own = standardised.find(({ methodId }) => methodId === SPECIAL)!;
  const mean = world.shares.reduce((sum, share) => sum + share[SPECIAL - 1]!, 0) / all.length;
  return {
    seed,
    kind: world.kind,
    generator: world.generator,
    effect: { truth: trueEffect(world, SPECIAL, all), estimate, low, high },
    reason,
    standardised: { truth: mean, estimate: own.estimate, low: own.low, high: own.high },
  };
}
