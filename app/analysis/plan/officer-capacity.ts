/** Minutes that an officer has within the horizon for what is begun next. */
import type { PlanOfficer } from "~/domain/plan/plan-rows";

const DAYS_PER_WEEK = 7;
/** Days in which `loggedMinutes` were logged. */
export const LOGGED_DAYS = 180;

/**
 * What the bank says he works, else what he logged, times the share for new work; less what runs, and less what will follow
 * the first episode of his cases within the horizon.
 *
 * @param usualMinutes of the first episodes of all his cases under usual handling
 * @param firstShare share of the horizon that a first episode fills
 * @returns null: neither hours nor logged minutes are known
 */
export function officerCapacity(
  { weeklyMinutes, loggedMinutes, runningMinutes, newWorkMinutes }: PlanOfficer,
  {
    horizon,
    share,
    usualMinutes,
    firstShare,
  }: { horizon: number; share: number; usualMinutes: number; firstShare: number },
): number | null {
  if (newWorkMinutes !== null) return newWorkMinutes;
  const there =
    weeklyMinutes !== null
      ? (weeklyMinutes * horizon) / DAYS_PER_WEEK
      : loggedMinutes === null
        ? null
        : (loggedMinutes * horizon) / LOGGED_DAYS;
  if (there === null) return null;
  return Math.max(0, share * there - runningMinutes - usualMinutes * (1 / firstShare - 1));
}
