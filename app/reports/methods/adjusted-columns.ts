/** What the models say of a method. */
export const ADJUSTED_COLUMNS = [
  "adjusted_rate",
  "adjusted_low",
  "adjusted_high",
  "effect",
  "effect_low",
  "effect_high",
  "effective_sample_size",
  "effect_lost_share",
] as const;

/** What its own episodes say, weighted to the mix of all. */
export const STANDARDISED_COLUMNS = [
  "standardised_rate",
  "standardised_low",
  "standardised_high",
  "standardised_lost_share",
] as const;

/** What waits for the fits: filled in by `effectsFill` where they are there. */
export const FITTED_COLUMNS = [...ADJUSTED_COLUMNS, ...STANDARDISED_COLUMNS] as const;
