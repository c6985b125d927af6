import { requires } from "../requires";

/** Something with a base (what is owed) that will yield something within the horizon. */
export interface UnitAhead {
  /** Units of one cluster (borrower) hang together. */
  cluster: number;
  /** Units of one group (age) have one rate; whole numbers from 0 on. */
  group: number;
  base: number;
}

/** One that was followed over the horizon. */
export interface PastUnit extends UnitAhead {
  /** When: units of one period share its weather. */
  period: number;
  outcome: number;
}

export interface FollowedUnits {
  /** Of the groups; null for one without a base. */
  rates: (number | null)[];
  clusters: number;
  /** Variance of the sum ahead by the rates, and by the scatter of the units ahead. */
  ofRates: number;
  ofUnits: number;
  /** Degrees of freedom of both, by Satterthwaite: where few heavy clusters make the error, it is itself uncertain. */
  freedom: number;
  /** Of each period what its rates expect, how far what came is beyond, and the variance of that by scatter alone. */
  periods: { expected: number; missed: number; variance: number }[];
}

/**
 * Rates of groups from units that were followed, and the variances of a sum over units ahead; the parts of `ratioForecast`.
 *
 * @returns null where a group ahead has no base in the past
 * @throws Error for a base that is negative or not finite
 * @example
 * followed([{ cluster: 0, group: 0, period: 0, base: 10, outcome: 2 }, { cluster: 1, group: 0, period: 0, base: 10, outcome: 4 }], [{ cluster: 2, group: 0, base: 20 }]) // { clusters: 2, ofRates: 4, ofUnits: 8, freedom: 1 }
 */
export function followed(past: readonly PastUnit[], ahead: readonly UnitAhead[]): FollowedUnits | null {
  const groups = [...past, ...ahead].reduce((most, { group }) => Math.max(most, group + 1), 0);
  const sums = () => new Float64Array(groups);
  const [bases, outcomes, squares, scatter, counts, basesAhead] = [
    sums(),
    sums(),
    sums(),
    sums(),
    sums(),
    sums(),
  ];
  for (const { group, base, outcome } of past) {
    requires(
      base >= 0 && Number.isFinite(base + outcome),
      "ratioForecast requires finite bases ≥ 0 and outcomes",
    );
    bases[group]! += base;
    outcomes[group]! += outcome;
    squares[group]! += base * base;
    counts[group]! += 1;
  }
  for (const { group, base } of ahead) {
    requires(base >= 0 && Number.isFinite(base), "ratioForecast requires finite bases ≥ 0 and outcomes");
    basesAhead[group]! += base;
  }
  const rates = Array.from(bases, (base, group) => (base > 0 ? outcomes[group]! / base : null));
  if (rates.some((rate, group) => rate === null && basesAhead[group]! > 0)) return null;

  const influence = new Map<number, number>();
  const together = new Map<string, number>();
  const periods = new Map<number, { expected: number; missed: number; variance: number }>();
  let alone = 0;
  for (const { cluster, group, period, base, outcome } of past) {
    const rate = rates[group] ?? 0;
    const residual = outcome - rate * base;
    const weight = bases[group]! > 0 ? basesAhead[group]! / bases[group]! : 0;
    influence.set(cluster, (influence.get(cluster) ?? 0) + weight * residual);
    const key = `${cluster} ${period}`;
    together.set(key, (together.get(key) ?? 0) + residual);
    alone += residual * residual;
    scatter[group]! += residual * residual;
    const sum = periods.get(period) ?? { expected: 0, missed: 0, variance: 0 };
    periods.set(period, sum);
    sum.expected += rate * base;
    sum.missed += residual;
  }
  let joint = 0;
  for (const residual of together.values()) joint += residual * residual;
  const inCommon = alone > 0 ? Math.max(1, joint / alone) : 1;
  const spread = Array.from(scatter, (sum, group) =>
    squares[group]! > 0 && counts[group]! > 1
      ? (sum / squares[group]!) * (counts[group]! / (counts[group]! - 1))
      : 0,
  );
  for (const { group, period, base } of past)
    periods.get(period)!.variance += inCommon * spread[group]! * base * base;
  let ofUnits = 0;
  for (const { group, base } of ahead) ofUnits += inCommon * spread[group]! * base * base;

  let [ofRates, fourths] = [0, 0];
  for (const each of influence.values()) {
    ofRates += each * each;
    fourths += each ** 4;
  }
  const clusters = influence.size;
  // Of a sum of squares, by their own scatter: 2/(1/E − 1/G), with E = (Σv)²/Σv² of the G squares v.
  const evenness = fourths > 0 ? fourths / (ofRates * ofRates) - 1 / clusters : 0;
  return {
    rates,
    clusters,
    ofRates: clusters > 1 ? (ofRates * clusters) / (clusters - 1) : ofRates,
    ofUnits,
    freedom: Math.min(clusters - 1, evenness > 0 ? 2 / evenness : clusters - 1),
    periods: [...periods.values()],
  };
}
