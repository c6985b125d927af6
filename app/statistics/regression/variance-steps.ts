/** Below it a block says nothing; above it a logit says everything. */
const VARIANCE_RANGE = [1e-6, 25] as const;
/** No variance moves by more than this factor in a round. */
const MOST_CHANGE = 5;
/** Movements of a variance relative to it and to this much: of a deviation of 0.05 nobody takes notice. */
const NEGLIGIBLE_VARIANCE = 0.0025;
/** A variance that goes on the same way goes so much further each round, up to so many times its update. */
const [PUSH, MOST_PUSH] = [1.5, 6];

/** From a variance, the squares of its coefficients and how many of them the data determine. */
export type VarianceSteps = (
  old: number,
  squares: number,
  known: number,
) => {
  variance: number;
  /** How far its update was from it, relative to it where it matters. */
  moved: number;
};

/**
 * MacKay's updates of one variance, squares over the number of coefficients that the data determine, on the log scale.
 * Near its end each update goes the same fraction of what is left, so plain ones need dozens of rounds: while they go the
 * same way the steps grow. A step that turns back starts over, so they end where plain updates end.
 *
 * @see MacKay 1992, Neural Computation 4:415; Riedmiller and Braun 1993, IEEE International Conference on Neural Networks,
 *   586
 * @example
 * varianceSteps()(1, 0.5, 2) // { variance: 0.25, moved: 2.970297 }
 * ((step) => [step(1, 0.9, 1).variance, step(0.9, 0.81, 1).variance])(varianceSteps()) // [0.9, 0.768433]
 */
export function varianceSteps(): VarianceSteps {
  let push = 1;
  let before = 0;
  return (old, squares, known) => {
    const update = held(old, known > 1e-9 ? squares / known : VARIANCE_RANGE[0]);
    const way = Math.sign(update - old);
    push = way !== 0 && way === before ? Math.min(MOST_PUSH, push * PUSH) : 1;
    before = way;
    return {
      variance: held(old, old * (update / old) ** push),
      moved: Math.abs(update - old) / (Math.min(old, update) + NEGLIGIBLE_VARIANCE),
    };
  };
}

/** Within the range and the factor of one round. */
function held(old: number, next: number): number {
  const within = Math.min(old * MOST_CHANGE, Math.max(old / MOST_CHANGE, next));
  return Math.min(VARIANCE_RANGE[1], Math.max(VARIANCE_RANGE[0], within));
}

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
