/** One thing known before an episode began, as codes and what each code says to a regression. */
import type { Codes } from "~/statistics/regression/coded-design";
import { bytesOf, type ColumnOf } from "~/statistics/value-columns";
import { quantileBands } from "./quantile-bands";

export interface CovariateColumn {
  /** Level of a kind (an id or a code as text), `unknown` of a quantity; null: the quantity itself. */
  level: string | null;
  /** Whether arms are compared on its balance: a square is not. */
  isCompared: boolean;
}

export interface Covariate {
  key: string;
  columns: readonly CovariateColumn[];
  codeOf: Codes;
  /** By code: one number a column, with variance 1 over the rows, so that a ridge weighs all columns equally. */
  levels: readonly (readonly number[])[];
}

/** At least ten: with three, confounding stays (36 simulated worlds: 28 covered, with ten 34). */
const BANDS = 20;

/** Rarer levels are one: a yes that hardly anybody has only lends its noise to the fit. */
const LEAST_SHARE_OF_LEVEL = 0.01;
const OTHERS = "others";
const UNKNOWN_LEVEL = "unknown";

/** A quantity by the mean of its band and the square of it; what is unknown has a column of its own. */
export function quantity(key: string, numbers: ColumnOf<number | null>): Covariate {
  const { bandOf, means, hasUnknown } = quantileBands(numbers, BANDS);
  const columns = [
    { level: null, isCompared: true },
    { level: null, isCompared: false },
  ];
  const levels = means.map((mean) => [mean, mean * mean]);
  if (!hasUnknown) return standardised({ key, columns, codeOf: bandOf, levels });
  return standardised({
    key,
    columns: [...columns, { level: UNKNOWN_LEVEL, isCompared: true }],
    codeOf: bandOf,
    levels: [...levels.map((pair) => [...pair, 0]), [0, 0, 1]],
  });
}

/**
 * A kind by a yes or no for each of its levels but the commonest.
 *
 * @param leastShare rarer levels are one; 0: each has its own, of which there may be 500
 */
export function kind(
  key: string,
  values: ColumnOf<string | number | null>,
  leastShare = LEAST_SHARE_OF_LEVEL,
): Covariate {
  const counts = new Map<string | number | null, number>();
  for (let row = 0; row < values.length; row += 1) {
    const value = values.at(row)!;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const common = [...counts]
    .filter(([, count]) => count >= leastShare * values.length)
    .sort(([one, ones], [other, others]) => others - ones || (String(one) < String(other) ? -1 : 1))
    .map(([value]) => value);
  const known = common.length < counts.size ? [...common, OTHERS] : common;
  const places = new Map(known.map((value, place) => [value, place]));
  return standardised({
    key,
    columns: known.slice(1).map((value) => ({ level: String(value), isCompared: true })),
    codeOf: codesOf(known.length, values, (value) => places.get(value) ?? known.length - 1),
    levels: known.map((_, place) => known.slice(1).map((_, other) => (other + 1 === place ? 1 : 0))),
  });
}

/** In a byte where all fit into one. */
function codesOf<Value>(codes: number, values: ColumnOf<Value>, codeOf: (value: Value) => number): Codes {
  if (codes <= 256) return bytesOf(values, codeOf);
  return Uint16Array.from({ length: values.length }, (_, row) => codeOf(values.at(row) as Value));
}

/** A quantity by its bands alone, without a slope: what steps at one of them is known by its level (see `choiceDesign`). */
export function bands(key: string, numbers: ColumnOf<number | null>): Covariate {
  const { bandOf, means, hasUnknown } = quantileBands(numbers, BANDS);
  const levels = Array.from({ length: means.length + Number(hasUnknown) }, () => []);
  return { key, columns: [], codeOf: bandOf, levels };
}

/** Pairs of neighbours must fit into two bytes, and a kind may have a hundred levels. */
export const MOST_MEMBERS = 500;

/**
 * Who it was, without a column of its own: hundreds of officers would need hundreds of slopes (see `choiceDesign`). Those
 * with the most episodes; the others are one.
 */
export function member(key: string, values: ColumnOf<number>): Covariate {
  const counts = new Map<number, number>();
  for (let row = 0; row < values.length; row += 1)
    counts.set(values.at(row)!, (counts.get(values.at(row)!) ?? 0) + 1);
  const known = [...counts]
    .sort(([one, ones], [other, others]) => others - ones || one - other)
    .slice(0, MOST_MEMBERS)
    .map(([value]) => value);
  const places = new Map(known.map((value, place) => [value, place]));
  const codeOf = new Uint16Array(values.length);
  for (let row = 0; row < values.length; row += 1) codeOf[row] = places.get(values.at(row)!) ?? known.length;
  const levels = Array.from({ length: known.length + Number(known.length < counts.size) }, () => []);
  return { key, columns: [], codeOf, levels };
}

/** A yes or no for each trait that anybody has. @param listed codes joined by `;`, null where none is known */
export function traitCovariates(listed: ColumnOf<string | null>): Covariate[] {
  const texts = new Set<string | null>();
  for (let row = 0; row < listed.length; row += 1) texts.add(listed.at(row)!);
  const lists = new Map([...texts].map((text) => [text, text ? text.split(";") : []]));
  const known = [...new Set([...lists.values()].flat())].sort();
  return known.map((trait) =>
    kind(`trait:${trait}`, {
      length: listed.length,
      at: (row) => String(lists.get(listed.at(row)!)!.includes(trait)),
    }),
  );
}

/** Columns divided by their deviation over the rows; the zeros of a kind stay zeros, for the intercept is free. */
function standardised(covariate: Covariate): Covariate {
  const { columns, codeOf, levels } = covariate;
  const counts = new Float64Array(levels.length);
  for (const code of codeOf) counts[code]! += 1;
  const scales = columns.map((_, column) => {
    const mean = levels.reduce((sum, level, code) => sum + counts[code]! * level[column]!, 0) / codeOf.length;
    const squares = levels.reduce(
      (sum, level, code) => sum + counts[code]! * (level[column]! - mean) ** 2,
      0,
    );
    return Math.sqrt(squares / codeOf.length);
  });
  return {
    ...covariate,
    levels: levels.map((level) =>
      level.map((value, column) => (scales[column]! > 1e-12 ? value / scales[column]! : 0)),
    ),
  };
}
