import { type Credits, pathValue, type TouchPath } from "./touch-path";

/**
 * All value of a path to the method that touched last: an account of who closed, not of who caused it.
 *
 * @returns credits and the unattributed rest add up to the value of all paths
 * @throws Error as `pathValue`
 * @example
 * lastTouchCredit([{ touches: ["call", "visit"], conversions: 1, nulls: 0 }, { touches: [], conversions: 2, nulls: 0 }]) // { unattributed: 2 }
 */
export function lastTouchCredit(paths: readonly TouchPath[]): Credits {
  const byMethod = new Map<string, number>();
  let unattributed = 0;
  for (const path of paths) {
    const last = path.touches.at(-1);
    const value = pathValue(path);
    if (last === undefined) unattributed += value;
    else byMethod.set(last, (byMethod.get(last) ?? 0) + value);
  }
  return { byMethod, unattributed };
}
