/** Who hands which cases to whom, branch by branch: solved in the lane of fits, and stored. */
import { handOverPlan } from "~/analysis/rotation/hand-over-plan.server";
import { isGrounded } from "~/analysis/rotation/is-grounded";
import type { Definition } from "~/answers/definition.server";
import type { PlanLimits, RotationPlan } from "~/domain/rotation";
import { whatIf } from "~/domain/what-if";
import { PROPOSING } from "../reads";
import { rotationAnalysisFit } from "./rotation-analysis-fit.server";

/** Reading and fitting are this part of the work, where they were not done before. */
const SHARE_OF_ANALYSIS = 0.7;

/** Of the branch that the question is about, under the limits of its address; of every branch where it names none. */
export const handOverPlanFit: Definition<RotationPlan> = {
  name: "hand-over-plan",
  reads: ["cap", "penalty"],
  settings: PROPOSING,
  weight: "fits",
  isStored: true,
  async answer({ read, whole, reportProgress, check }) {
    reportProgress(0.05);
    const { proposals: all, rooms, ...found } = await whole(rotationAnalysisFit, { code: "" });
    // What is only a guess is for a trial, not for a plan.
    const proposals = all.filter((proposal) => isGrounded(proposal, found.officersDifferP));
    reportProgress(SHARE_OF_ANALYSIS);
    const { branchId, asked } = await read(({ code, dictionaries, filters, portfolio }) => ({
      branchId: code === "" ? null : Number(dictionaries.branch.byCode.get(code)?.id ?? -1),
      asked: whatIf(filters, portfolio.currency),
    }));
    const limits: PlanLimits = { cap: asked.cap, penaltyMinor: asked.penaltyMinor ?? found.handoverMinor };
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
      reportProgress(SHARE_OF_ANALYSIS + ((1 - SHARE_OF_ANALYSIS) * branches.length) / branchIds.length);
    }
    return { ...found, limits, branches };
  },
};
