/** Officers against what their cases predict: read from holds and episodes, fitted in the heavy lane, and stored. */

import { officerComparison } from "~/analysis/officers/officer-comparison";
import type { Definition } from "~/answers/definition.server";
import { effectColumns } from "~/domain/effect-episodes";
import type { FilterKey } from "~/domain/filters";
import type { OfficerComparison } from "~/domain/officer-comparison";
import { effectEpisodes } from "~db/queries/effect-episodes";
import { holdRecords } from "~db/queries/hold-records";
import { byAnyOfficer } from "~db/queries/selection";
import { FIT_SEED } from "../fit-seed";
import { against } from "../reads";

const PLACES: readonly FilterKey[] = ["region", "branch", "not_region", "not_branch"];

/** Reading counts as this part of the work in the progress shown. */
const SHARE_OF_READING = 0.3;

/** Each officer among the colleagues of the branch. */
export const officerComparisonFit: Definition<OfficerComparison> = {
  name: "officer-comparison",
  // A place chosen chooses officers, not whom they are compared with: one officer has one ratio on every page.
  reads: against("officer").filter((key) => !PLACES.includes(key)),
  settings: [],
  weight: "fits",
  isStored: true,
  async answer({ read, reportProgress }) {
    const { selection, holds, episodes } = await read(async ({ store, selection }) => ({
      selection,
      holds: await holdRecords(store, selection),
      episodes: await effectEpisodes(store, byAnyOfficer(selection)),
    }));
    reportProgress(SHARE_OF_READING);
    return officerComparison(holds, episodes, {
      horizon: selection.horizon,
      cutOffDay: selection.cutOffDay ?? 0,
      seed: FIT_SEED,
      onProgress: (share) => reportProgress(SHARE_OF_READING + (1 - SHARE_OF_READING) * share),
    });
  },
};

/** Each officer among all of the bank, for rotation alone: who has enough cases to receive more, and whether officers differ at all. */
export const bankComparisonFit: Definition<OfficerComparison> = {
  ...officerComparisonFit,
  name: "bank-comparison",
  async answer({ read }) {
    const { selection, holds } = await read(async ({ store, selection }) => ({
      selection,
      holds: await holdRecords(store, selection),
    }));
    return officerComparison(holds, effectColumns([]), {
      horizon: selection.horizon,
      cutOffDay: selection.cutOffDay ?? 0,
      seed: FIT_SEED,
      among: "bank",
    });
  },
};
