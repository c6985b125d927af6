/** The quasi-logit of what an episode yields: how a case pays, how officers differ, what each method changes on which case. */
import type { CaseFacts, PastEpisode } from "~/domain/plan/case-facts";
import { type ShrunkenLogit, shrunkenLogit } from "~/statistics/regression/shrunken-logit";
import { type SparseDesign, sparseDesign, sparseRows } from "~/statistics/regression/sparse-design";
import { EFFECT_GROUPS } from "./effect-space";
import { type FeatureSpace, PROGNOSIS_GROUPS } from "./feature-space";

/** Past episodes as the model reads them: everything but which of them it may learn from. */
export interface PlanDesign {
  space: FeatureSpace;
  /** Codes, in order; each episode's place among them. */
  methods: readonly string[];
  methodOf: Uint8Array;
  design: SparseDesign;
  /** Shares of the debt, 0–1. */
  outcomes: Float64Array;
  officers: ReadonlyMap<number, number>;
  officerOf: Int32Array;
  blockOf: readonly number[];
}

/** Blocks: those of the prognosis, then those of the effects. Quantities and tenure are hardly shrunk. */
const VARIANCES: readonly (number | null)[] = [
  ...PROGNOSIS_GROUPS.map((group) => (group === "quantities" ? 100 : group === "tenure" ? 1 : null)),
  ...EFFECT_GROUPS.map(() => null),
];

/** @param episodes followed up, with something owed */
export function planDesign(space: FeatureSpace, episodes: readonly PastEpisode[]): PlanDesign {
  const methods = [...new Set(episodes.map(({ method }) => method))].sort();
  const methodAt = new Map(methods.map((method, at) => [method, at]));
  const methodOf = Uint8Array.from(episodes, ({ method }) => methodAt.get(method)!);
  const officers = new Map(
    [...new Set(episodes.map(({ officerId }) => officerId))]
      .filter((officer): officer is number => officer !== null)
      .sort((one, other) => one - other)
      .map((officer, at) => [officer, at]),
  );
  const { width, effectWidth } = space;
  const design = sparseDesign(episodes.length, width + methods.length * effectWidth, (row) => {
    const known = space.prognosis(episodes[row]!);
    const effect = space.effect(episodes[row]!);
    const start = width + methodOf[row]! * effectWidth;
    return {
      columns: [...known.columns, ...effect.columns.map((column) => start + column)],
      values: [...known.values, ...effect.values],
    };
  });
  return {
    space,
    methods,
    methodOf,
    design,
    outcomes: Float64Array.from(episodes, paidShare),
    officers,
    officerOf: Int32Array.from(episodes, ({ officerId }) =>
      officerId === null ? -1 : officers.get(officerId)!,
    ),
    blockOf: [
      ...space.groupOf,
      ...methods.flatMap(() => space.effectGroupOf.map((group) => PROGNOSIS_GROUPS.length + group)),
    ],
  };
}

/** Receipts less new money over what was owed, clipped to [0, 1]. */
export function paidShare({ netReceivedMinor, outstandingMinor }: PastEpisode): number {
  return outstandingMinor > 0 ? Math.min(1, Math.max(0, netReceivedMinor / outstandingMinor)) : 0;
}

/**
 * @param rows to learn from; null: all
 * @param start a similar fit, from which fewer rounds are needed
 */
export function planModel(
  { design, outcomes, officers, officerOf, blockOf }: PlanDesign,
  rows: Uint32Array | null,
  start?: ShrunkenLogit,
): ShrunkenLogit {
  return shrunkenLogit(
    {
      design: rows === null ? design : sparseRows(design, rows),
      outcomes: rows === null ? outcomes : Float64Array.from(rows, (row) => outcomes[row]!),
      blockOf,
      variances: VARIANCES,
      groupOf: rows === null ? officerOf : Int32Array.from(rows, (row) => officerOf[row]!),
      groups: officers.size,
    },
    start,
  );
}

/** Rows of cases as the model asks them: without method and officer, which are what is chosen. */
export interface AskedCases {
  rows: number;
  prognosis: SparseDesign;
  effect: SparseDesign;
}

export function askedCases(space: FeatureSpace, cases: readonly CaseFacts[]): AskedCases {
  return {
    rows: cases.length,
    prognosis: sparseDesign(cases.length, space.width, (row) => space.prognosis(cases[row]!)),
    effect: sparseDesign(cases.length, space.effectWidth, (row) => space.effect(cases[row]!)),
  };
}
