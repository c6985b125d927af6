/**
 * Stops a programmer's mistake where it happens; what data may hold is never an error but a null with a reason.
 *
 * @throws Error with the given sentence, which begins with the function's name: "wilson requires n ≥ 0".
 * @example
 * requires(true, "wilson requires n ≥ 0") // undefined
 */
export function requires(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new Error(sentence);
}
