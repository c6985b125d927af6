import type { ShrunkenLogit } from "./shrunken-logit";

export interface ShrunkenDraw {
  coefficients: Float64Array;
  groupEffects: Float64Array;
}

/**
 * Coefficients and groups' intercepts drawn together from their posterior: β = m + Mᵀz, u = m_u − (H_uβ(β − m) + √d z)/d.
 *
 * @param normal a stream of standard normal numbers
 * @param widened factor on every deviation (1: as the posterior says)
 * @returns a function that gives one draw each time it is called
 * @example
 * shrunkenDraws({ coefficients: Float64Array.of(1), groupEffects: new Float64Array(0), posterior: { inverseFactor: Float64Array.of(0.5), groupInformation: new Float64Array(0), acrossGroups: new Float64Array(0) } }, () => 2)().coefficients // [2]
 */
export function shrunkenDraws(
  fit: Pick<ShrunkenLogit, "coefficients" | "groupEffects" | "posterior">,
  normal: () => number,
  widened = 1,
): () => ShrunkenDraw {
  const { inverseFactor, groupInformation, acrossGroups } = fit.posterior;
  const width = fit.coefficients.length;
  return () => {
    const moved = new Float64Array(width);
    for (let row = 0; row < width; row += 1) {
      const z = widened * normal();
      for (let column = 0; column <= row; column += 1)
        moved[column]! += inverseFactor[row * width + column]! * z;
    }
    const groupEffects = fit.groupEffects.map((mean, own) => {
      let shared = 0;
      for (let column = 0; column < width; column += 1)
        shared += acrossGroups[own * width + column]! * moved[column]!;
      const information = groupInformation[own]!;
      return mean - shared / information + (widened * normal()) / Math.sqrt(information);
    });
    return { coefficients: moved.map((move, column) => move + fit.coefficients[column]!), groupEffects };
  };
}
