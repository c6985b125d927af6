/** The settings of a plan as an address gives them. */
import type { FilterState } from "../filters";
import { whatIf } from "../what-if";
import { PLAN_SETTINGS, type PlanSettings } from "./plan-settings";

const PERCENT = 100;

/** @param currency of the portfolio: a price in the address is in whole units of it */
export function askedSettings(
  filters: Pick<FilterState, "cap" | "penalty" | "share" | "least" | "declined">,
  currency: string,
): PlanSettings {
  return {
    ...PLAN_SETTINGS,
    ...whatIf(filters, currency),
    share: filters.share / PERCENT,
    least: filters.least / PERCENT,
    declinedDays: filters.declined,
  };
}
