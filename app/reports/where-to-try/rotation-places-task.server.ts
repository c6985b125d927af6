/** Where another officer should be tried: the proposals of the rotation analysis inside the filters, by place. */

import { rotationSegments } from "~/analysis/rotation/rotation-segments";
import { awaitedAnswer } from "~/answers/heavy-answer.server";
import type { HeavyTask } from "~/answers/task.server";
import type { TrySegment } from "~/domain/where-to-try";
import { caseIds } from "~db/queries/case-ids";
import { stakeLimits } from "~db/queries/stalled-cases";
import { askFit, FIT_SEED } from "../fit-question.server";
import { rotationAnalysisTask, rotationQuestion } from "../rotation/rotation-analysis-task.server";
import type { TryQuestion } from "./group-attack-task.server";

/** Input from `tryQuestion`. What tenure and changes do is learned from the whole portfolio. */
export const rotationPlacesTask: HeavyTask<TryQuestion, TrySegment[]> = {
  name: "rotation-places",
  isStored: true,
  async run(store, question, { read, tell }) {
    const analysis = await awaitedAnswer(store, rotationAnalysisTask, await rotationQuestion(store));
    tell(0.9);
    const { limits, within } = await read(async () => ({
      limits: await stakeLimits(store),
      within: new Set(await caseIds(store, (await askFit(store, question)).selection)),
    }));
    const proposals = analysis.proposals.filter(({ caseId }) => within.has(caseId));
    return rotationSegments({ ...analysis, proposals }, limits, FIT_SEED);
  },
};
