import { bytesOf, type ColumnOf } from "~/statistics/value-columns";

/** A covariate in as many bands of equal number as its values allow. */
export interface QuantileBands {
  /** Band of each value; the number of bands where the value is unknown. */
  bandOf: Uint8Array;
  /** Mean of each band in deviations from the mean of all known values; one 0 where nothing varies. */
  means: number[];
  hasUnknown: boolean;
}

/**
 * Equal values share a band, so the order of rows decides nothing.
 * @param values null where unknown
 * @param bands at least ten: with three, confounding stays within them
 */
export function quantileBands(values: ColumnOf<number | null>, bands: number): QuantileBands {
  const known = knownOf(values).sort();
  const upper: number[] = [];
  for (let band = 1; band <= bands; band += 1) {
    const limit = known[Math.ceil((band * known.length) / bands) - 1];
    if (limit !== undefined && limit !== upper.at(-1)) upper.push(limit);
  }
  const bandOf = bytesOf(values, (value) => (value === null ? upper.length : firstAtLeast(upper, value)));
  return {
    bandOf,
    means: standardisedMeans(values, bandOf, upper.length),
    hasUnknown: known.length < values.length,
  };
}

function knownOf(values: ColumnOf<number | null>): Float64Array {
  const known = new Float64Array(values.length);
  let count = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values.at(row)!;
    if (value !== null) known[count++] = value;
  }
  return known.subarray(0, count);
}

function firstAtLeast(limits: readonly number[], value: number): number {
  let [low, high] = [0, limits.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (limits[middle]! >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function standardisedMeans(values: ColumnOf<number | null>, bandOf: Uint8Array, bands: number): number[] {
  const counts = new Array<number>(bands).fill(0);
  const sums = new Array<number>(bands).fill(0);
  for (let row = 0; row < values.length; row += 1) {
    const value = values.at(row)!;
    if (value === null) continue;
    counts[bandOf[row]!]! += 1;
    sums[bandOf[row]!]! += value;
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  const mean = sums.reduce((sum, each) => sum + each, 0) / Math.max(total, 1);
  const means = sums.map((sum, band) => sum / counts[band]! - mean);
  const variance =
    means.reduce((sum, each, band) => sum + each * each * counts[band]!, 0) / Math.max(total, 1);
  return means.map((each) => (variance > 0 ? each / Math.sqrt(variance) : 0));
}
