/** Where another officer should be tried: the proposals of the rotation analysis, by place. */
import { rotationSegments } from "~/analysis/rotation/rotation-segments";
import type { Definition } from "~/answers/definition.server";
import { EVERYTHING } from "~/domain/scope";
import type { TrySegment } from "~/domain/where-to-try";
import { stakeLimits } from "~db/queries/stalled-cases";
import { FIT_SEED } from "../fit-seed";
import { PROPOSING } from "../reads";
import { rotationAnalysisFit } from "../rotation/rotation-analysis-fit.server";

/** Of the whole portfolio: filters choose among verdicts and change none. */
export const rotationPlacesFit: Definition<TrySegment[]> = {
  name: "rotation-places",
  reads: [],
  settings: PROPOSING,
  weight: "fits",
  isStored: true,
  async answer({ read, whole, reportProgress }) {
    const analysis = await whole(rotationAnalysisFit, { scope: EVERYTHING, code: "" });
    reportProgress(0.9);
    return rotationSegments(analysis, await read(({ store }) => stakeLimits(store)), FIT_SEED);
  },
};
