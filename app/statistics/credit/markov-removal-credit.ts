import type { Reason } from "../interval";
import { gaussianElimination } from "../linear-algebra/gaussian-elimination";
import { type Credits, pathValue, type TouchPath } from "./touch-path";

export interface MarkovRemoval extends Credits {
  /** Chance that a path ends with a receipt, 0–1; null without paths. */
  base: number | null;
  /** By method: the share of that chance that is lost when the method leads nowhere, 0–1. */
  removalEffects: Map<string, number>;
  reason: Reason | null;
}

/**
 * Credit by removal from a first-order Markov chain: paths are taken as walks from touch to touch, a method is made a dead
 * end, and the chance of a receipt that is lost with it is its due. The value of all touched paths is divided in that
 * proportion.
 *
 * It accounts for orders and repetitions that equal split ignores, but it is no more causal.
 *
 * @returns credits and the unattributed rest add up to the value of all paths; no credits with `no-observations`
 * @throws Error as `pathValue`
 * @see Anderl et al. 2016, International Journal of Research in Marketing 33:457
 * @example
 * markovRemovalCredit([{ touches: ["A", "B"], conversions: 1, nulls: 0 }, { touches: ["A"], conversions: 0, nulls: 1 }]) // { base: 0.5, unattributed: 0 }
 */
export function markovRemovalCredit(paths: readonly TouchPath[]): MarkovRemoval {
  const methods = [...new Set(paths.flatMap(({ touches }) => touches))].sort();
  const states = methods.length + 1; // the start, then the methods
  const stateOf = new Map(methods.map((method, at) => [method, at + 1]));
  const leads = Array.from({ length: states }, () => new Array<number>(states).fill(0));
  const converts = new Array<number>(states).fill(0);
  const leaves = new Array<number>(states).fill(0);
  let unattributed = 0;
  let toShare = 0;
  for (const path of paths) {
    const value = pathValue(path);
    if (path.touches.length === 0) unattributed += value;
    else toShare += value;
    const walks = path.conversions + path.nulls;
    let state = 0;
    for (const touch of path.touches) {
      const next = stateOf.get(touch)!;
      leads[state]![next]! += walks;
      leaves[state]! += walks;
      state = next;
    }
    converts[state]! += path.conversions;
    leaves[state]! += walks;
  }
  const byMethod = new Map<string, number>();
  const removalEffects = new Map<string, number>();
  if (leaves[0] === 0)
    return { base: null, removalEffects, byMethod, unattributed, reason: "no-observations" };

  const chance = (removed: number | null) => {
    const alive = (state: number) => state !== removed && leaves[state]! > 0;
    const matrix = leads.map((row, from) =>
      row.map((count, to) => (from === to ? 1 : 0) - (alive(from) && alive(to) ? count / leaves[from]! : 0)),
    );
    const direct = converts.map((count, state) => (alive(state) ? count / leaves[state]! : 0));
    return gaussianElimination(matrix, direct)![0]!;
  };
  const base = chance(null);
  for (const method of methods)
    removalEffects.set(method, base === 0 ? 0 : Math.max(0, 1 - chance(stateOf.get(method)!) / base));
  const effects = [...removalEffects.values()].reduce((sum, effect) => sum + effect, 0);
  for (const [method, effect] of removalEffects)
    byMethod.set(method, effects === 0 ? 0 : (toShare * effect) / effects);
  return { base, removalEffects, byMethod, unattributed, reason: null };
}
