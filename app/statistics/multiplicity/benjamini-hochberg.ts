import { requires } from "../requires";

/**
 * Benjamini and Hochberg's adjusted p-values: among all that are flagged, the share of false alarms stays under the level.
 * For screening, where a flag only means "look".
 *
 * @param p raw, 0–1, in any order
 * @returns adjusted, in the same order
 * @throws Error when a p is outside [0, 1]
 * @see Benjamini and Hochberg 1995, JRSS B 57:289
 * @example
 * benjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  requires(
    p.every((value) => value >= 0 && value <= 1),
    "benjaminiHochberg requires p within [0, 1]",
  );
  const adjusted = new Array<number>(p.length).fill(0);
  let running = 1;
  p.map((value, at) => ({ value, at }))
    .sort((one, other) => other.value - one.value)
    .forEach(({ value, at }, rank) => {
      running = Math.min(running, (value * p.length) / (p.length - rank));
      adjusted[at] = running;
    });
  return adjusted;
}
