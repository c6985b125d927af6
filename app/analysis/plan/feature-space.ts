/**
 * What the model knows of a case, as columns: learned from past episodes, held inside their range when it is asked of an
 * open one. `prognosis` says how a case pays under whatever is done; `traitsOfEffect` how far methods differ on it.
 */
import { DAYS_PER_MONTH, monthOfDay } from "~/domain/calendar";
import type { CaseFacts } from "~/domain/plan/case-facts";
import { quantile } from "~/statistics/quantile";
import type { SparseRow } from "~/statistics/regression/sparse-design";

/** Groups of columns that share a variance. The first holds what is never shrunk to speak of. */
export const PROGNOSIS_GROUPS = [
  "quantities",
  "cause",
  "tag",
  "borrower-kind",
  "security",
  "branch",
  "traits",
  "previous-method",
  "season",
  "period",
  "band",
  "tenure",
] as const;

export const EFFECT_GROUPS = [
  "method",
  "method-cause",
  "method-tag",
  "method-trait",
  "method-secured",
  "method-size",
  "method-episodes",
  "method-stall",
  "method-tag-large",
] as const;

export interface FeatureSpace {
  /** Columns of the prognosis, and the group of each. */
  width: number;
  groupOf: readonly number[];
  names: readonly string[];
  prognosis(facts: CaseFacts): SparseRow;
  /** Columns that each method has for itself, and the group of each. */
  effectWidth: number;
  effectGroupOf: readonly number[];
  effectNames: readonly string[];
  effect(facts: CaseFacts): SparseRow;
  /** Column of the tenure on stuck cases, its value for a case, and the value of no tenure. */
  stuckTenure: { column: number; of(facts: CaseFacts): number; none: number };
}

/** Tenure beyond it adds nothing that the past could show. */
const MOST_TENURE_MONTHS = 24;
/** The range of the past that the future is held to. */
const RANGE = [0.005, 0.995] as const;
/** Of a kind with more levels, the commonest. */
const MOST_LEVELS = 60;
/** Levels of fewer past episodes than these are not distinguished. */
const LEAST_OF_LEVEL = 5;
const MOST_EPISODES = 8;

type Quantity = (facts: CaseFacts) => number;

export const isStuck = (facts: CaseFacts): boolean =>
  facts.earlierEpisodes > 0 && facts.previousPaid !== true;
const tenureMonths: Quantity = ({ tenureDays }) =>
  Math.min(MOST_TENURE_MONTHS, Math.max(0, (tenureDays ?? 0) / DAYS_PER_MONTH));
const size: Quantity = ({ outstandingMinor }) => Math.log(Math.max(1, outstandingMinor));
const stall: Quantity = ({ daysSinceReceipt, daysInDefault }) =>
  Math.log1p(Math.max(0, daysSinceReceipt ?? daysInDefault));
const episodes: Quantity = ({ earlierEpisodes }) => Math.min(MOST_EPISODES, earlierEpisodes);
const ageMonths: Quantity = ({ daysInDefault }) => Math.min(48, Math.max(0, daysInDefault) / DAYS_PER_MONTH);
const pastDueMonths: Quantity = ({ daysPastDue }) => Math.min(60, daysPastDue / DAYS_PER_MONTH);

const QUANTITIES: readonly { name: string; of: Quantity; hasSquare?: boolean }[] = [
  { name: "size", of: size, hasSquare: true },
  { name: "stall", of: stall },
  { name: "age", of: ageMonths, hasSquare: true },
  { name: "past-due", of: pastDueMonths, hasSquare: true },
  { name: "episodes", of: episodes, hasSquare: true },
  { name: "first", of: ({ earlierEpisodes }) => Number(earlierEpisodes === 0) },
  { name: "stuck", of: (facts) => Number(isStuck(facts)) },
  { name: "other-tenure", of: (facts) => (isStuck(facts) ? 0 : tenureMonths(facts)) },
  { name: "never-paid", of: ({ daysSinceReceipt }) => Number(daysSinceReceipt === null) },
  { name: "never-worked", of: ({ daysSinceActivity }) => Number(daysSinceActivity === null) },
  { name: "activity", of: ({ daysSinceActivity }) => Math.log1p(Math.max(0, daysSinceActivity ?? 0)) },
  {
    name: "recovered",
    of: ({ receivedBeforeMinor, outstandingMinor }) =>
      Math.max(0, receivedBeforeMinor) / Math.max(1, Math.max(0, receivedBeforeMinor) + outstandingMinor),
  },
];
const STUCK_TENURE: Quantity = (facts) => (isStuck(facts) ? tenureMonths(facts) : 0);

