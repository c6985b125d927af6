import { HORIZONS, type Horizon } from "./rules";

/** The horizon of a page whose address names none. */
export const DEFAULT_HORIZON: Horizon = 180;

/** The longest: followed up so long, every other one is known too. */
export const LAST_HORIZON: Horizon = HORIZONS[HORIZONS.length - 1]!;

export function isHorizon(days: number): days is Horizon {
  return (HORIZONS as readonly number[]).includes(days);
}
