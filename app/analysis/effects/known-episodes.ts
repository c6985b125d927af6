/** Every episode that some horizon can judge, once: who it belongs to, and what was known before it began, as codes. */
import type { EffectEpisodes } from "~/domain/effect-episodes";
import { clusterFolds } from "~/statistics/effects/cluster-folds";
import type { Covariate } from "./covariate";
import { covariates } from "./covariates";
import { isJudged } from "./outcomes";

export interface KnownEpisodes {
  /** Places of the episodes in the columns they came from; everything below is by row of this list. */
  places: Uint32Array;
  /** Ids ascending, and the place of each row's method among them. */
  methodIds: readonly number[];
  methodOf: Uint16Array;
  /** Borrowers, numbered from 0: one fold and one term of the error each. */
  borrowerOf: Uint32Array;
  foldOf: Uint8Array;
  covariates: readonly Covariate[];
}

/** @param leastDays of follow-up, without which no horizon judges an episode */
export function knownEpisodes(
  episodes: EffectEpisodes,
  {
    cutOffDay,
    leastDays,
    seed,
    folds,
  }: { cutOffDay: number; leastDays: number; seed: number; folds: number },
): KnownEpisodes {
  const judged: number[] = [];
  for (let place = 0; place < episodes.startDay.length; place += 1)
    if (isJudged(episodes, place, leastDays, cutOffDay)) judged.push(place);
  const places = Uint32Array.from(judged);
  const borrowerIds = Array.from(places, (place) => episodes.borrowerId.at(place)!);
  const methods = numbered(Array.from(places, (place) => episodes.methodId.at(place)!));
  return {
    places,
    methodIds: methods.ids,
    methodOf: Uint16Array.from(methods.numberOf),
    borrowerOf: numbered(borrowerIds).numberOf,
    foldOf: clusterFolds(borrowerIds, folds, seed),
    covariates: covariates(episodes, places),
  };
}

/** Ids ascending, and the place of each row's id among them. */
export function numbered(idOf: readonly number[]): { ids: number[]; numberOf: Uint32Array } {
  const ids = [...new Set(idOf)].sort((one, other) => one - other);
  const places = new Map(ids.map((id, place) => [id, place]));
  return { ids, numberOf: Uint32Array.from(idOf, (id) => places.get(id)!) };
}
