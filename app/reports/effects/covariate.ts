/** One thing known before an episode began, as codes and what each code says to a regression. */
import { quantileBands } from "./quantile-bands";

export interface Covariate {
  key: string;
  /** Names of the columns it fills, and whether each is one on whose balance arms are compared (a square is not). */
  columns: readonly { name: string; isCompared: boolean }[];
  codeOf: Uint16Array;
  /** By code: one number a column. */
  values: readonly (readonly number[])[];
}

/** At least ten: with three, confounding stays (36 simulated worlds: 28 covered, with ten 34). */
const BANDS = 20;

/** Rarer levels are one: a yes that hardly anybody has only lends its noise to the fit. */
const LEAST_SHARE_OF_LEVEL = 0.01;
const OTHERS = "others";

/** A quantity by the mean of its band and the square of it; what is unknown has a column of its own. */
export function quantity(key: string, numbers: readonly (number | null)[]): Covariate {
  const { bandOf, means, hasUnknown } = quantileBands(numbers, BANDS);
  const columns = [
    { name: key, isCompared: true },
    { name: `${key}²`, isCompared: false },
  ];
  const values = means.map((mean) => [mean, mean * mean]);
  if (!hasUnknown) return { key, columns, codeOf: bandOf, values };
  return {
    key,
    columns: [...columns, { name: `${key}:unknown`, isCompared: true }],
    codeOf: bandOf,
    values: [...values.map((pair) => [...pair, 0]), [0, 0, 1]],
  };
}

/** A kind by a yes or no for each of its levels but the commonest. */
export function kind(key: string, levels: readonly (string | number | null)[]): Covariate {
  const counts = new Map<string, number>();
  for (const level of levels) counts.set(String(level), (counts.get(String(level)) ?? 0) + 1);
  const common = [...counts]
    .filter(([, count]) => count >= LEAST_SHARE_OF_LEVEL * levels.length)
    .sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
    .map(([level]) => level);
  const known = common.length < counts.size ? [...common, OTHERS] : common;
  const places = new Map(known.map((level, place) => [level, place]));
  return {
    key,
    columns: known.slice(1).map((level) => ({ name: `${key}:${level}`, isCompared: true })),
    codeOf: Uint16Array.from(levels, (level) => places.get(String(level)) ?? known.length - 1),
    values: known.map((_, place) => known.slice(1).map((_, other) => (other + 1 === place ? 1 : 0))),
  };
}
