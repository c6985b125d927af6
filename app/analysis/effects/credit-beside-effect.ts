/** What a method is credited with beside what it does: much credit and no effect is a closer. */
import { equalSplitCredit } from "~/statistics/credit/equal-split-credit";
import { lastTouchCredit } from "~/statistics/credit/last-touch-credit";
import { markovRemovalCredit } from "~/statistics/credit/markov-removal-credit";
import {
  type Credits,
  type DatedTouch,
  type TouchPath,
  touchesInWindow,
} from "~/statistics/credit/touch-path";
import type { JudgedEffect } from "./judged-effects";

/** A receipt (or the end of a case without one: amount 0) with all touches of its case; methods by their id as text. */
export interface TouchedEnding {
  day: number;
  amountMinor: number;
  touches: readonly DatedTouch[];
}

const CREDIT_WINDOWS = [7, 30, 90] as const;

export interface CreditBesideEffect {
  methodId: number;
  /** Money credited by rule; the three rules each add up to the receipts, with what no method touched. */
  lastTouchMinor: number;
  equalSplitMinor: number;
  markovMinor: number;
  /** Credited more than its equal part under the last touch, while its effect may be none or worse. Null: unknown effect. */
  isCloser: boolean | null;
}

export interface CreditsOfWindow {
  windowDays: number;
  methods: CreditBesideEffect[];
  unattributedMinor: number;
}

/** @param effects of the ranked horizon; those without figures leave the closers unnamed */
export function creditBesideEffect(
  endings: readonly TouchedEnding[],
  effects: readonly JudgedEffect[],
): CreditsOfWindow[] {
  return CREDIT_WINDOWS.map((windowDays) => {
    const paths = endings.map((ending) => pathOf(ending, windowDays));
    const rules = [lastTouchCredit(paths), equalSplitCredit(paths), markovRemovalCredit(paths)] as const;
    const methods = effects.map((effect) => {
      const [lastTouchMinor, equalSplitMinor, markovMinor] = rules.map(
        ({ byMethod }) => byMethod.get(String(effect.methodId)) ?? 0,
      ) as [number, number, number];
      const isCloser = closes(effect, lastTouchMinor, rules[0], effects.length);
      return { methodId: effect.methodId, lastTouchMinor, equalSplitMinor, markovMinor, isCloser };
    });
    return { windowDays, methods, unattributedMinor: rules[0].unattributed };
  });
}

function pathOf({ day, amountMinor, touches }: TouchedEnding, windowDays: number): TouchPath {
  const paid = amountMinor === 0 ? 0 : 1;
  return {
    touches: touchesInWindow(touches, day, windowDays),
    conversions: paid,
    nulls: 1 - paid,
    value: amountMinor,
  };
}

function closes(
  { reason, effect }: JudgedEffect,
  credit: number,
  all: Credits,
  methods: number,
): boolean | null {
  if (reason !== null || effect.low === null) return null;
  const total = [...all.byMethod.values()].reduce((sum, each) => sum + each, 0);
  return credit > total / methods && effect.low <= 0;
}
