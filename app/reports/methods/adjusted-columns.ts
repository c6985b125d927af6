/** What waits for the fits: filled in by `effectsFill` where they are there. */
export const ADJUSTED_COLUMNS = [
  "adjusted_rate",
  "adjusted_low",
  "adjusted_high",
  "effect",
  "effect_low",
  "effect_high",
  "effective_sample_size",
] as const;
