/** Ways of using one method, or groups of its episodes, against each other on comparable cases. */
import { chosenEpisodes, type EffectEpisodes } from "~/domain/effect-episodes";
import type { Horizon } from "~/domain/rules";
import type { JudgedEffect } from "./judged-effects";
import { methodEffects } from "./method-effects";

/** An episode by its place among those read, and the arm that it is in. */
export interface EpisodeInArm {
  place: number;
  arm: string;
}

export interface ComparedArmsOptions {
  seed: number;
  cutOffDay: number;
  horizon: Horizon;
  /** Arms whose figures are wanted; absent: all. */
  wanted?: readonly string[];
}

/**
 * Each arm stands in for a method and passes the gates of methods; its effect is against the observed mix of the other arms.
 * What each episode was known by before its first day is adjusted for; what decided the arm later is not.
 *
 * @param chosen episodes that are compared; every other is left out
 * @returns by arm, of those wanted with an episode that was followed up
 */
export function comparedArms(
  episodes: EffectEpisodes,
  chosen: readonly EpisodeInArm[],
  { seed, cutOffDay, horizon, wanted }: ComparedArmsOptions,
): Map<string, JudgedEffect> {
  const arms = [...new Set(chosen.map(({ arm }) => arm))].sort();
  const inOrder = [...chosen].sort((one, other) => one.place - other.place);
  const places = Uint32Array.from(inOrder, ({ place }) => place);
  const inArms: EffectEpisodes = {
    ...chosenEpisodes(episodes, places),
    methodId: inOrder.map(({ arm }) => arms.indexOf(arm)),
  };
  const { horizons } = methodEffects(inArms, {
    seed,
    cutOffDay,
    horizons: [horizon],
    ...(wanted && { wanted: new Set(wanted.map((arm) => arms.indexOf(arm))) }),
  });
  const effects = horizons[0]?.effects ?? [];
  return new Map(effects.map((effect) => [arms[effect.methodId]!, effect]));
}
