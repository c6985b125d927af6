/**
 * Everything that a plan knows of the past: the fit, what usual handling is, hours and costs, and whether the choice it
 * leads to would have been better on borrowers and days that it has not seen. No setting enters it.
 */
import type { CaseFacts, PastEpisode } from "~/domain/plan/case-facts";
import type { BackTest, PlanGate } from "~/domain/plan/plan";
import type { PlanRows } from "~/domain/plan/plan-rows";
import type { ReasonCode } from "~/domain/reasons";
import { clusterFolds } from "~/statistics/effects/cluster-folds";
import type { ShrunkenLogit } from "~/statistics/regression/shrunken-logit";
import { backTest, timeGate } from "./back-test";
import { comparableMethods, methodShares } from "./comparable-methods";
import { type FeatureSpace, featureSpace } from "./feature-space";
import { gateState } from "./gate-state";
import { gateTest, type JudgedEpisodes, judgedChoice } from "./gate-value";
import { handOverGate } from "./hand-over-gate";
import { type MethodCosts, methodCosts } from "./method-costs";
import { type AskedCases, askedCases, type PlanDesign, planDesign, planModel } from "./plan-model";
import { type UsualChoice, usualChances, usualChoice } from "./usual-choice";

export interface PlanFit {
  space: FeatureSpace;
  methods: readonly string[];
  officers: ReadonlyMap<number, number>;
  model: ShrunkenLogit;
  choice: UsualChoice;
  /** Of each method, its share of the episodes, whether most of them can be compared, and whether it may be proposed at all. */
  shares: Float64Array;
  compared: Uint8Array;
  mayPropose: Uint8Array;
  costs: MethodCosts;
  /** Share of the horizon that the first episode fills before another begins: what begins nothing loses that much more. */
  firstShare: number;
  /** How much wider a sum over cases is than independent borrowers would make it, on the deviation. */
  designEffect: number;
  gate: PlanGate;
  backTest: BackTest | null;
  episodes: number;
}

/** Fewer followed-up episodes teach no plan. */
const LEAST_EPISODES = 300;
const SEED = 15;
/** Of a rotation as a method: it is proposed as a handover to somebody named instead. */
const ROTATION_METHOD = "personnel-rotation";

/** @returns a reason where nothing can be learned */
export function planFit(rows: PlanRows): PlanFit | { reason: ReasonCode } {
  const episodes = learnedFrom(rows.episodes);
  if (episodes.length < LEAST_EPISODES) return { reason: "too-few" };
  const space = featureSpace(episodes);
  const design = planDesign(space, episodes);
  if (design.methods.length < 2) return { reason: "no-variation" };
  const model = planModel(design, null);
  if (!model.hasConverged) return { reason: "not-converged" };
  const asked = askedCases(space, episodes);
  const choice = usualChoice(design, asked.prognosis);
  if (choice === null) return { reason: "not-converged" };
  const judged = judgedEpisodes(design, asked, choice, episodes, rows);
  const [one, other] = halves(episodes);
  const fits = [planModel(design, one!, model), planModel(design, other!, model)] as const;
  if (!fits.every(({ hasConverged }) => hasConverged)) return { reason: "not-converged" };
  const crossed = [...judgedChoice(judged, other!, fits[0]), ...judgedChoice(judged, one!, fits[1])];
  const halvesTest = gateTest(crossed, episodes.length);
  const time = timeGate(design, judged, episodes, rows, model);
  return {
    space,
    methods: design.methods,
    officers: design.officers,
    model,
    choice,
    shares: judged.shares,
    compared: judged.compared,
    mayPropose: judged.mayPropose,
    costs: judged.costs,
    firstShare: firstShareOf(episodes, rows.horizon),
    designEffect: borrowerDesignEffect(design, model, judged.borrowerOf),
    gate: {
      state: gateState(halvesTest, time.test),
      halves: halvesTest,
      byTime: time.test,
      handOvers: handOverGate(space, model, fits),
    },
    backTest: backTest(time),
    episodes: episodes.length,
  };
}

/** Followed-up episodes with something owed. */
function learnedFrom(episodes: readonly PastEpisode[]): PastEpisode[] {
  return episodes.filter(({ isFollowedUp, outstandingMinor }) => isFollowedUp && outstandingMinor > 0);
}

function judgedEpisodes(
  design: PlanDesign,
  asked: AskedCases,
  choice: UsualChoice,
  episodes: readonly PastEpisode[],
  rows: PlanRows,
): JudgedEpisodes {
  const { methods, methodOf, officerOf } = design;
  const chances = usualChances(asked, choice, methods.length, (row) => officerOf[row]!);
  const shares = methodShares(methodOf, methods.length);
  const compared = comparableMethods(methodOf, chances, shares);
  return {
    design,
    asked,
    chances,
    shares,
    costs: methodCosts(methods, episodes),
    outstandingMinor: Float64Array.from(episodes, ({ outstandingMinor }) => outstandingMinor),
    borrowerOf: Float64Array.from(episodes, ({ borrowerId }) => borrowerId),
    compared,
    mayPropose: compared.map((is, at) => is && Number(isProposable(methods[at]!, rows.methods))),
  };
}

const isProposable = (method: string, methods: readonly string[]): boolean =>
  method !== ROTATION_METHOD && methods.includes(method);

/** Two halves of the borrowers, by seed. */
function halves(episodes: readonly CaseFacts[]): Uint32Array[] {
  const folds = clusterFolds(
    episodes.map(({ borrowerId }) => borrowerId),
    2,
    SEED,
  );
  return [0, 1].map((fold) => Uint32Array.from(folds.keys()).filter((row) => folds[row] === fold));
}

/** Mean share of the horizon until another episode begins on the case. */
function firstShareOf(episodes: readonly PastEpisode[], horizon: number): number {
  const lastOf = new Map<number, PastEpisode>();
  let sum = 0;
  let count = 0;
  for (const episode of [...episodes].sort((a, b) => a.caseId - b.caseId || a.day - b.day)) {
    const before = lastOf.get(episode.caseId);
    if (before) sum += Math.min(horizon, Math.max(1, episode.day - before.day)) / horizon;
    if (before) count += 1;
    lastOf.set(episode.caseId, episode);
  }
  // The last of each case had no other within reach.
  return (sum + lastOf.size) / Math.max(1, count + lastOf.size);
}

/** √ of (sum of squared sums by borrower / sum of squares) of Pearson residuals; at least 1. */
function borrowerDesignEffect(
  { design, outcomes, officerOf }: PlanDesign,
  model: ShrunkenLogit,
  borrowerOf: Float64Array,
): number {
  const sums = new Map<number, number>();
  let squares = 0;
  for (let row = 0; row < design.rows; row += 1) {
    let eta = officerOf[row]! < 0 ? 0 : model.groupEffects[officerOf[row]!]!;
    for (let at = design.starts[row]!; at < design.starts[row + 1]!; at += 1)
      eta += design.values[at]! * model.coefficients[design.columns[at]!]!;
    const share = 1 / (1 + Math.exp(-eta));
    const residual = (outcomes[row]! - share) / Math.sqrt(Math.max(1e-6, share * (1 - share)));
    squares += residual * residual;
    sums.set(borrowerOf[row]!, (sums.get(borrowerOf[row]!) ?? 0) + residual);
  }
  let clustered = 0;
  for (const sum of sums.values()) clustered += sum * sum;
  return Math.sqrt(Math.max(1, clustered / squares));
}