interface Scale {
  low: number;
  high: number;
  mean: number;
  deviation: number;
}

/** @param past episodes at their begin; at least one */
export function featureSpace(past: readonly CaseFacts[]): FeatureSpace {
  const groupOf: number[] = [];
  const names: string[] = [];
  const add = (group: (typeof PROGNOSIS_GROUPS)[number], name: string): number => {
    groupOf.push(PROGNOSIS_GROUPS.indexOf(group));
    names.push(name);
    return groupOf.length - 1;
  };
  add("quantities", "intercept");
  const quantities = QUANTITIES.map(({ name, of, hasSquare }) => ({
    of,
    scale: scaleOf(past, of),
    column: add("quantities", name),
    square: hasSquare ? add("quantities", `${name}²`) : null,
  }));
  const stuckScale = scaleOf(past, STUCK_TENURE);
  const stuckColumn = add("tenure", "stuck-tenure");
  const kinds = KINDS.map(({ group, of }) => {
    const levels = commonLevels(past, of);
    return { of, columns: new Map(levels.map((level) => [level, add(group, `${group}:${level}`)])) };
  });
  const seasons = Array.from({ length: 12 }, (_, month) => add("season", `season:${month + 1}`));
  const periods = periodsOf(past);
  const periodColumns = periods.starts.map((_, at) => add("period", `period:${at + 1}`));
  const bands = BANDED.map(({ name, of }) => {
    const limits = bandLimits(past, of);
    return { of, limits, columns: [...limits, 0].map((_, at) => add("band", `${name}:${at + 1}`)) };
  });
  const traits = commonTraits(past);
  const traitColumns = new Map(traits.map((trait) => [trait, add("traits", `trait:${trait}`)]));

  const effect = effectSpace(past, traits);
  return {
    width: groupOf.length,
    groupOf,
    names,
    stuckTenure: {
      column: stuckColumn,
      of: (facts) => scaled(stuckScale, STUCK_TENURE(facts)),
      none: scaled(stuckScale, 0),
    },
    prognosis(facts) {
      const columns = [0, seasons[monthOfDay(facts.day) % 12]!, stuckColumn];
      const values = [1, 1, scaled(stuckScale, STUCK_TENURE(facts))];
      for (const { of, scale, column, square } of quantities) {
        const value = scaled(scale, of(facts));
        columns.push(column);
        values.push(value);
        if (square === null) continue;
        columns.push(square);
        values.push(value * value - 1);
      }
      columns.push(periodColumns[periods.of(facts)]!);
      values.push(1);
      for (const { of, limits, columns: ofBands } of bands) {
        columns.push(ofBands[bandAt(limits, of(facts))]!);
        values.push(1);
      }
      for (const { of, columns: byLevel } of kinds) {
        const column = byLevel.get(of(facts));
        if (column === undefined) continue;
        columns.push(column);
        values.push(1);
      }
      for (const trait of facts.traits) {
        const column = traitColumns.get(trait);
        if (column === undefined) continue;
        columns.push(column);
        values.push(1);
      }
      return { columns, values };
    },
    ...effect,
  };
}

const KINDS: readonly { group: (typeof PROGNOSIS_GROUPS)[number]; of: (facts: CaseFacts) => string }[] = [
  { group: "cause", of: ({ cause }) => cause },
  { group: "tag", of: ({ causeTag }) => causeTag },
  { group: "borrower-kind", of: ({ borrowerKind }) => borrowerKind },
  { group: "security", of: ({ security }) => security },
  { group: "branch", of: ({ branchId }) => String(branchId) },
  { group: "previous-method", of: ({ previousMethod }) => previousMethod ?? "" },
];

/** An authority that ends at an amount or an age is a step, which no mean and square can follow. */
const BANDED: readonly { name: string; of: Quantity }[] = [
  { name: "size", of: size },
  { name: "age", of: ({ daysInDefault }) => daysInDefault },
  { name: "past-due", of: ({ daysPastDue }) => daysPastDue },
  { name: "activity", of: ({ daysSinceActivity }) => daysSinceActivity ?? -1 },
];
const BANDS = 20;

/** The quantiles that part the past into twentieths, each once. */
function bandLimits(past: readonly CaseFacts[], of: Quantity): number[] {
  const values = sorted(past.map(of));
  const limits = Array.from({ length: BANDS - 1 }, (_, at) => quantile(values, (at + 1) / BANDS));
  return [...new Set(limits)].filter((limit) => limit > values[0]!);
}

