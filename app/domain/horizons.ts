/** Days of follow-up after which a step or a default is judged. */
export const HORIZONS = [30, 90, 180, 365] as const;
export type Horizon = (typeof HORIZONS)[number];

export const DEFAULT_HORIZON: Horizon = 180;

export function isHorizon(days: number): days is Horizon {
  return (HORIZONS as readonly number[]).includes(days);
}
