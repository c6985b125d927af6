/** The methods of one horizon side by side: their lights, and what the lights leave of their figures. */
import type { ReasonCode } from "~/domain/reasons";
import { type IntervalWithError, unknownInterval } from "~/statistics/interval";
import { holm } from "~/statistics/multiplicity/holm";
import { effectGates, type GateLight, shutGate } from "./effect-gates";
import type { OneMethodEffect } from "./one-method-effect";

export type Badge = "adjusted-observational" | "descriptive";

export interface JudgedEffect
  extends Omit<OneMethodEffect, "adjusted" | "measured" | "byCause" | "byRegion"> {
  matured: number;
  payers: number;
  effectiveSampleSize: number | null;
  /** Share of all episodes whose chance of the method was lifted to the floor, 0–1. */
  clippedShare: number | null;
  /** Mean share had all episodes been begun with the method, and with the observed mix of the others. */
  adjustedRate: IntervalWithError;
  othersRate: IntervalWithError;
  /** The first less the second. */
  effect: IntervalWithError;
  gates: GateLight[];
  badge: Badge;
  /** Of the gate that took the figures away or made them descriptive; null: they may be called effects. */
  reason: ReasonCode | null;
}

/**
 * Holm's correction of the negative control runs over the methods given.
 *
 * @param datesAssumed no figure is bound to a horizon then; the lights still show whether cases could be compared
 */
export function judgedEffects(methods: readonly OneMethodEffect[], datesAssumed = false): JudgedEffect[] {
  const tested = methods.filter(({ negativeControl }) => negativeControl.p !== null);
  const adjustedP = holm(tested.map(({ negativeControl }) => negativeControl.p!));
  const pOf = new Map(tested.map(({ methodId }, at) => [methodId, adjustedP[at]!]));
  return methods.map((method) => {
    const judged = judgedEffect(method, pOf.get(method.methodId) ?? null);
    return datesAssumed ? withoutFigures(judged) : judged;
  });
}

function withoutFigures(judged: JudgedEffect): JudgedEffect {
  const isEmpty = judged.gates.some(({ isOpen, consequence }) => !isOpen && consequence === "empty");
  const reason = isEmpty ? judged.reason : "dates-assumed";
  const unknown = { ...unknownInterval("not-estimable"), standardError: null };
  return {
    ...judged,
    rawRate: null,
    rawRateOfPayers: null,
    adjustedRate: unknown,
    othersRate: unknown,
    effect: unknown,
    overlap: { ...unknown, treatedMean: null, controlMean: null },
    daysToCash: null,
    net: null,
    strength: null,
    badge: "descriptive",
    reason,
  };
}

function judgedEffect(
  { adjusted, measured, byCause: _cause, byRegion: _region, ...beside }: OneMethodEffect,
  negativeControlP: number | null,
): JudgedEffect {
  const gates = effectGates({ ...measured, negativeControlP });
  const shut = shutGate(gates);
  const unfitted = adjusted === null ? "too-few" : adjusted.effect.reason;
  const reason = shut?.reason ?? unfitted;
  const figure = (interval: IntervalWithError | undefined): IntervalWithError =>
    interval ?? { ...unknownInterval("not-estimable"), standardError: null };
  return {
    ...beside,
    matured: measured.matured,
    payers: measured.payers,
    effectiveSampleSize: measured.effectiveSampleSize,
    clippedShare: adjusted?.treated.clippedShare ?? null,
    adjustedRate: figure(adjusted?.treated),
    othersRate: figure(adjusted?.control),
    effect: figure(adjusted?.effect),
    gates,
    badge: reason === null ? "adjusted-observational" : "descriptive",
    reason,
  };
}
