/**
 * What each method does to the rate of payments, as a difference of its logarithm from routine contact (0). This table
 * is the source of both the simulated receipts and the known truth.
 */

export interface MethodEffect {
  method: string;
  /** Effect by the tag of the cause. */
  ability: number;
  moral: number;
  other: number;
  /** Effect under one cause, instead of its tag's. */
  causes?: Readonly<Record<string, number>>;
  /** Added where the borrower has the trait. */
  traits?: Readonly<Record<string, number>>;
  /** Added where the loan is secured by pledge or mortgage. */
  secured?: number;
  /** Share of the effect that remains where little is at stake (1 if absent). */
  smallStakeShare?: number;
  /** When it works: see `EFFECT_TIMING`. */
  timing: EffectTiming;
}

/** Days after the start of an episode at which the second and the third phase of an effect begin. */
export const PHASE_STARTS = [45, 120] as const;

/** Share of the effect in each of the three phases: quick methods fade (acceleration is not gain), late ones ripen. */
export const EFFECT_TIMING = {
  quick: [1, 0.5, 0.15],
  steady: [0.7, 0.9, 0.5],
  late: [0.1, 0.8, 1.1],
} as const;
export type EffectTiming = keyof typeof EFFECT_TIMING;

export const METHOD_EFFECTS: readonly MethodEffect[] = [
  { method: "routine-contact", ability: 0, moral: 0, other: 0, timing: "quick" },
  { method: "active-attack", ability: 0.8, moral: 0.5, other: 0.6, timing: "quick" },
  {
    method: "emotional-investment",
    ability: 0.7,
    moral: -0.2,
    other: 0.3,
    traits: { willing: 0.6, vulnerable: 0.3 },
    timing: "steady",
  },
  {
    method: "participate-in-accounting",
    ability: 0.3,
    moral: 0,
    other: 0.1,
    causes: { "management-weakness": 1.5 },
    timing: "late",
  },
  {
    method: "help-collect-debts",
    ability: 0.1,
    moral: 0,
    other: 0,
    causes: { "receivables-stuck": 1.6 },
    traits: { "has-receivables": 0.45 },
    timing: "steady",
  },
  {
    method: "proposals",
    ability: 0.3,
    moral: 0,
    other: 0.1,
    causes: { "market-shock": 0.9, "management-weakness": 0.75 },
    timing: "late",
  },
  {
    method: "capital-start-up",
    ability: -0.3,
    moral: -0.8,
    other: -0.3,
    causes: { "natural-disaster": 3, "illness-death": 0.45, "market-shock": 0.3 },
    timing: "late",
  },
  {
    method: "relationships",
    ability: 0.3,
    moral: 0.45,
    other: 0.15,
    traits: { "face-conscious": 0.5 },
    timing: "quick",
  },
  {
    method: "mediation",
    ability: 0.8,
    moral: 0.7,
    other: 0.8,
    causes: { "legal-dispute": 1.7, "guarantor-chain": 1.05 },
    timing: "steady",
  },
  {
    method: "multi-party",
    ability: 0.15,
    moral: 0.5,
    other: 0.15,
    traits: { "face-conscious": 0.6, vulnerable: -0.45 },
    timing: "quick",
  },
  {
    method: "group-attack",
    ability: 0.15,
    moral: 0.9,
    other: 0.15,
    causes: { "wilful-refusal": 2.1, "hidden-assets": 2.1, "natural-disaster": 0 },
    smallStakeShare: 0.25,
    timing: "steady",
  },
  { method: "personnel-rotation", ability: 0.1, moral: 0.15, other: 0.1, timing: "steady" },
  {
    method: "leader-steps-in",
    ability: 0.3,
    moral: 0.7,
    other: 0.45,
    smallStakeShare: 0.6,
    timing: "quick",
  },
  {
    method: "organisation-intervention",
    ability: -0.1,
    moral: 0.2,
    other: -0.1,
    traits: { titled: 1.4 },
    timing: "steady",
  },
  {
    method: "information-capture",
    ability: 0.15,
    moral: 0.7,
    other: 0.15,
    causes: { "hidden-assets": 1.35 },
    traits: { "several-accounts": 0.75 },
    timing: "steady",
  },
  {
    method: "firm-and-soft",
    ability: 0.3,
    moral: 0.6,
    other: 0.3,
    traits: { evasive: 0.45 },
    timing: "quick",
  },
  { method: "litigation", ability: 0, moral: 0.75, other: 0.45, secured: 0.7, timing: "late" },
];
