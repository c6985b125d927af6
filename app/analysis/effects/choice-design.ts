/** What the choice of one method is learned from: all that was known, and how often each level was begun with the method. */
import type { PatternCells } from "~/statistics/effects/pattern-cells";
import {
  type CodedCovariate,
  type CodedDesign,
  type Codes,
  codedDesign,
} from "~/statistics/regression/coded-design";
import type { Population } from "./population";

/** A design of all episodes, and the same columns for the cells that models are fitted on. */
export interface ChoiceDesign {
  design: CodedDesign;
  cells: PatternCells;
  cellDesign: CodedDesign;
}

/**
 * An authority that ends at an amount or an age is a step, which no mean and square can follow; an officer who prefers a
 * method may collect more by any; and in some months everybody pays. So bands of amount and age, officers and months have
 * a column more: the log-odds with which they are begun with the method. Given it, their own level of recovery no longer
 * goes with the choice.
 */
const BY_LEVEL: readonly string[] = [
  "exposure",
  "outstanding",
  "days-past-due",
  "days-in-default",
  "officer",
  "month",
];

/** Episodes' worth, of the rarer arm, of the general share by which each level's own is steadied. */
const STEADYING_EPISODES = 10;

/** @param part the whole of what was known, or that without what shows how much was paid before */
export function choiceDesign(
  { cells, known, ...population }: Population,
  isMethod: Uint8Array,
  part: "whole" | "withoutPast" = "whole",
): ChoiceDesign {
  const { design, cells: cellDesign } =
    part === "whole" ? { design: population.design, cells: cells.design } : population.withoutPast;
  const { keys, levels } = known[part];
  const withChoice = levels.map((ofCovariate, at) => {
    if (!BY_LEVEL.includes(keys[at]!)) return ofCovariate;
    const odds = oddsByLevel(design.covariates[at]!, ofCovariate, isMethod);
    return ofCovariate.map((level, code) => [...level, odds[code]!]);
  });
  const chosen = ({ covariates, rows }: CodedDesign) =>
    codedDesign(
      covariates.map(({ codeOf }) => codeOf),
      withChoice,
      rows,
    );
  return { design: chosen(design), cells, cellDesign: chosen(cellDesign) };
}

/**
 * Log-odds of the method by level beyond what the covariate's own columns say; all 0 where levels do not differ beyond chance,
 * for with few episodes the odds of a level are chance, and must not be learned.
 */
function oddsByLevel(
  { codeOf, codes }: CodedCovariate<Codes>,
  levels: readonly (readonly number[])[],
  isMethod: Uint8Array,
): Float64Array {
  const episodes = new Float64Array(codes);
  const begun = new Float64Array(codes);
  codeOf.forEach((code, row) => {
    episodes[code]! += 1;
    begun[code]! += isMethod[row]!;
  });
  const share = sumOf(begun) / sumOf(episodes);
  const steadying = STEADYING_EPISODES / Math.min(share, 1 - share);
  const odds = begun.map((count, code) => {
    const steadied = (count + steadying * share) / (episodes[code]! + steadying);
    return Math.log(steadied / (1 - steadied));
  });
  // One step from the general share: its score is exact where levels do not differ, however few each has.
  const information = episodes.map((count) => count * share * (1 - share));
  const scores = begun.map((count, code) => (count - episodes[code]! * share) / (information[code]! || 1));
  const { residualsOf, freedom } = besidesLevels(levels, information);
  const q = sumOf(residualsOf(scores).map((residual, code) => information[code]! * residual ** 2));
  if (freedom < 1 || q < freedom + CERTAIN_DEVIATIONS * Math.sqrt(2 * freedom))
    return new Float64Array(codes);
  return standardised(residualsOf(odds), episodes);
}

/** Of the number of standard deviations of a sum of squares by which levels must differ: chance does so once in thousands. */
const CERTAIN_DEVIATIONS = 4;

/** What a weighted regression on the columns of the levels leaves of values by level, and how many of them are free. */
function besidesLevels(levels: readonly (readonly number[])[], weights: Float64Array) {
  const columns = [
    weights.map(() => 1),
    ...(levels[0] ?? []).map((_, at) => Float64Array.from(levels, (level) => level[at]!)),
  ];
  const product = (one: Float64Array, other: Float64Array) =>
    one.reduce((sum, value, at) => sum + weights[at]! * value * other[at]!, 0);
  const basis: Float64Array[] = [];
  const without = (column: Float64Array) =>
    basis.reduce((left, each) => {
      const slope = product(left, each);
      return left.map((value, at) => value - slope * each[at]!);
    }, column);
  for (const column of columns) {
    const left = without(column);
    const length = Math.sqrt(product(left, left));
    if (length > 1e-6 * Math.sqrt(product(column, column))) basis.push(left.map((value) => value / length));
  }
  const filled = weights.filter((weight) => weight > 0).length;
  return { residualsOf: without, freedom: filled - basis.length };
}

const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

function standardised(values: Float64Array, counts: Float64Array): Float64Array {
  const total = counts.reduce((all, count) => all + count, 0);
  const meanOf = (of: (value: number) => number) =>
    values.reduce((sum, value, at) => sum + of(value) * counts[at]!, 0) / total;
  const mean = meanOf((value) => value);
  const deviation = Math.sqrt(meanOf((value) => (value - mean) ** 2));
  return values.map((value) => (deviation > 1e-9 ? (value - mean) / deviation : 0));
}
