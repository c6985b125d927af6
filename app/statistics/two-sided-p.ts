import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { requires } from "./requires";

/**
 * How often chance alone would throw a figure so far to either side.
 *
 * @param z distance in standard errors
 * @throws Error when it is not a number
 * @example
 * twoSidedP(1.959964) // 0.05
 */
export function twoSidedP(z: number): number {
  requires(!Number.isNaN(z), "twoSidedP requires a number");
  return 2 * normalCdf(-Math.abs(z), 0, 1);
}
