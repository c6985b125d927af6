/** Below it a block says nothing; above it a logit says everything. */
const VARIANCE_RANGE = [1e-6, 25] as const;
/** No variance moves by more than this factor in a round. */
const MOST_CHANGE = 5;
/** Movements of a variance relative to it and to this much: of a deviation of 0.05 nobody takes notice. */
const NEGLIGIBLE_VARIANCE = 0.0025;

/**
 * MacKay's update of a variance: squares over the number of coefficients that the data determine, in short steps.
 *
 * @param known number of determined coefficients, 0 to all
 * @see MacKay 1992, Neural Computation 4:415
 * @example
 * nextVariance(1, 0.5, 2) // 0.25
 */
export function nextVariance(old: number, squares: number, known: number): number {
  const target = known > 1e-9 ? squares / known : VARIANCE_RANGE[0];
  const within = Math.min(old * MOST_CHANGE, Math.max(old / MOST_CHANGE, target));
  return Math.min(VARIANCE_RANGE[1], Math.max(VARIANCE_RANGE[0], within));
}

/**
 * How far a variance moved, relative to itself where it matters.
 *
 * @example
 * movement(1, 2) // 0.997506
 */
export const movement = (old: number, next: number) =>
  Math.abs(next - old) / (Math.min(old, next) + NEGLIGIBLE_VARIANCE);

/**
 * Σ of squares by column of a lower triangle: the diagonal of MᵀM.
 *
 * @example
 * [...columnSquares(Float64Array.of(1, 0, 2, 3), 2)] // [5, 9]
 */
export function columnSquares(inverseFactor: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(width);
  for (let row = 0; row < width; row += 1)
    for (let column = 0; column <= row; column += 1) {
      const entry = inverseFactor[row * width + column]!;
      // Not `** 2`, which costs twenty times as much.
      sums[column]! += entry * entry;
    }
  return sums;
}

/** Groups looked at for the trace; of more, as many evenly spread ones stand for all. */
const MOST_TRACED = 300;

/**
 * Σ over groups of the posterior variance of its intercept: 1/d + ‖M h‖²/d².
 *
 * @example
 * groupTrace({ group: Float64Array.of(2), across: Float64Array.of(1, 0) }, Float64Array.of(1, 0, 0, 1), 2) // 0.75
 */
export function groupTrace(
  { group, across }: { group: Float64Array; across: Float64Array },
  inverseFactor: Float64Array,
  width: number,
): number {
  const traced = Math.min(group.length, MOST_TRACED);
  const places = Array.from({ length: traced }, (_, at) => Math.floor((at * group.length) / traced));
  let sum = 0;
  for (let at = 0; at < traced; at += PANEL) {
    const panel = places.slice(at, at + PANEL);
    const squares = squaredProducts(inverseFactor, across, panel, width);
    panel.forEach((own, place) => {
      sum += 1 / group[own]! + squares[place]! / group[own]! ** 2;
    });
  }
  return (sum * group.length) / traced;
}

/** Groups of one pass over the factor, so that each of its entries is read once for all of them. */
const PANEL = 4;

/** ‖M h‖² of up to four groups; a place without one repeats the last. */
function squaredProducts(
  inverseFactor: Float64Array,
  across: Float64Array,
  panel: readonly number[],
  width: number,
): number[] {
  const [first, second, third, fourth] = [0, 1, 2, 3].map(
    (place) => (panel[place] ?? panel.at(-1)!) * width,
  ) as [number, number, number, number];
  const squares = [0, 0, 0, 0];
  for (let row = 0; row < width; row += 1) {
    const from = row * width;
    let one = 0;
    let two = 0;
    let three = 0;
    let four = 0;
    for (let column = 0; column <= row; column += 1) {
      const entry = inverseFactor[from + column]!;
      one += entry * across[first + column]!;
      two += entry * across[second + column]!;
      three += entry * across[third + column]!;
      four += entry * across[fourth + column]!;
    }
    squares[0]! += one * one;
    squares[1]! += two * two;
    squares[2]! += three * three;
    squares[3]! += four * four;
  }
  return squares;
}
