/** Numbers side by side in memory, as wide as their kind says. */
export type Numbers = Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

export interface GrowingNumbers<Kind extends Numbers> {
  add(value: number): void;
  /** Those added so far, in order, where they are: what is added later stands behind them. */
  all(): Kind;
}

const LEAST_ROOM = 1024;
const GROWTH = 1.5;

/**
 * A column of numbers of which nobody knows yet how many will come. Filled as rows pass by, it needs the bytes of its
 * numbers alone, where a list of the rows needs twenty times as many.
 *
 * @param Kind what holds them; that they lie within its range is the caller's business
 * @param room numbers that it holds before it grows
 * @example
 * ((column) => (column.add(7), column.add(8), column.all()))(growingNumbers(Uint8Array)) // [7, 8]
 */
export function growingNumbers<Kind extends Numbers>(
  Kind: new (length: number) => Kind,
  room = LEAST_ROOM,
): GrowingNumbers<Kind> {
  let held = new Kind(Math.max(1, room));
  let count = 0;
  return {
    add(value) {
      if (count === held.length) {
        const wider = new Kind(Math.ceil(GROWTH * count) + 1);
        wider.set(held);
        held = wider;
      }
      held[count] = value;
      count += 1;
    },
    all: () => held.subarray(0, count) as Kind,
  };
}
