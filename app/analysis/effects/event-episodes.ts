import { type EffectEpisodes, moneyColumns } from "~/domain/effect-episodes";
import type { Horizon } from "~/domain/rules";

/**
 * Something that happens or not within the horizon in the place of money: where it happened, all that was owed counts as
 * received, else nothing. Mean shares are then shares of episodes, and effects are differences of such shares.
 */
export function eventEpisodes(
  episodes: EffectEpisodes,
  horizon: Horizon,
  hasHappened: (place: number) => boolean,
): EffectEpisodes {
  const [received, advanced] = moneyColumns(horizon);
  const { outstandingMinor } = episodes;
  const { length } = outstandingMinor;
  return {
    ...episodes,
    [received]: { length, at: (place: number) => (hasHappened(place) ? outstandingMinor.at(place) : 0) },
    [advanced]: { length, at: () => 0 },
  };
}
