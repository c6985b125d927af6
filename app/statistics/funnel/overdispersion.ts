import type { Reason } from "../interval";
import { quantile } from "../quantile";
import { requires } from "../requires";

/** A unit's distance from the target with the standard error it would have by chance alone. */
export interface FunnelDeviation {
  deviation: number;
  /** > 0 */
  standardError: number;
}

export interface Overdispersion {
  /** Each unit's distance in standard errors, in the order given. */
  z: number[];
  /** Mean square of z: 1 if only chance were at work; null without units. */
  phiRaw: number | null;
  /** The same with the outermost tenths drawn in, so that outliers do not excuse themselves. */
  phi: number | null;
  /** Variance between units beyond chance, in the unit of the deviation squared; 0 where chance suffices. */
  tauSquared: number | null;
  /** z against chance and τ²: what flags should rest on. */
  zAdditive: number[] | null;
  /** z/√φ, the multiplicative alternative; never larger than z. */
  zMultiplicative: number[] | null;
  reason: Reason | null;
}

/**
 * How much more units differ than chance would have them, and what is left of each unit's distance once that is granted.
 * With many cases a unit, plain limits flag nearly everybody for differences that nobody chose.
 *
 * φ is the mean of z² after drawing in the outermost tenths; τ² = (kφ − (k − 1))/(Σw − Σw²/Σw), w = 1/s², not below 0.
 *
 * @param winsorised share drawn in at each end, 0 to under ½
 * @returns nulls with `no-observations`; φ and what follows null with `too-few` for one unit
 * @throws Error when a standard error is not positive or the share is out of its range
 * @see Spiegelhalter 2005, Quality and Safety in Health Care 14:347
 * @example
 * overdispersion([{ deviation: 3, standardError: 1 }, { deviation: -3, standardError: 1 }], 0) // { z: [3, -3], phi: 9, tauSquared: 17, zAdditive: [0.70711, -0.70711], zMultiplicative: [1, -1] }
 */
export function overdispersion(units: readonly FunnelDeviation[], winsorised = 0.1): Overdispersion {
  requires(winsorised >= 0 && winsorised < 0.5, "overdispersion requires 0 ≤ winsorised < ½");
  for (const { deviation, standardError } of units) {
    requires(Number.isFinite(deviation), "overdispersion requires finite deviations");
    requires(
      standardError > 0 && Number.isFinite(standardError),
      "overdispersion requires standard errors > 0",
    );
  }
  const z = units.map(({ deviation, standardError }) => deviation / standardError);
  const k = z.length;
  const meanSquare = (scores: readonly number[]) => scores.reduce((sum, score) => sum + score * score, 0) / k;
  const unknown = { phi: null, tauSquared: null, zAdditive: null, zMultiplicative: null };
  if (k === 0) return { z, phiRaw: null, ...unknown, reason: "no-observations" };
  if (k === 1) return { z, phiRaw: meanSquare(z), ...unknown, reason: "too-few" };

  const sorted = Float64Array.from(z).sort();
  const [low, high] = [quantile(sorted, winsorised), quantile(sorted, 1 - winsorised)];
  const phi = meanSquare(z.map((score) => Math.min(high, Math.max(low, score))));
  const weights = units.map(({ standardError }) => 1 / (standardError * standardError));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  const tauSquared = Math.max(0, (k * phi - (k - 1)) / (total - squares / total));
  return {
    z,
    phiRaw: meanSquare(z),
    phi,
    tauSquared,
    zAdditive: units.map(
      ({ deviation, standardError }) => deviation / Math.sqrt(standardError * standardError + tauSquared),
    ),
    zMultiplicative: z.map((score) => score / Math.sqrt(Math.max(1, phi))),
    reason: null,
  };
}
