/** What reports read of an address, where several read the same. */
import type { SettingKey } from "~/answers/question";
import { CASE_CHOICE_KEYS } from "~/domain/case-choice";
import { CODE_EXCLUSION_KEYS, CODE_FILTER_KEYS, exclusionOf } from "~/domain/common-filters";
import type { FilterKey } from "~/domain/filters";

/** Codes, chosen or left out. */
export const CODES = [...CODE_FILTER_KEYS, ...CODE_EXCLUSION_KEYS] as const satisfies readonly FilterKey[];
/** Which rows: codes, and the months of their own dates. */
export const CHOSEN = [...CODES, "from", "to"] as const satisfies readonly FilterKey[];
/** And how long each is followed up. */
export const JUDGED = [...CHOSEN, "horizon"] as const satisfies readonly FilterKey[];

/** And the months that these are compared with. */
export const COMPARING = [...JUDGED, "vs_from", "vs_to"] as const satisfies readonly FilterKey[];

/** Methods are judged against all others, whichever are shown, and officers likewise. */
export function against(judged: "method" | "officer"): readonly FilterKey[] {
  return JUDGED.filter((key) => key !== judged && key !== exclusionOf(judged));
}

/**
 * How cases stand at the cut-off. Reports that compare methods or officers do not read it: what became of a case is part
 * of what they estimate.
 */
export const STANDING = CASE_CHOICE_KEYS satisfies readonly FilterKey[];

/** What decides where something new may be proposed: the price of an hour, and what the rules of conduct leave alone. */
export const PROPOSING = [
  "officerHourCost",
  "jurisdiction",
  "conductRules",
] as const satisfies readonly SettingKey[];

/** What decides a plan, and whatever stands on one: also what people decided about its steps. */
export const PLANNING = [...PROPOSING, "decisions"] as const satisfies readonly SettingKey[];
