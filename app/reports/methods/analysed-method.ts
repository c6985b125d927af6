/** One method's fit as a page shows it. */

import type { BalanceRow } from "~/analysis/effects/balance";
import { shutGate } from "~/analysis/effects/effect-gates";
import type { JudgedEffect } from "~/analysis/effects/judged-effects";
import type { AnalysedMethod, BalanceLine, Likely, Named } from "~/domain/method-analysis";
import { insideUnit } from "../episode-figures";

export function analysedMethod(effect: JudgedEffect, { code, name }: Named): AnalysedMethod {
  const { net, daysToCash, strength } = effect;
  return {
    code,
    name,
    matured: effect.matured,
    payers: effect.payers,
    raw: effect.rawRate,
    adjusted: likely(insideUnit(effect.adjustedRate)),
    effect: likely(effect.effect),
    overlap: likely(effect.overlap),
    net: net && {
      ...likely(net.netEffect),
      methodCostShare: net.methodCostShare,
      othersCostShare: net.othersCostShare,
    },
    daysToCash: daysToCash && {
      ...likely(daysToCash),
      method: daysToCash.treatedMean,
      others: daysToCash.controlMean,
    },
    effectiveSampleSize: effect.effectiveSampleSize,
    clippedShare: effect.clippedShare,
    lights: effect.gates.map(({ gate, value, limit, side, isOpen }) => ({
      gate,
      value,
      limit,
      side,
      isOpen,
    })),
    negativeControl: likely(effect.negativeControl.difference),
    strength: strength && {
      eValue: strength.eValue,
      ofLimit: strength.eValueOfLimit,
      strongest: strength.strongest?.covariate ?? null,
      ofStrongest: strength.strongest?.strength ?? null,
    },
    balance: balanceLines(effect.balance),
    positivity: effect.positivity,
    reason: effect.reason,
    isEmpty: effect.effect.estimate === null || shutGate(effect.gates)?.consequence === "empty",
  };
}

export function likely({ estimate, low, high }: Likely): Likely {
  return { estimate, low, high };
}

/** One line a covariate: its largest difference before, and its largest after, whichever level has it. */
function balanceLines(rows: readonly BalanceRow[]): BalanceLine[] {
  const lines = new Map<string, BalanceLine>();
  for (const { covariate, before, after } of rows) {
    const line = lines.get(covariate) ?? { covariate, before: null, after: null };
    lines.set(covariate, {
      covariate,
      before: larger(line.before, before),
      after: larger(line.after, after),
    });
  }
  return [...lines.values()];
}

/** Differences count either way round. */
export function larger(one: number | null, other: number | null): number | null {
  if (other === null) return one;
  return Math.max(one ?? 0, Math.abs(other));
}
