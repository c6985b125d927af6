/** The plan in one simulated world, beside what it is truly worth and what a plan that knew everything would be worth. */
import { branchPrograms } from "~/analysis/plan/branch-programs";
import { type PlanOutlook, USUAL, WAIT } from "~/analysis/plan/case-option";
import { plannedPortfolio } from "~/analysis/plan/planned-portfolio";
import { preparedPlan } from "~/analysis/plan/prepared-plan";
import { priceSearch } from "~/analysis/plan/price-search";
import { roundedPlan } from "~/analysis/plan/rounded-plan";
import type { GateState, PlanCase } from "~/domain/plan/plan";
import { PLAN_SETTINGS, type PlanSettings } from "~/domain/plan/plan-settings";
import { tableGains } from "./cell-table";
import type { PlanWorld } from "./plan-world";
import { outlookOfGains, type TrueGain, trueGains } from "./true-outlook";

export interface JudgedActions {
  /** All that is planned, by the truth; and what of it is `first` with what is left waiting for it, and its prediction. */
  trueMinor: number;
  firstTrueMinor: number;
  predictedMinor: number;
  lowMinor: number;
  highMinor: number;
  /** Of a plan that knew every gain; and of one that also knew where waiting beats usual handling. */
  allKnowingMinor: number;
  allKnowingWaitsMinor: number;
  firsts: number;
  tries: number;
  firstHandOvers: number;
  /** Of the planned: the probability shown, and whether the gain is truly above 0. */
  shown: readonly { probability: number; isAbove: boolean }[];
}

export interface JudgedPlan {
  seed: number;
  reason: string | null;
  gate: GateState;
  handOverGate: GateState;
  methods: JudgedActions | null;
  withHandOvers: JudgedActions | null;
  /** By the table of today's kind, methods only. */
  tableMinor: number;
  seconds: number;
}

/** Nothing is drawn at random here: the draw is there to measure plans, and the proof knows the truth. */
const SETTINGS: PlanSettings = { ...PLAN_SETTINGS, lotShare: 0 };
const METHODS_ONLY: PlanSettings = { ...SETTINGS, cap: 0 };

export function judgedPlan(seed: number, world: PlanWorld): JudgedPlan {
  const began = performance.now();
  const prepared = preparedPlan(world.rows);
  if (prepared.outlook === null)
    return {
      seed,
      reason: prepared.reason,
      gate: "closed",
      handOverGate: "closed",
      methods: null,
      withHandOvers: null,
      tableMinor: 0,
      seconds: 0,
    };
  const { outlook } = prepared;
  const truth = trueGains(world, outlook.fit.methods);
  const actions = (settings: PlanSettings): JudgedActions => {
    const plan = plannedPortfolio(prepared, settings);
    const planned = plan.cases.filter(
      ({ verdict, action }) => action !== null && (verdict === "first" || verdict === "try"),
    );
    const waiting = plan.cases.filter(({ isLeftWaiting }) => isLeftWaiting);
    const gain = (one: PlanCase) => trueGainOf(one, outlook, waitingNeverGains(truth));
    const sum = (cases: readonly PlanCase[]) => cases.reduce((total, one) => total + gain(one), 0);
    const firsts = planned.filter(({ verdict }) => verdict === "first");
    const knowing = (gainOf: TrueGain) =>
      worthOf(world, outlookOfGains(world, outlook, gainOf, settings.cap > 0), gainOf, settings);
    return {
      trueMinor: sum(planned) + sum(waiting),
      firstTrueMinor: sum(firsts) + sum(waiting),
      predictedMinor: plan.total.expectedMinor,
      lowMinor: plan.total.lowMinor,
      highMinor: plan.total.highMinor,
      allKnowingMinor: knowing(waitingNeverGains(truth)),
      allKnowingWaitsMinor: knowing(truth),
      firsts: firsts.length,
      tries: planned.length - firsts.length,
      firstHandOvers: firsts.filter(({ action }) => action!.toOfficerId !== null).length,
      shown: planned.map((one) => ({ probability: one.gain!.probability, isAbove: gain(one) > 0 })),
    };
  };
  const methods = actions(METHODS_ONLY);
  const seconds = (performance.now() - began) / 1000;
  const table = outlookOfGains(world, outlook, tableGains(world, outlook.fit.methods), false);
  return {
    seed,
    reason: null,
    gate: outlook.fit.gate.state,
    handOverGate: outlook.fit.gate.handOvers.state,
    methods,
    withHandOvers: actions(SETTINGS),
    tableMinor: worthOf(world, table, truth, METHODS_ONLY),
    seconds,
  };
}

/**
 * Where the episode that runs is of a good method, to begin nothing beats what usual handling would begin. No file shows
 * that a running episode still works, so the engine never counts it as a gain, nor does the plan that it is measured by.
 */
const waitingNeverGains =
  (truth: TrueGain): TrueGain =>
  (caseId, option) =>
    option.method === WAIT ? Math.min(0, truth(caseId, option)) : truth(caseId, option);

/** What the engine's own program chooses from an outlook, by the truth. */
function worthOf({ rows }: PlanWorld, outlook: PlanOutlook, truth: TrueGain, settings: PlanSettings): number {
  return branchPrograms(rows, outlook, settings).programs.reduce((total, program) => {
    const { chosen } = roundedPlan(program, priceSearch(program)(program.capacity).prices, rows.horizon);
    return chosen.reduce(
      (sum, { at, column }) => sum + truth(outlook.cases[at]!.open.caseId, column.option),
      total,
    );
  }, 0);
}

function trueGainOf(
  { caseId, action, isLeftWaiting }: PlanCase,
  { fit }: PlanOutlook,
  truth: TrueGain,
): number {
  if (action === null) return isLeftWaiting ? truth(caseId, { method: WAIT, handOver: null }) : 0;
  const method = action.method === null ? USUAL : fit.methods.indexOf(action.method);
  const { toOfficerId } = action;
  const handOver =
    toOfficerId === null
      ? null
      : { officerId: toOfficerId, group: 0, tenureChange: 0, shift: 0, probability: 1 };
  return truth(caseId, { method, handOver });
}
