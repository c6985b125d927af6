/** The cases that change hands: those of the one plan, or where there is none, of what tenure and strengths alone say. */
import { planGains } from "~/analysis/rotation/plan-gains";
import { kindOf } from "~/analysis/where-to-try/planned-places";
import type { Work } from "~/answers/definition.server";
import type { Plan, PlanCase } from "~/domain/plan/plan";
import type { HandOver, RotationPlan, RotationProposal } from "~/domain/rotation";
import type { RotationView } from "~/domain/rotation-view";
import { whatIf } from "~/domain/what-if";
import { UNKNOWN_ID } from "~db/dictionaries";
import { casePlaces } from "~db/queries/case-places";
import { FIT_SEED } from "../fit-seed";
import { planOfAll } from "../plan/plan-of-all.server";
import { handOverPlanFit } from "./hand-over-plan-fit.server";
import { rotationAnalysisFit } from "./rotation-analysis-fit.server";

export interface MovedCase {
  caseId: number;
  code: string;
  branchId: number;
  fromOfficerId: number;
  toOfficerId: number;
  causeId: number;
  outstandingMinor: number;
  /** What tenure and strengths say of it; null: nothing by themselves. */
  proposal: RotationProposal | null;
  /** By tenure and strengths alone; null: the plan's. */
  handOver: HandOver | null;
  gain: PlanCase["gain"];
}

export interface MovedCases extends Pick<RotationView, "plan" | "gap" | "alone"> {
  /** In the plan. */
  cases: readonly MovedCase[];
  /** Places of those that are only to be tried. */
  tried: readonly { caseId: number; branchId: number }[];
}

/** Of every branch, under the limits of the question. @param branchId the only one; null: all */
export async function movedCases(work: Work, branchId: number | null = null): Promise<MovedCases> {
  const plan = await work.whole(planOfAll, { code: "" });
  const isHere = (one: { branchId: number }) => branchId === null || one.branchId === branchId;
  const moved = plan.reason === null ? await plannedMoves(work, plan) : await movesAlone(work, branchId);
  return { ...moved, cases: moved.cases.filter(isHere), tried: moved.tried.filter(isHere) };
}

async function plannedMoves(work: Work, plan: Plan): Promise<MovedCases> {
  const { proposals, rooms: _rooms, ...found } = await work.whole(rotationAnalysisFit, { code: "" });
  const steps = plan.cases.filter((one) => kindOf(one) === "personnel-rotation");
  const first = steps.filter(({ verdict }) => verdict === "first");
  const { places, asked, horizon } = await work.read(async ({ store, filters, portfolio }) => ({
    places: await casePlaces(
      store,
      first.map(({ caseId }) => caseId),
    ),
    asked: whatIf(filters, portfolio.currency),
    horizon: filters.horizon,
  }));
  const proposed = new Map(proposals.map((one) => [one.caseId, one]));
  return {
    plan: {
      ...found,
      horizon,
      // One price: the one that the plan was made with, also where a reader asks what if.
      handoverMinor: asked.penaltyMinor === null ? plan.handoverMinor : found.handoverMinor,
      limits: { cap: asked.cap, penaltyMinor: plan.handoverMinor },
    },
    gap: 0,
    alone: worthAlone(proposals, plan.handoverMinor),
    cases: first.map((one) => ({
      caseId: one.caseId,
      code: one.code,
      branchId: one.branchId,
      fromOfficerId: one.officerId ?? UNKNOWN_ID,
      toOfficerId: one.action!.toOfficerId!,
      causeId: places.get(one.caseId)?.causeId ?? UNKNOWN_ID,
      outstandingMinor: one.outstandingMinor,
      proposal: proposed.get(one.caseId) ?? null,
      handOver: null,
      gain: one.gain,
    })),
    tried: steps.filter(({ verdict }) => verdict === "try"),
  };
}

/** What tenure and strengths by themselves would move, at the price that the plan pays: one price on the page. */
function worthAlone(proposals: readonly RotationProposal[], priceMinor: number): MovedCases["alone"] {
  const gains = proposals
    .map(({ receivers }) => (receivers[0]?.gainMinor ?? 0) - priceMinor)
    .filter((gainMinor) => gainMinor > 0);
  return { cases: gains.length, gainMinor: gains.reduce((sum, gainMinor) => sum + gainMinor, 0) };
}

async function movesAlone(work: Work, branchId: number | null): Promise<MovedCases> {
  const { cap, penalty } = work.question.filters;
  // Under the usual limits every branch's plan is there once it was made for all.
  const isWhole = branchId === null || (cap === undefined && penalty === undefined);
  const { branches, ...plan }: RotationPlan = await work.whole(handOverPlanFit, isWhole ? { code: "" } : {});
  return {
    plan,
    gap: Math.max(0, ...branches.map(({ gap }) => gap)),
    alone: null,
    tried: [],
    cases: branches.flatMap(({ handOvers }) =>
      handOvers.map((handOver): MovedCase => {
        const { proposal, receiver } = handOver;
        return {
          caseId: proposal.caseId,
          code: proposal.code,
          branchId: proposal.branchId,
          fromOfficerId: proposal.from.officerId,
          toOfficerId: receiver.officerId,
          causeId: proposal.causeId,
          outstandingMinor: proposal.outstandingMinor,
          proposal,
          handOver,
          gain: null,
        };
      }),
    ),
  };
}

/** What each group of moves is expected to gain; limits of the plan's cases are added up, since their errors are shared. */
export function gainsOfMoves({ plan, alone }: MovedCases, groups: readonly (readonly MovedCase[])[]) {
  if (alone === null)
    return planGains(
      groups.map((group) => group.flatMap(({ handOver }) => handOver ?? [])),
      plan.slope,
      plan.limits.penaltyMinor,
      FIT_SEED,
    );
  return groups.map((group) => {
    const sum = (key: "expectedMinor" | "lowMinor" | "highMinor") =>
      group.reduce((total, { gain }) => total + (gain?.[key] ?? 0), 0);
    return {
      expectedMinor: sum("expectedMinor"),
      lowMinor: sum("lowMinor"),
      highMinor: sum("highMinor"),
    };
  });
}
