/** Where another officer should be tried: the proposals of the rotation analysis inside the filters, by place. */
import { rotationSegments } from "~/analysis/rotation/rotation-segments";
import type { Definition } from "~/answers/definition.server";
import type { TrySegment } from "~/domain/where-to-try";
import { caseIds } from "~db/queries/case-ids";
import { stakeLimits } from "~db/queries/stalled-cases";
import { FIT_SEED } from "../fit-seed";
import { against, PROPOSING } from "../reads";
import { rotationAnalysisFit } from "../rotation/rotation-analysis-fit.server";

/** What tenure and changes do is learned from the whole portfolio. */
export const rotationPlacesFit: Definition<TrySegment[]> = {
  name: "rotation-places",
  reads: against("method").filter((key) => key !== "horizon"),
  settings: PROPOSING,
  weight: "fits",
  isStored: true,
  async answer({ read, whole, tell }) {
    const analysis = await whole(rotationAnalysisFit);
    tell(0.9);
    const { limits, within } = await read(async ({ store, selection }) => ({
      limits: await stakeLimits(store),
      within: new Set(await caseIds(store, selection)),
    }));
    const proposals = analysis.proposals.filter(({ caseId }) => within.has(caseId));
    return rotationSegments({ ...analysis, proposals }, limits, FIT_SEED);
  },
};
