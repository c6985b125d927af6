/**
 * The class that days past due demand, worst first: overdue at all is special mention, beyond 90 days substandard,
 * beyond 270 doubtful, beyond 360 loss.
 *
 * @see Measures for Risk Classification of Financial Assets of Commercial Banks (China, in force since July 2023)
 */
import type { FIVE_TIERS } from "./vocabularies";

export type FiveTier = keyof typeof FIVE_TIERS;

export const DEMANDED_CLASSES: readonly { beyondDays: number; fiveTier: FiveTier }[] = [
  { beyondDays: 360, fiveTier: "loss" },
  { beyondDays: 270, fiveTier: "doubtful" },
  { beyondDays: 90, fiveTier: "substandard" },
  { beyondDays: 0, fiveTier: "special-mention" },
];

const BEST_CLASS: FiveTier = "normal";

/** The best class that an open loan may carry so many days past due. */
export function demandedClass(daysPastDue: number): FiveTier {
  return DEMANDED_CLASSES.find(({ beyondDays }) => daysPastDue > beyondDays)?.fiveTier ?? BEST_CLASS;
}

/** Whether a loan carries a better class than is demanded; of an unknown class nothing is said. */
export function isTooGood(carried: string | null, demanded: FiveTier): boolean {
  const worstFirst: readonly string[] = [...DEMANDED_CLASSES.map(({ fiveTier }) => fiveTier), BEST_CLASS];
  return worstFirst.indexOf(carried ?? "") > worstFirst.indexOf(demanded);
}
