/** Gains by today's kind of table: mean differences of methods by cause and stake, shrunken, as shares of what is owed. */

import { USUAL, WAIT } from "~/analysis/plan/case-option";
import { paidShare } from "~/analysis/plan/plan-model";
import type { CaseFacts } from "~/domain/plan/case-facts";
import type { MethodCost } from "../../../../seeds/method-costs";
import type { PlanWorld } from "./plan-world";
import type { TrueGain } from "./true-outlook";

interface Cell {
  count: number;
  sum: number;
  squares: number;
}

const LEAST = 5;

export function tableGains({ rows, costs }: PlanWorld, methods: readonly string[]): TrueGain {
  const learned = rows.episodes.filter(
    ({ isFollowedUp, outstandingMinor }) => isFollowedUp && outstandingMinor > 0,
  );
  const sizes = learned.map(({ outstandingMinor }) => outstandingMinor).sort((a, b) => a - b);
  const large = sizes[Math.floor((2 * sizes.length) / 3)] ?? 0;
  const placeOf = (facts: CaseFacts) => `${facts.cause} ${facts.outstandingMinor >= large}`;
  const cells = new Map<string, Cell>();
  const add = (key: string, share: number) => {
    const cell = cells.get(key) ?? { count: 0, sum: 0, squares: 0 };
    cell.count += 1;
    cell.sum += share;
    cell.squares += share * share;
    cells.set(key, cell);
  };
  for (const episode of learned) {
    add(placeOf(episode), paidShare(episode));
    add(`${placeOf(episode)} ${episode.method}`, paidShare(episode));
  }
  const differences = new Map<string, { difference: number; variance: number }>();
  for (const [key, cell] of cells) {
    const [cause, stake, method] = key.split(" ");
    if (method === undefined || cell.count < LEAST) continue;
    const all = cells.get(`${cause} ${stake}`)!;
    const mean = cell.sum / cell.count;
    const variance = Math.max(1e-6, (cell.squares / cell.count - mean * mean) / cell.count);
    differences.set(key, { difference: mean - all.sum / all.count, variance });
  }
  const found = [...differences.values()];
  const between = Math.max(
    0,
    found.reduce((sum, { difference, variance }) => sum + difference ** 2 - variance, 0) /
      Math.max(1, found.length),
  );
  const openOf = new Map(rows.openCases.map((open) => [open.caseId, open]));
  const costOf = (code: string) => costs.find(({ method }: MethodCost) => method === code)?.costMinor ?? 0;
  return (caseId, { method }) => {
    if (method === USUAL || method === WAIT) return method === WAIT ? -1 : 0;
    const open = openOf.get(caseId)!;
    const code = methods[method]!;
    const cell = differences.get(`${placeOf(open)} ${code}`);
    if (!cell) return -1;
    return open.outstandingMinor * cell.difference * (between / (between + cell.variance)) - costOf(code);
  };
}
