/** Officers against what their cases foresee: read from holds and episodes, fitted in the heavy lane, and stored. */

import { officerComparison } from "~/analysis/officers/officer-comparison";
import type { HeavyTask } from "~/answers/task.server";
import type { OfficerComparison } from "~/domain/officer-comparison";
import { effectEpisodes } from "~db/queries/effect-episodes";
import { holdRecords } from "~db/queries/hold-records";
import { askFit, FIT_SEED, type FitQuestion } from "../fit-question.server";

/** Reading is this part of the work, as far as a reader is told. */
const SHARE_OF_READING = 0.3;

/** Input from `fitQuestion`, with officers judged. */
export const officerComparisonTask: HeavyTask<FitQuestion, OfficerComparison> = {
  name: "officer-comparison",
  isStored: true,
  async run(store, question, { read, tell }) {
    const { selection, holds, episodes } = await read(async () => {
      const { selection } = await askFit(store, question);
      return {
        selection,
        holds: await holdRecords(store, selection),
        episodes: await effectEpisodes(store, { ...selection, officer: null }),
      };
    });
    tell(SHARE_OF_READING);
    return officerComparison(holds, episodes, {
      horizon: selection.horizon,
      cutOffDay: selection.cutOffDay ?? 0,
      seed: FIT_SEED,
      onProgress: (share) => tell(SHARE_OF_READING + (1 - SHARE_OF_READING) * share),
    });
  },
};
