/**
 * What a group's multiplier is believed to be once its Poisson count is known, where multipliers come from a gamma of
 * mean 1: (k + N)/(k + E).
 *
 * @param events N, one a group
 * @param expected E at a multiplier of 1, one a group
 * @param shape k > 0; infinite: no group differs
 * @returns one a group
 * @see Clayton 1994, Statistics in Medicine 13:1827
 * @example
 * gammaPosteriorMeans(Float64Array.of(0, 3), Float64Array.of(2, 2), 2) // [0.5, 1.25]
 */
export function gammaPosteriorMeans(
  events: Float64Array,
  expected: Float64Array,
  shape: number,
): Float64Array {
  if (shape === Number.POSITIVE_INFINITY) return new Float64Array(events.length).fill(1);
  return events.map((count, group) => (shape + count) / (shape + expected[group]!));
}
