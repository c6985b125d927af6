/**
 * An amount in minor units split into equal parts that add up to it exactly; what does not divide goes one unit each to
 * the first parts. Callers order the parts by code, so that nobody's order of rows decides who gets the odd cent.
 * A negative amount splits as its positive counterpart.
 *
 * @example splitMinor(100, 3) // [34, 33, 33]
 */
export function splitMinor(amountMinor: number, parts: number): number[] {
  if (!Number.isInteger(parts) || parts < 1)
    throw new Error("splitMinor requires a whole number of parts, at least one");
  const sign = amountMinor < 0 ? -1 : 1;
  const size = Math.abs(amountMinor);
  const base = Math.floor(size / parts);
  const odd = size - base * parts;
  const shares: number[] = [];
  for (let part = 0; part < parts; part++) shares.push(sign * (base + (part < odd ? 1 : 0)) + 0);
  return shares;
}

/**
 * An amount split in proportion to weights (all of one sign, not all zero), exactly: whole units first, then one each
 * to the first parts until nothing is left.
 *
 * @example splitMinorByWeight(-50, [34, 33, 33]) // [-17, -17, -16]
 */
export function splitMinorByWeight(amountMinor: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
  if (total === 0) throw new Error("splitMinorByWeight requires a weight other than zero");
  const sign = amountMinor < 0 ? -1 : 1;
  const size = Math.abs(amountMinor);
  const shares = weights.map((weight) => Number((BigInt(size) * BigInt(Math.abs(weight))) / BigInt(total)));
  let odd = size - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, part) => {
    const extra = odd > 0 && weights[part] !== 0 ? 1 : 0;
    odd -= extra;
    return sign * (share + extra) + 0;
  });
}
