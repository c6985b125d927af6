/** What may be done next on a case, and what is known of each of them: what the program chooses from. */
import type { OpenPlanCase } from "~/domain/plan/case-facts";
import type { FeatureSpace } from "./feature-space";
import type { HandOverChoice } from "./hand-over-choices";
import type { PlanFit } from "./plan-fit";
import type { AskedCases } from "./plan-model";

/** Something that may be done next on a case. */
export interface CaseOption {
  /** Place of the method among the fit's; −1: usual handling; −2: nothing is begun. */
  method: number;
  /** null: the holder keeps the case. */
  handOver: HandOverChoice | null;
  /** Net of cost, beyond usual handling by the holder. */
  gainMinor: number;
  deviationMinor: number;
  /** That it gains anything, on a deviation widened by 1.5. */
  probability: number;
  /** Of all officers together. */
  minutes: number;
  teamSize: number;
}

export const USUAL = -1;
export const WAIT = -2;

/** What verdicts and programs still need of an open case, once its options are known. */
export type AskedCase = Pick<
  OpenPlanCase,
  "caseId" | "code" | "branchId" | "officerId" | "outstandingMinor" | "fence" | "isRunning" | "steps"
>;

export interface CaseOutlook {
  open: AskedCase;
  /** Row of the asked cases. */
  row: number;
  usualMinutes: number;
}

/** A fit without what asks it of further cases: nothing but values, so that it can be kept. */
export type AskedFit = Omit<PlanFit, "space"> & {
  space: Pick<FeatureSpace, "width" | "effectWidth" | "effectNames"> & {
    stuckTenure: Pick<FeatureSpace["stuckTenure"], "column">;
  };
};

export function askedCase({
  caseId,
  code,
  branchId,
  officerId,
  outstandingMinor,
  fence,
  isRunning,
  steps,
}: OpenPlanCase): AskedCase {
  return { caseId, code, branchId, officerId, outstandingMinor, fence, isRunning, steps };
}

export function askedFit({ space, ...fit }: PlanFit): AskedFit {
  const { width, effectWidth, effectNames, stuckTenure } = space;
  return { ...fit, space: { width, effectWidth, effectNames, stuckTenure: { column: stuckTenure.column } } };
}

/** Cases as the fit sees them, before anything may be done on them. */
export interface SeenCases {
  fit: AskedFit;
  asked: AskedCases;
  /** Of usual handling, rows × methods. */
  chances: Float32Array;
  cases: readonly CaseOutlook[];
}

/** The options of all cases as columns of numbers, case by case (`optionsOf`). */
export interface OptionTable {
  /** Number of the first option of each case, and of all options. */
  starts: Uint32Array;
  methods: Int32Array;
  /** Place among the choices; −1: the holder keeps the case. */
  handOvers: Int32Array;
  /** Of each choice its officer and his group, the change of tenure, the shift and its probability, beside each other. */
  choices: Float64Array;
  /** Of each option its gain, the gain's deviation, probability, minutes and size of the team, beside each other. */
  figures: Float64Array;
}

export interface PlanOutlook extends SeenCases {
  /** Of each case, by its place. */
  options: OptionTable;
}

/** Those that are best at some price of minutes ≥ 0, by minutes. */
export function upperHull(options: readonly CaseOption[]): CaseOption[] {
  const sorted = [...options].sort(
    (one, other) => one.minutes - other.minutes || other.gainMinor - one.gainMinor,
  );
  const hull: CaseOption[] = [];
  for (const option of sorted) {
    if (hull.length > 0 && option.gainMinor <= hull.at(-1)!.gainMinor) continue;
    while (hull.length > 1 && slope(hull.at(-2)!, hull.at(-1)!) <= slope(hull.at(-1)!, option)) hull.pop();
    hull.push(option);
  }
  return hull;
}

const slope = (one: CaseOption, other: CaseOption): number =>
  other.minutes === one.minutes
    ? Number.POSITIVE_INFINITY
    : (other.gainMinor - one.gainMinor) / (other.minutes - one.minutes);
