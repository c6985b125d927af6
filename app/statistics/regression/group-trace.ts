import { filledPlaces } from "../linear-algebra/filled-places";

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
  const full: number[] = [];
  let sum = 0;
  for (const own of places) {
    const filled = filledPlaces(across, own * width, width);
    if (filled === null) full.push(own);
    else
      sum +=
        1 / group[own]! + squareByFew(inverseFactor, across, own * width, filled, width) / group[own]! ** 2;
  }
  for (let at = 0; at < full.length; at += PANEL) {
    const panel = full.slice(at, at + PANEL);
    const squares = squaredProducts(inverseFactor, across, panel, width);
    panel.forEach((own, place) => {
      sum += 1 / group[own]! + squares[place]! / group[own]! ** 2;
    });
  }
  return (sum * group.length) / traced;
}

/** Groups of one pass over the factor, so that each of its entries is read once for all of them. */
const PANEL = 4;

/** ‖M h‖² of a vector of mostly zeros. */
function squareByFew(
  inverseFactor: Float64Array,
  across: Float64Array,
  own: number,
  filled: Uint32Array,
  width: number,
): number {
  const values = Float64Array.from(filled, (place) => across[own + place]!);
  let squares = 0;
  let reached = 0;
  for (let row = filled[0] ?? width; row < width; row += 1) {
    while (reached < filled.length && filled[reached]! <= row) reached += 1;
    const from = row * width;
    let sum = 0;
    for (let at = 0; at < reached; at += 1) sum += inverseFactor[from + filled[at]!]! * values[at]!;
    squares += sum * sum;
  }
  return squares;
}

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
