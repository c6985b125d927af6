/** How likely each cause of default is, and how much it takes from the rate of payments. */
import type { Cause } from "~/domain/causes";
import type { PortfolioParameters } from "./parameters";

/** Relative likelihood of the causes that are known; `unknown` has its own share. */
export const CAUSE_LIKELIHOODS: Readonly<Record<string, number>> = {
  "natural-disaster": 10,
  "management-weakness": 15,
  "receivables-stuck": 10,
  "market-shock": 12,
  "illness-death": 7,
  "income-loss": 11,
  "over-indebtedness": 9,
  "guarantor-chain": 5,
  "wilful-refusal": 11,
  "hidden-assets": 6,
  "fraud-diversion": 4,
  "legal-dispute": 3,
  "bank-error": 1.5,
};

/** Disasters strike some regions more often. */
export const REGION_DISASTER_FACTORS: Readonly<Record<string, number>> = {
  lakeside: 2,
  west: 1.4,
  east: 0.6,
};

const CAUSE_SHIFTS: Readonly<Record<string, number>> = {
  "illness-death": -0.6,
  "income-loss": -0.1,
  "over-indebtedness": -0.4,
  "guarantor-chain": -0.3,
  "wilful-refusal": -0.9,
  "hidden-assets": -1,
  "fraud-diversion": -1.3,
  "legal-dispute": -0.6,
  "bank-error": 0.5,
  unknown: -0.2,
};

/** Difference of the logarithm of the rate of payments that a cause makes. */
export function causeShift(cause: Cause, parameters: PortfolioParameters): number {
  return cause.code === "natural-disaster" ? parameters.disasterShift : (CAUSE_SHIFTS[cause.code] ?? 0);
}
