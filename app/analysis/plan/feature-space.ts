/**
 * What the model knows of a case, as columns: learned from past episodes, held inside their range when it is asked of an
 * open one. `prognosis` says how a case pays under whatever is done; `traitsOfEffect` how far methods differ on it.
 */
import { monthOfDay } from "~/domain/calendar";
import type { CaseFacts } from "~/domain/plan/case-facts";
import type { SparseRow } from "~/statistics/regression/sparse-design";
import { BANDED, bandAt, bandLimits, periodsOf } from "./bands-and-periods";
import { commonLevels, commonTraits } from "./common-levels";
import { type EffectSpace, effectSpace } from "./effect-space";
import { namedColumns } from "./named-columns";
import {
  ageMonths,
  episodes,
  isStuck,
  pastDueMonths,
  type Quantity,
  scaled,
  scaleOf,
  size,
  stall,
  tenureMonths,
} from "./quantities";

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

export interface FeatureSpace extends EffectSpace {
  /** Columns of the prognosis, and the group of each. */
  width: number;
  groupOf: readonly number[];
  names: readonly string[];
  prognosis(facts: CaseFacts): SparseRow;
  /** Column of the tenure on stuck cases, its value for a case, and the value of no tenure. */
  stuckTenure: { column: number; of(facts: CaseFacts): number; none: number };
}

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

const KINDS: readonly { group: (typeof PROGNOSIS_GROUPS)[number]; of: (facts: CaseFacts) => string }[] = [
  { group: "cause", of: ({ cause }) => cause },
  { group: "tag", of: ({ causeTag }) => causeTag },
  { group: "borrower-kind", of: ({ borrowerKind }) => borrowerKind },
  { group: "security", of: ({ security }) => security },
  { group: "branch", of: ({ branchId }) => String(branchId) },
  { group: "previous-method", of: ({ previousMethod }) => previousMethod ?? "" },
];

/** @param past episodes at their begin; at least one */
export function featureSpace(past: readonly CaseFacts[]): FeatureSpace {
  const { groupOf, names, add } = namedColumns(PROGNOSIS_GROUPS);
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
      const counted = periods.of(facts);
      for (const at of counted) {
        columns.push(periodColumns[at]!);
        values.push(1 / counted.length);
      }
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