const bandAt = (limits: readonly number[], value: number): number =>
  limits.filter((limit) => value >= limit).length;

const PERIOD_MONTHS = 6;

/** Half years of the past, the first and last as far as they go; what comes later counts as the last. */
function periodsOf(past: readonly CaseFacts[]) {
  const halfYear = ({ day }: CaseFacts) => Math.floor(monthOfDay(day) / PERIOD_MONTHS);
  const all = [...new Set(past.map(halfYear))].sort((one, other) => one - other);
  const placeOf = new Map(all.map((period, at) => [period, at]));
  const last = all.at(-1)!;
  return { starts: all, of: (facts: CaseFacts) => placeOf.get(Math.min(last, halfYear(facts))) ?? 0 };
}

type EffectSpace = Pick<FeatureSpace, "effectWidth" | "effectGroupOf" | "effectNames" | "effect">;

function effectSpace(past: readonly CaseFacts[], traits: readonly string[]): EffectSpace {
  const effectGroupOf: number[] = [];
  const effectNames: string[] = [];
  const add = (group: (typeof EFFECT_GROUPS)[number], name: string): number => {
    effectGroupOf.push(EFFECT_GROUPS.indexOf(group));
    effectNames.push(name);
    return effectGroupOf.length - 1;
  };
  add("method", "any");
  const causes = new Map(
    commonLevels(past, ({ cause }) => cause).map((cause) => [cause, add("method-cause", `cause:${cause}`)]),
  );
  const tags = new Map(["ability", "moral", "other"].map((tag) => [tag, add("method-tag", `tag:${tag}`)]));
  const traitColumns = new Map(traits.map((trait) => [trait, add("method-trait", `trait:${trait}`)]));
  const secured = add("method-secured", "secured");
  const sizeColumn = add("method-size", "size");
  const episodesColumn = add("method-episodes", "episodes");
  const stallColumn = add("method-stall", "stall");
  const large = new Map(
    ["ability", "moral", "other"].map((tag) => [tag, add("method-tag-large", `large:${tag}`)]),
  );
  const [sizes, episodeScale, stalls] = [size, episodes, stall].map((of) => scaleOf(past, of));
  const largeMinor = quantile(sorted(past.map(({ exposureMinor }) => exposureMinor)), 2 / 3);
  return {
    effectWidth: effectGroupOf.length,
    effectGroupOf,
    effectNames,
    effect(facts) {
      const columns = [0, tags.get(facts.causeTag)!, sizeColumn, episodesColumn, stallColumn];
      const values = [
        1,
        1,
        scaled(sizes!, size(facts)),
        scaled(episodeScale!, episodes(facts)),
        scaled(stalls!, stall(facts)),
      ];
      const also = [
        causes.get(facts.cause),
        facts.security === "pledge" || facts.security === "mortgage" ? secured : undefined,
        facts.exposureMinor >= largeMinor ? large.get(facts.causeTag) : undefined,
        ...facts.traits.map((trait) => traitColumns.get(trait)),
      ];
      for (const column of also) {
        if (column === undefined) continue;
        columns.push(column);
        values.push(1);
      }
      return { columns, values };
    },
  };
}

function scaleOf(past: readonly CaseFacts[], of: Quantity): Scale {
  const values = sorted(past.map(of));
  const [low, high] = [quantile(values, RANGE[0]), quantile(values, RANGE[1])];
  const held = values.map((value) => Math.min(high, Math.max(low, value)));
  const mean = held.reduce((sum, value) => sum + value, 0) / held.length;
  const variance = held.reduce((sum, value) => sum + (value - mean) ** 2, 0) / held.length;
  return { low, high, mean, deviation: Math.sqrt(variance) || 1 };
}

const scaled = ({ low, high, mean, deviation }: Scale, value: number): number =>
  (Math.min(high, Math.max(low, value)) - mean) / deviation;

const sorted = (values: number[]): number[] => values.sort((one, other) => one - other);

function commonLevels(past: readonly CaseFacts[], of: (facts: CaseFacts) => string): string[] {
  const counts = new Map<string, number>();
  for (const facts of past) counts.set(of(facts), (counts.get(of(facts)) ?? 0) + 1);
  return commonest(counts);
}

function commonTraits(past: readonly CaseFacts[]): string[] {
  const counts = new Map<string, number>();
  for (const { traits } of past) for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  return commonest(counts).filter((trait) => counts.get(trait)! < past.length);
}

function commonest(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .filter(([, count]) => count >= LEAST_OF_LEVEL)
    .sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
    .slice(0, MOST_LEVELS)
    .map(([level]) => level)
    .sort();
}
