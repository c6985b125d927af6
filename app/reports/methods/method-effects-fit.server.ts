/** What each method did at the horizon asked for: read from the episodes, fitted in the heavy lane, and stored. */

import { MOST_EPISODES } from "~/analysis/effects/fit-options";
import { type MethodEffects, methodEffects } from "~/analysis/effects/method-effects";
import type { Definition } from "~/answers/definition.server";
import { HORIZONS } from "~/domain/rules";
import { borrowerSample } from "~db/queries/borrower-sample";
import { effectEpisodes } from "~db/queries/effect-episodes";
import { byAnyMethod, type Selection } from "~db/queries/selection";
import { FIT_SEED } from "../fit-seed";
import { against } from "../reads";

/** Reading counts as this part of the work in the progress shown. */
const SHARE_OF_READING = 0.1;

/** One horizon in the result; none while nothing is loaded. */
export const methodEffectsFit: Definition<MethodEffects> = {
  name: "method-effects",
  reads: against("method"),
  settings: [],
  weight: "fits",
  isStored: true,
  async answer({ read, reportProgress }) {
    const { selection, datesAssumed, sample, episodes } = await read(async (asked) => {
      const { datesAssumed } = asked.portfolio;
      const selection = datesAssumed ? pastEveryHorizon(asked.selection) : asked.selection;
      const sample = await borrowerSample(asked.store, byAnyMethod(selection), MOST_EPISODES);
      const episodes = await effectEpisodes(asked.store, selection, { share: sample.share });
      return { selection, datesAssumed, sample, episodes };
    });
    const { cutOffDay, horizon } = selection;
    reportProgress(SHARE_OF_READING);
    return methodEffects(episodes, {
      seed: FIT_SEED,
      sample,
      cutOffDay: cutOffDay ?? 0,
      horizons: cutOffDay === null ? [] : [horizon],
      datesAssumed,
      onProgress: (share) => reportProgress(SHARE_OF_READING + (1 - SHARE_OF_READING) * share),
    });
  },
};

/** Assumed dates leave nothing to follow up, but whether cases could be compared is known all the same. */
function pastEveryHorizon(selection: Selection): Selection {
  const { cutOffDay } = selection;
  return { ...selection, cutOffDay: cutOffDay === null ? null : cutOffDay + Math.max(...HORIZONS) };
}
