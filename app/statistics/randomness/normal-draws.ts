/**
 * Standard normal numbers from uniform ones, by Box and Muller: one call, one number.
 *
 * @param uniform a stream in [0, 1), such as `seededRandom`
 * @see Box and Muller 1958, Annals of Mathematical Statistics 29:610
 * @example
 * normalDraws(() => 0.25)() // 0.00000
 */
export function normalDraws(uniform: () => number): () => number {
  let kept: number | null = null;
  return () => {
    if (kept !== null) {
      const second = kept;
      kept = null;
      return second;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    kept = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}
