/**
 * The class that days past due demand, worst first: overdue at all is special mention, beyond 90 days substandard,
 * beyond 270 doubtful, beyond 360 loss.
 *
 * @see Measures for Risk Classification of Financial Assets of Commercial Banks (China, in force since July 2023)
 */
import type { FIVE_TIERS } from "./vocabularies";

export const DEMANDED_CLASSES: readonly { beyondDays: number; fiveTier: keyof typeof FIVE_TIERS }[] = [
  { beyondDays: 360, fiveTier: "loss" },
  { beyondDays: 270, fiveTier: "doubtful" },
  { beyondDays: 90, fiveTier: "substandard" },
  { beyondDays: 0, fiveTier: "special-mention" },
];
