/** A vector with fewer filled places than this share is worked through by them alone. */
const FEW = 0.25;

/**
 * Where a vector is not 0, if that is in few places; null otherwise.
 *
 * @param vectors one after the other
 * @example
 * filledPlaces(Float64Array.of(1, 1, 1, 1, 0, 0, 0, 2), 4, 4) // null
 * filledPlaces(Float64Array.of(1, 0, 0, 0, 0, 0, 2, 0, 0), 4, 5) // [2]
 */
export function filledPlaces(vectors: Float64Array, from: number, width: number): Uint32Array | null {
  const places: number[] = [];
  for (let place = 0; place < width; place += 1) {
    if (vectors[from + place] === 0) continue;
    if (places.length + 1 >= FEW * width) return null;
    places.push(place);
  }
  return Uint32Array.from(places);
}
