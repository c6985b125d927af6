/** How often rows of each level fall into an arm, beside what else is known of the level. */
import type { CodedCovariate, Codes } from "../regression/coded-design";

/** Rows' worth, of the rarer arm, of the general share by which each level's own is steadied. */
const STEADYING_ROWS = 10;

/**
 * Log-odds of an arm by level beyond what the level's own columns say, standardised over rows; all 0 where levels do not differ
 * beyond chance, for with few rows the odds of a level are chance, and must not be learned.
 *
 * @param codeOf level of each row, 0 to codes − 1
 * @param levels columns of each level; none: nothing else is known of it
 * @see Cochran 1954, Biometrics 10:417 (the score test, one step from the general share)
 * @example
 * levelOdds({ codeOf: Uint8Array.of(0, 1), codes: 2 }, Uint8Array.of(0, 1)) // [0, 0]
 */
export function levelOdds(
  { codeOf, codes }: Pick<CodedCovariate<Codes>, "codeOf" | "codes">,
  isArm: Uint8Array,
  levels: readonly (readonly number[])[] = [],
): Float64Array {
  const rows = new Float64Array(codes);
  const begun = new Float64Array(codes);
  codeOf.forEach((code, row) => {
    rows[code]! += 1;
    begun[code]! += isArm[row]!;
  });
  const share = sumOf(begun) / sumOf(rows);
  const steadying = STEADYING_ROWS / Math.min(share, 1 - share);
  const odds = begun.map((count, code) => {
    const steadied = (count + steadying * share) / (rows[code]! + steadying);
    return Math.log(steadied / (1 - steadied));
  });
  // One step from the general share: its score is exact where levels do not differ, however few each has.
  const information = rows.map((count) => count * share * (1 - share));
  const scores = begun.map((count, code) => (count - rows[code]! * share) / (information[code]! || 1));
  const { residualsOf, freedom } = besidesLevels(levels, information);
  const q = sumOf(residualsOf(scores).map((residual, code) => information[code]! * residual ** 2));
  if (freedom < 1 || q < freedom + CERTAIN_DEVIATIONS * Math.sqrt(2 * freedom))
    return new Float64Array(codes);
  return standardised(residualsOf(odds), rows);
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
