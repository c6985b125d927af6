import chisquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import type { Reason } from "../interval";
import { cholesky, solve } from "../linear-algebra/cholesky";
import { requires } from "../requires";
import { type FollowUp, lifeTable } from "./life-table";

export interface LogRankTest {
  chiSquare: number | null;
  degreesOfFreedom: number;
  p: number | null;
  /** Events by group, and what each would have had if all ended at one rate. */
  observed: number[];
  expected: number[];
  reason: Reason | null;
}

/**
 * Do the groups end at the same rate? Compares events with what each group's share of those at risk predicts, over all
 * times. It sees steady differences best and misses curves that cross.
 *
 * Cases may be counted but not weighted: a weighted comparison needs other errors. Groups must be known at time zero.
 *
 * @param groups two or more
 * @returns χ² on (groups with cases − 1) degrees of freedom; null with `too-few` (under two groups have cases) or
 *   `no-variation` (no event while two groups were at risk)
 * @throws Error when there are under two groups, or a case is weighted
 * @see Mantel 1966; Peto and Peto 1972, JRSS A 135:185
 * @example
 * logRank([[{ time: 1, event: 1 }, { time: 2, event: 1 }], [{ time: 3, event: 1 }, { time: 4, event: 1 }]]) // { chiSquare: 2.88235, degreesOfFreedom: 1, p: 0.08956, observed: [2, 2], expected: [0.83333, 3.16667] }
 */
export function logRank(groups: readonly (readonly FollowUp[])[]): LogRankTest {
  requires(groups.length >= 2, "logRank requires two groups or more");
  requires(
    groups.every((group) => group.every(({ weight = 1 }) => weight === 1)),
    "logRank requires unweighted cases",
  );
  const size = groups.length;
  const tables = groups.map((group) => lifeTable(group));
  const cursors = groups.map(() => 0);
  const observed = tables.map((table) => table.reduce((sum, { events }) => sum + events, 0));
  const expected = groups.map(() => 0);
  const covariance = new Float64Array(size * size);

  for (const { time, atRisk, events } of lifeTable(groups.flat())) {
    const shares = tables.map((table, group) => {
      while (cursors[group]! < table.length && table[cursors[group]!]!.time < time) cursors[group]! += 1;
      return (table[cursors[group]!]?.atRisk ?? 0) / atRisk;
    });
    const spread = atRisk > 1 ? (events * (atRisk - events)) / (atRisk - 1) : 0;
    for (let row = 0; row < size; row += 1) {
      expected[row]! += events * shares[row]!;
      for (let column = 0; column <= row; column += 1)
        covariance[row * size + column]! +=
          spread * shares[row]! * ((row === column ? 1 : 0) - shares[column]!);
    }
  }
  const excess = Float64Array.from(observed, (count, group) => count - expected[group]!);
  const factor = cholesky(covariance, size);
  const chiSquare = solve(factor, excess).reduce((sum, x, row) => sum + x * excess[row]!, 0);
  const degreesOfFreedom = size - factor.aliased.length;
  const found = { degreesOfFreedom, observed, expected };
  const peopled = tables.filter((table) => table.length > 0).length;
  if (peopled < 2) return { ...found, chiSquare: null, p: null, reason: "too-few" };
  if (degreesOfFreedom === 0) return { ...found, chiSquare: null, p: null, reason: "no-variation" };
  return { ...found, chiSquare, p: 1 - chisquareCdf(chiSquare, degreesOfFreedom), reason: null };
}
