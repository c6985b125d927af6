/** What cases are made comparable by before any model: each factor by itself, in fixed bands. */
import type { EffectEpisodes } from "~/domain/effect-episodes";
import { daysPastDueBand, sizeBand } from "~/domain/strata";
import type { Margin } from "~/statistics/standardisation/raked-weights";

/** Region, cause, size, days past due and security of the episodes at these places, in their order. */
export function caseMix(episodes: EffectEpisodes, places: readonly number[]): Margin[] {
  return [
    levelsOf(places, (place) => episodes.regionId.at(place)!),
    levelsOf(places, (place) => episodes.causeId.at(place)!),
    levelsOf(places, (place) => sizeBand(episodes.outstandingMinor.at(place)!)),
    levelsOf(places, (place) => daysPastDueBand(episodes.daysPastDue.at(place)!)),
    levelsOf(places, (place) => episodes.security.at(place)!),
  ];
}

/** Levels numbered in the order in which they come. */
export function levelsOf<Each>(each: readonly Each[], levelOf: (one: Each) => number | string): Margin {
  const codes = new Map<number | string, number>();
  const codeOf = Uint16Array.from(each, (one) => {
    const level = levelOf(one);
    const code = codes.get(level) ?? codes.size;
    codes.set(level, code);
    return code;
  });
  return { codeOf, levels: codes.size };
}
