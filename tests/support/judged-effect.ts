/** An effect as the fits would give it, with just what a test is about. */
import type { JudgedEffect } from "~/analysis/effects/judged-effects";
import type { HorizonEffects, MethodEffects } from "~/analysis/effects/method-effects";
import { unknownInterval } from "~/statistics/interval";

const unknown = { ...unknownInterval("not-estimable"), standardError: null };

export const interval = (estimate: number, low: number, high: number) => ({
  estimate,
  low,
  high,
  standardError: (high - low) / 3.92,
  reason: null,
});

export function judgedEffect(methodId: number, given: Partial<JudgedEffect> = {}): JudgedEffect {
  return {
    methodId,
    rawRate: 0.14,
    rawRateOfPayers: 0.4,
    matured: 85,
    payers: 30,
    effectiveSampleSize: 70.5,
    clippedShare: 0,
    adjustedRate: unknown,
    othersRate: unknown,
    effect: unknown,
    gates: [],
    badge: "adjusted-observational",
    reason: null,
    balance: [],
    positivity: [],
    negativeControl: { difference: unknown, p: null },
    overlap: { ...unknown, treatedMean: null, controlMean: null },
    daysToCash: null,
    net: null,
    strength: null,
    ...given,
  };
}

const NOTHING_WITHIN: HorizonEffects["withinCauses"] = {
  cells: [],
  tauSquared: null,
  q: null,
  degreesOfFreedom: null,
  p: null,
  verdict: null,
  reason: "no-observations",
};

export function effectsOf(
  effects: JudgedEffect[],
  given: Partial<HorizonEffects> = {},
  whole: Partial<MethodEffects> = {},
): MethodEffects {
  const horizon: HorizonEffects = {
    horizon: 180,
    matured: 87,
    excludedShare: 0.1,
    clippedCount: 3,
    effects,
    ranking: { methods: [], tauSquared: null, p: null },
    standardised: [],
    withinCauses: NOTHING_WITHIN,
    withinRegions: NOTHING_WITHIN,
    ...given,
  };
  const sample = { share: 1, episodes: 97 };
  return {
    seed: 1,
    sample,
    horizons: [horizon],
    rankedHorizon: 180,
    curves: [],
    lateMethodIds: [],
    ...whole,
  };
}
