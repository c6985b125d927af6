/** The rate at which a case pays, and what a payment is: the one place that both the receipts and the truth come from. */
import { DAYS_PER_MONTH } from "~/domain/calendar";
import type { PortfolioParameters } from "./parameters";
import type { CaseProfile } from "./simulate-profile";

const OLDEST_MONTH = 36;

/** Logarithm of the season from January to December: money comes back before New Year and after the autumn harvest. */
const SEASON = [0.2, 0.05, -0.2, -0.25, -0.2, -0.1, -0.15, -0.1, 0.15, 0.35, 0.3, 0.1];

/** When a payment may come, and who works the case then. */
export interface PaymentMoment {
  /** Months since 1970-01, as `monthOfDay` counts them. */
  month: number;
  /** Month of the default, counted the same way. */
  defaultMonth: number;
  /** Skill of the officer who holds the case, and days since this officer took it. */
  skill: number;
  tenureDays: number;
  /** Whether the episode before the running one recovered nothing. */
  stuck: boolean;
}

/** Logarithm of payments per day, before the effect of the method. */
export function logPaymentRate(
  profile: CaseProfile,
  parameters: PortfolioParameters,
  { month, defaultMonth, skill, tenureDays, stuck }: PaymentMoment,
): number {
  const ageMonths = Math.min(month - defaultMonth, OLDEST_MONTH);
  const tenureMonths = Math.min(tenureDays / DAYS_PER_MONTH, parameters.stalenessMonths);
  return (
    profile.logRate +
    skill +
    parameters.seasonality * SEASON[month % 12]! -
    parameters.ageingPerMonth * ageMonths -
    (stuck ? parameters.stalenessPerMonth * tenureMonths : 0)
  );
}

/** Chances of the kinds of payment (they add up to 1) and the share of the debt that each pays, on average. */
export interface PaymentMix {
  full: number;
  settled: number;
  cured: number;
  partial: number;
}

/** Shares of what is owed that a settlement, a cure (the arrears) and a part payment cover: evenly between the two. */
export const PAID_SHARES: Readonly<Record<Exclude<keyof PaymentMix, "full">, readonly [number, number]>> = {
  settled: [0.6, 0.95],
  cured: [0.2, 0.5],
  partial: [0.08, 0.68],
};

export const meanShare = (kind: keyof typeof PAID_SHARES): number =>
  (PAID_SHARES[kind][0] + PAID_SHARES[kind][1]) / 2;

/** Share of payments that are settlements, beyond the usual, under methods that seek one. */
const SETTLED_BEYOND: Readonly<Record<string, number>> = { mediation: 0.14, litigation: 0.06 };

/** @param method code of the running method; empty before the first activity */
export function paymentMix(
  profile: CaseProfile,
  { effectScale }: PortfolioParameters,
  method: string,
): PaymentMix {
  const full = profile.largeStake ? 0.14 : 0.28;
  const settled = 0.04 + Math.min(1, effectScale) * (SETTLED_BEYOND[method] ?? 0);
  const cured = profile.traits.has("willing") && profile.cause.tag === "ability" ? 0.08 : 0.02;
  return { full, settled, cured, partial: 1 - full - settled - cured };
}
