/** The part of the population for which there is nobody to compare with. */
import { LEAST_OF_SHARE } from "./effect-gates";

const BANDS = 10;

/**
 * The least chance of an arm that a comparison may rest on: ten times more seldom than on all episodes, and never more than
 * the floor. A method that begins one episode in thirty is hardly begun with less than a chance of three in a thousand; one
 * in a hundred is a third of its usual chance.
 */
export function leastChance(isMethod: Uint8Array, floor: number): number {
  const method = isMethod.reduce((sum, one) => sum + one, 0);
  const rarer = Math.min(method, isMethod.length - method);
  return rarer === 0 ? floor : Math.min(floor, (LEAST_OF_SHARE * rarer) / isMethod.length);
}

/**
 * Share of the episodes whose chance of one of the arms is below the floor, or that lie in a tenth of the chances in which
 * one of the arms is empty. A ridge keeps chances off 0 and 1, so the floor alone would not see a rule.
 *
 * @param chances of the method, 0–1
 * @param floor the least chance of an arm that a comparison may rest on
 * @returns null without episodes
 */
export function overlapLost(isMethod: Uint8Array, chances: Float64Array, floor: number): number | null {
  const rows = chances.length;
  if (rows === 0) return null;
  const sorted = chances.slice().sort();
  const limits = Array.from(
    { length: BANDS - 1 },
    (_, band) => sorted[Math.floor(((band + 1) * rows) / BANDS)]!,
  );
  const bandOf = chances.map((chance) => limits.filter((limit) => chance >= limit).length);
  const counts = new Float64Array(BANDS);
  const begun = new Float64Array(BANDS);
  bandOf.forEach((band, row) => {
    counts[band]! += 1;
    begun[band]! += isMethod[row]!;
  });
  const isLost = (band: number, row: number) =>
    begun[band] === 0 || begun[band] === counts[band] || chances[row]! < floor || chances[row]! > 1 - floor;
  return bandOf.filter(isLost).length / rows;
}
