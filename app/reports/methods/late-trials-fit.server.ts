/** Methods used late, judged by monthly trials at the horizon asked for: in the heavy lane, and stored. */

import type { JudgedEffect } from "~/analysis/effects/judged-effects";
import { lateMethods } from "~/analysis/effects/late-methods";
import { sequentialTrials } from "~/analysis/effects/sequential-trials";
import type { Definition } from "~/answers/definition.server";
import { effectEpisodes } from "~db/queries/effect-episodes";
import { trialMonths } from "~db/queries/trial-months";
import { FIT_SEED } from "../fit-seed";
import { against } from "../reads";

const SHARE_OF_READING = 0.5;

/** One entry a late method, by id; none where no method is mostly used late. */
export const lateTrialsFit: Definition<JudgedEffect[]> = {
  name: "late-trials",
  reads: against("method"),
  settings: [],
  weight: "fits",
  isStored: true,
  async answer({ read, reportProgress }) {
    const { selection, methodIds, trials } = await read(async ({ store, selection }) => {
      const methodIds = lateMethods(await effectEpisodes(store, selection));
      return {
        selection,
        methodIds,
        trials: methodIds.length === 0 ? null : await trialMonths(store, selection),
      };
    });
    const { cutOffDay, horizon } = selection;
    if (cutOffDay === null || trials === null) return [];
    reportProgress(SHARE_OF_READING);
    return sequentialTrials(trials, {
      horizon,
      methodIds,
      seed: FIT_SEED,
      cutOffDay,
      onProgress: (share) => reportProgress(SHARE_OF_READING + (1 - SHARE_OF_READING) * share),
    });
  },
};
