/** What each filter can be set to, for the form that sets it. */
import type { CaseChoiceKey } from "./case-choice";
import { CODE_EXCLUSION_KEYS, CODE_FILTER_KEYS, type CodeFilterKey, type ExclusionOf } from "./filter-values";
import type { Bilingual } from "./text";

export interface Choice {
  code: string;
  name: Bilingual;
  /** What it lies in, where the list is set out by that: the region of a branch. */
  within?: Bilingual;
}

export interface Choices {
  /** How many codes there are. */
  total: number;
  /** All of them, by name; null where they are too many to send with every page. */
  known: readonly Choice[] | null;
}

/** Filters of which a page says each as a whole: what is left out, and how cases stand at the cut-off. */
export const OTHER_KEYS = [
  ...CODE_EXCLUSION_KEYS,
  ...["status", "not_status", "five_tier", "not_five_tier", "amount", "not_amount"],
  ...["past_due", "not_past_due", "untouched"],
] as readonly (ExclusionOf<CodeFilterKey> | CaseChoiceKey)[];

/** Filters that the form names. */
export const FORM_KEYS = [...CODE_FILTER_KEYS, ...OTHER_KEYS, "from", "to", "q"] as const;

export type FilterChoices = Readonly<Record<CodeFilterKey, Choices>> & {
  /** From the registry, which stays on the server. */
  labels: Readonly<Record<(typeof FORM_KEYS)[number], Bilingual>>;
};

/** Up to so many are ticked in a list; beyond, a code is typed. */
export const MOST_TICKED = 60;
/** Up to so many are offered while a code is typed. */
export const MOST_OFFERED = 300;
