/** The limits of a plan as an address states them: `?cap=5&penalty=400`. */
import { wrongValue } from "./filter-error";
import { minorDigits } from "./minor-digits";
import { HANDOVER_CAP } from "./rotation";

export const WHAT_IF_PARAMETERS = ["cap", "penalty"] as const;

export interface WhatIf {
  cap: number;
  /** Null: what a handover's minutes cost. */
  penaltyMinor: number | null;
}

/** Whole units of the currency. */
const MOST_PENALTY = 1_000_000;

/** @throws FilterError that names the parameter and what would be right */
export function readWhatIf(search: URLSearchParams, currency: string): WhatIf {
  const { least, most, default: usual } = HANDOVER_CAP;
  const penalty = whole(search, "penalty", 0, MOST_PENALTY);
  return {
    cap: whole(search, "cap", least, most) ?? usual,
    penaltyMinor: penalty === null ? null : penalty * 10 ** minorDigits(currency),
  };
}

export const isUsual = ({ cap, penaltyMinor }: WhatIf) =>
  cap === HANDOVER_CAP.default && penaltyMinor === null;

function whole(
  search: URLSearchParams,
  name: (typeof WHAT_IF_PARAMETERS)[number],
  least: number,
  most: number,
): number | null {
  const text = search.get(name);
  if (text === null) return null;
  const value = Number(text);
  if (/^\d{1,7}$/.test(text) && value >= least && value <= most) return value;
  throw wrongValue(name, text, {
    en: `a whole number from ${least} to ${most}`,
    zh: `${least}至${most}的整数`,
  });
}
