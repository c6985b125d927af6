/** What a figure must pass before it may be called an effect: each a light with its number, its limit and its reason. */
import { LEAST_MATURED, LEAST_PAYERS, whyFewPayers } from "~/domain/gates";
import type { ReasonCode } from "~/domain/reasons";

export type GateName =
  | "matured"
  | "payers"
  | "overlap"
  | "effective-sample"
  | "effective-share"
  | "balance"
  | "negative-control";

export interface GateLight {
  gate: GateName;
  /** The measured number; null where it could not be measured: the gate is shut then, except for the negative control. */
  value: number | null;
  /** The number must not be below a least, nor above a most. */
  limit: number;
  side: "least" | "most";
  isOpen: boolean;
  /** What a shut gate does: `empty` takes the figures away, `descriptive` keeps them without rank. */
  consequence: "empty" | "descriptive";
  reason: ReasonCode;
}

const LEAST_EFFECTIVE = 50;
export const LEAST_EFFECTIVE_SHARE = 0.1;
/** Share of all episodes that may have nobody to be compared with: beyond it the mean over all is a guess. */
export const MOST_OVERLAP_LOST = 0.25;
/** Of the share of all episodes that an arm has: what begins more seldom than this has nobody to be compared with. */
export const LEAST_OF_SHARE = 0.1;
export const MOST_IMBALANCE = 0.1;
/** Of the negative control, after Holm over methods. */
const LEAST_P = 0.05;

export interface Measured {
  matured: number;
  payers: number;
  /** Share of episodes that have nobody to be compared with (see `overlapLost`). */
  overlapLost: number | null;
  effectiveSampleSize: number | null;
  worstImbalance: number | null;
  /** What may remain: `MOST_IMBALANCE`, or what chance leaves between so few (see `mostImbalance`). */
  mostImbalance: number;
  /** Adjusted p of the negative control; null where nothing was paid before, or it cannot be tested. */
  negativeControlP: number | null;
}

export function effectGates(measured: Measured): GateLight[] {
  const { matured, effectiveSampleSize } = measured;
  const share = effectiveSampleSize === null || matured === 0 ? null : effectiveSampleSize / matured;
  return [
    least("matured", matured, LEAST_MATURED, "empty", "too-few"),
    least("payers", measured.payers, LEAST_PAYERS, "empty", whyFewPayers(matured, measured.payers)),
    most("overlap", measured.overlapLost, MOST_OVERLAP_LOST, "empty", "no-overlap"),
    least("effective-sample", effectiveSampleSize, LEAST_EFFECTIVE, "empty", "few-effective"),
    least("effective-share", share, LEAST_EFFECTIVE_SHARE, "empty", "few-effective"),
    most("balance", measured.worstImbalance, measured.mostImbalance, "descriptive", "unbalanced"),
    // Where nothing was paid before, nothing before can seem to be moved.
    {
      ...least("negative-control", measured.negativeControlP, LEAST_P, "descriptive", "moves-the-past"),
      isOpen: (measured.negativeControlP ?? 1) >= LEAST_P,
    },
  ];
}

/** The first shut gate that takes the figures away, else the first that makes them descriptive; null: all open. */
export function shutGate(gates: readonly GateLight[]): GateLight | null {
  const shut = gates.filter(({ isOpen }) => !isOpen);
  return shut.find(({ consequence }) => consequence === "empty") ?? shut[0] ?? null;
}

type WhenShut = [consequence: GateLight["consequence"], reason: ReasonCode];

function least(gate: GateName, value: number | null, limit: number, ...shut: WhenShut): GateLight {
  return light(gate, value, "least", limit, value !== null && value >= limit, shut);
}

function most(gate: GateName, value: number | null, limit: number, ...shut: WhenShut): GateLight {
  return light(gate, value, "most", limit, value !== null && value <= limit, shut);
}

function light(
  gate: GateName,
  value: number | null,
  side: GateLight["side"],
  limit: number,
  isOpen: boolean,
  [consequence, reason]: WhenShut,
): GateLight {
  return { gate, value, limit, side, isOpen, consequence, reason };
}
