import { requires } from "../requires";

/**
 * Holm's adjusted p-values: the chance of even one false alarm among all tests stays under the level. For consequences.
 *
 * @param p raw, 0–1, in any order
 * @returns adjusted, in the same order
 * @throws Error when a p is outside [0, 1]
 * @see Holm 1979, Scandinavian Journal of Statistics 6:65
 * @example
 * holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(p: readonly number[]): number[] {
  requires(
    p.every((value) => value >= 0 && value <= 1),
    "holm requires p within [0, 1]",
  );
  const adjusted = new Array<number>(p.length).fill(0);
  let running = 0;
  p.map((value, at) => ({ value, at }))
    .sort((one, other) => one.value - other.value)
    .forEach(({ value, at }, rank) => {
      running = Math.max(running, Math.min(1, value * (p.length - rank)));
      adjusted[at] = running;
    });
  return adjusted;
}
