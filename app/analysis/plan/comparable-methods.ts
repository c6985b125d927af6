/** On which cases a method has anything to be compared with: where usual handling sometimes begins it and sometimes does not. */
import { LEAST_OF_SHARE, MOST_OVERLAP_LOST } from "../effects/effect-gates";

/** Share of each method among episodes. */
export function methodShares(methodOf: Uint8Array, methods: number): Float64Array {
  const shares = new Float64Array(methods);
  for (const method of methodOf) shares[method]! += 1;
  return shares.map((count) => count / methodOf.length);
}

/**
 * What is written down only when money is about to come has cases of its own, and whatever is begun with it there is paid:
 * no model of the outcome can tell that from an effect. So a method is proposed on no case where usual handling begins it
 * ten times more seldom than on all, nor where it leaves it ten times more seldom.
 *
 * @param chance under usual handling, 0–1
 * @param share of the method among all episodes, 0–1
 */
export const isComparable = (chance: number, share: number): boolean =>
  chance >= LEAST_OF_SHARE * share && 1 - chance >= LEAST_OF_SHARE * (1 - share);

/** Of each method, whether most of its own episodes can be compared with others. @param chances rows × methods */
export function comparableMethods(
  methodOf: Uint8Array,
  chances: Float32Array,
  shares: Float64Array,
): Uint8Array {
  const methods = shares.length;
  const lost = new Float64Array(methods);
  methodOf.forEach((method, row) => {
    if (!isComparable(chances[row * methods + method]!, shares[method]!)) lost[method]! += 1;
  });
  return Uint8Array.from(lost, (count, method) =>
    Number(count <= MOST_OVERLAP_LOST * shares[method]! * methodOf.length),
  );
}
