/** The limits of a plan that a reader may set in the address: `?cap=5&penalty=400&share=50&least=80&declined=180`. */
import type { NumberSetting } from "./filter";
import { minorDigits } from "./minor-digits";
import { HANDOVER_CAP } from "./rotation";

export const PLAN_SETTINGS = {
  cap: {
    label: { en: "Cases a colleague may take over", zh: "每人最多接手案件" },
    unit: { en: "at most", zh: "件" },
    ...HANDOVER_CAP,
  },
  /** In whole units of the currency. */
  penalty: {
    label: { en: "Price of a handover", zh: "每次移交成本" },
    unit: { en: "in the currency", zh: "元" },
    least: 0,
    most: 1_000_000,
  },
  share: {
    label: { en: "Hours for new steps", zh: "用于新措施的工时" },
    unit: { en: "% of all hours", zh: "%" },
    least: 5,
    most: 200,
    default: 100,
  },
  least: {
    label: { en: "Least probability of a gain", zh: "增收概率下限" },
    unit: { en: "%", zh: "%" },
    least: 50,
    most: 99,
    default: 50,
  },
  /** From the cut-off date of the plan that was answered. */
  declined: {
    label: { en: "Leave declined steps out for", zh: "不采纳的措施暂不再列" },
    unit: { en: "days", zh: "天" },
    least: 0,
    most: 730,
    default: 90,
  },
} as const satisfies Record<string, Omit<NumberSetting, "default"> & { default?: number }>;

export const WHAT_IF_PARAMETERS = ["cap", "penalty"] as const;

export interface WhatIf {
  cap: number;
  /** Null: what a handover's minutes cost. */
  penaltyMinor: number | null;
}

/** In minor units of the portfolio's currency. */
export function whatIf(filters: { cap: number; penalty: number | null }, currency: string): WhatIf {
  const { cap, penalty } = filters;
  return { cap, penaltyMinor: penalty === null ? null : penalty * 10 ** minorDigits(currency) };
}

export const isUsual = ({ cap, penaltyMinor }: WhatIf) =>
  cap === HANDOVER_CAP.default && penaltyMinor === null;
