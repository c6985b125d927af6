/** Who hands which cases to whom, branch by branch: solved in the heavy lane, and stored. */

import { handOverPlan } from "~/analysis/rotation/hand-over-plan.server";
import { isGrounded } from "~/analysis/rotation/is-grounded";
import { awaitedAnswer } from "~/answers/heavy-answer.server";
import type { HeavyTask } from "~/answers/task.server";
import { HANDOVER_CAP, type PlanLimits, type RotationPlan } from "~/domain/rotation";
import { rotationAnalysisTask, rotationQuestion } from "./rotation-analysis-task.server";

export interface PlanQuestion {
  /** Null: every branch. */
  branchId: number | null;
  cap: number;
  /** Null: what a handover's minutes cost. */
  penaltyMinor: number | null;
}

export const USUAL_PLAN: PlanQuestion = { branchId: null, cap: HANDOVER_CAP.default, penaltyMinor: null };

/** Reading and fitting are this part of the work, where they were not done before. */
const SHARE_OF_ANALYSIS = 0.7;

export const handOverPlanTask: HeavyTask<PlanQuestion, RotationPlan> = {
  name: "hand-over-plan",
  isStored: true,
  async run(store, { branchId, cap, penaltyMinor }, { tell, check }) {
    tell(0.05);
    const {
      proposals: all,
      rooms,
      ...found
    } = await awaitedAnswer(store, rotationAnalysisTask, await rotationQuestion(store));
    // What is only a guess is for a trial, not for a plan.
    const proposals = all.filter((proposal) => isGrounded(proposal, found.officersDifferP));
    tell(SHARE_OF_ANALYSIS);
    const limits: PlanLimits = { cap, penaltyMinor: penaltyMinor ?? found.handoverMinor };
    const branchIds = [...new Set(proposals.map((proposal) => proposal.branchId))].filter(
      (id) => branchId === null || id === branchId,
    );
    const branches: RotationPlan["branches"] = [];
    for (const id of branchIds) {
      check();
      const ofBranch = proposals.filter((proposal) => proposal.branchId === id);
      const { handOvers, gap } = await handOverPlan(ofBranch, rooms, limits);
      branches.push({
        branchId: id,
        proposals: ofBranch.length,
        gap,
        handOvers: handOvers.map(({ proposal, receiver }) => ({
          proposal: { ...proposal, receivers: [] },
          receiver,
        })),
      });
      tell(SHARE_OF_ANALYSIS + ((1 - SHARE_OF_ANALYSIS) * branches.length) / branchIds.length);
    }
    return { ...found, limits, branches };
  },
};
