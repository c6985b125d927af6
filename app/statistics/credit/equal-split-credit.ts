import { type Credits, pathValue, type TouchPath } from "./touch-path";

/**
 * All value of a path in equal parts to the distinct methods on it. This is exactly Shapley's value of the game in which a
 * path pays as soon as all of its methods take part.
 *
 * @returns credits and the unattributed rest add up to the value of all paths
 * @throws Error as `pathValue`
 * @see Zhao, Mahboobi, Bagheri 2018, Shapley Value Methods for Attribution Modeling
 * @example
 * equalSplitCredit([{ touches: ["call", "visit", "call"], conversions: 1, nulls: 3, value: 500 }]).byMethod.get("visit") // 250
 */
export function equalSplitCredit(paths: readonly TouchPath[]): Credits {
  const byMethod = new Map<string, number>();
  let unattributed = 0;
  for (const path of paths) {
    const value = pathValue(path);
    const methods = new Set(path.touches);
    if (methods.size === 0) unattributed += value;
    for (const method of methods) byMethod.set(method, (byMethod.get(method) ?? 0) + value / methods.size);
  }
  return { byMethod, unattributed };
}
