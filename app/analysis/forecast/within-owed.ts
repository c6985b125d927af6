/**
 * Cases cannot pay more than they owe and what is added meanwhile. The logarithmic scale of a forecast's limits has no such
 * end, so that of a few old cases reached beyond their whole debt.
 */
import type { RatioForecast } from "~/statistics/forecast/ratio-forecast";
import type { OpenBalance } from "./open-balances";

/** Charged later or paid on a linked new loan, per unit owed, by cases that were followed. */
export function besidesShare(followed: readonly OpenBalance[]): number {
  const owed = followed.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0);
  return owed > 0 ? followed.reduce((sum, { besidesMinor }) => sum + besidesMinor, 0) / owed : 0;
}

/** The same forecast, its upper limit no higher than all that can be paid; the estimate stands. */
export function withinOwed(forecast: RatioForecast, mostMinor: number): RatioForecast {
  const { estimate, high } = forecast;
  if (estimate === null || high === null) return forecast;
  return { ...forecast, high: Math.max(estimate, Math.min(high, mostMinor)) };
}
