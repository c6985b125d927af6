/** What filters choose from, and how an address gives it. */
import type { Bilingual } from "./text";

/**
 * What a case says in a word of the bank's own: a column of that name in `recovery_cases`, kept there alone. Each is a
 * filter and a dimension; every query knows it by this list.
 */
export const CASE_WORD_KEYS = ["product"] as const;
export type CaseWordKey = (typeof CASE_WORD_KEYS)[number];

export function isCaseWord(key: string): key is CaseWordKey {
  return (CASE_WORD_KEYS as readonly string[]).includes(key);
}

/** One value for each of them. */
export function ofCaseWords<Value>(of: (key: CaseWordKey) => Value): Record<CaseWordKey, Value> {
  return Object.fromEntries(CASE_WORD_KEYS.map((key) => [key, of(key)])) as Record<CaseWordKey, Value>;
}

/** Filters that choose codes from a dictionary, in the order of the address and of the form. */
export const CODE_FILTER_KEYS = [
  "region",
  "branch",
  "officer",
  "method",
  "cause",
  "security",
  "borrower_kind",
  ...CASE_WORD_KEYS,
] as const;
export type CodeFilterKey = (typeof CODE_FILTER_KEYS)[number];

/** The filter that leaves out what another chooses. */
export type ExclusionOf<Key extends string> = `not_${Key}`;

export function exclusionOf<Key extends string>(key: Key): ExclusionOf<Key> {
  return `not_${key}`;
}

export const CODE_EXCLUSION_KEYS = CODE_FILTER_KEYS.map(exclusionOf) as readonly ExclusionOf<CodeFilterKey>[];

/** What goes along from page to page: codes and time. The frame of every page needs just these names. */
export const CARRIED_KEYS = [...CODE_FILTER_KEYS, ...CODE_EXCLUSION_KEYS, "from", "to", "horizon"] as const;

/** The codes that exist, per filter. */
export type KnownCodes = Readonly<Record<CodeFilterKey, ReadonlySet<string>>>;

/** The texts that an address gives one parameter: at least one. */
export type Texts = readonly [string, ...string[]];

/** @throws FilterError that says what would be right */
export type Reader<Value> = (texts: Texts, known: KnownCodes) => Value;

/** A whole number that a reader may set within limits. */
export interface NumberSetting {
  label: Bilingual;
  unit: Bilingual;
  least: number;
  most: number;
  default: number;
}
