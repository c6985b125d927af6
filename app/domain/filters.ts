/**
 * All filters. Twins and the command line read this list; parse-filters.ts reads each back from an address, and
 * db/queries/where.ts gives those that choose rows their SQL.
 */
import { COMMON_FILTERS } from "./common-filters";
import type { Filter } from "./filter";
import type { OwnChoice } from "./own-choice";
import { OWN_CHOICE_KEYS, OWN_FILTER_KEYS, OWN_FILTERS, type OwnFilterKey } from "./own-filters";
import { type Bilingual, DEFAULT_LANGUAGE, inEachLanguage, type Language, marks } from "./text";

export const FILTERS = { ...COMMON_FILTERS, ...OWN_FILTERS } as const;

type Entries = typeof COMMON_FILTERS & typeof OWN_FILTERS;
/** A value for each filter. */
export type FilterState = { readonly [Key in keyof Entries]: Entries[Key]["fallback"] };
export type FilterKey = keyof FilterState;
export const FILTER_KEYS = Object.keys(FILTERS) as FilterKey[];

/** The entry of a key, of the type of its value. */
export function filterOf<Key extends FilterKey>(key: Key): Filter<FilterState[Key]> {
  return FILTERS[key] as unknown as Filter<FilterState[Key]>;
}

/** Whether a parameter of an address is a filter's. */
export function isFilterKey(name: string): name is FilterKey {
  return Object.hasOwn(FILTERS, name);
}

/** Every filter at its default. */
export const NO_FILTERS = Object.fromEntries(
  FILTER_KEYS.map((key) => [key, FILTERS[key].fallback]),
) as unknown as FilterState;

/** Those of a state that are not at their default. */
export function chosenKeys(filters: FilterState): FilterKey[] {
  return FILTER_KEYS.filter((key) => isChosen(key, filters));
}

function isChosen<Key extends FilterKey>(key: Key, filters: FilterState): boolean {
  return filterOf(key).write(filters[key]).length > 0;
}

/** The same state with all but some filters at their default. */
export function only(filters: FilterState, keys: readonly FilterKey[]): FilterState {
  return { ...NO_FILTERS, ...Object.fromEntries(keys.map((key) => [key, filters[key]])) };
}

/** The address of a state: what differs from the default, in the order of the registry. */
export function searchOf(filters: FilterState): string {
  const search = new URLSearchParams();
  for (const key of FILTER_KEYS) for (const text of textsOf(key, filters)) search.append(key, text);
  const text = search.toString();
  return text && `?${text}`;
}

/** Whether a word of a closed list is asked for: none chosen chooses all, and one left out is out. */
export function isAskedFor<Word extends string>(
  word: Word,
  chosen: readonly Word[],
  leftOut: readonly Word[],
): boolean {
  return (chosen.length === 0 || chosen.includes(word)) && !leftOut.includes(word);
}

/** As an address gives it; none for the default. */
export function textsOf<Key extends FilterKey>(key: Key, filters: FilterState): readonly string[] {
  return filterOf(key).write(filters[key]);
}

/** What a page's own filters say, for a sentence that a browser puts together; null where they say nothing. */
export function ownPhrase(filters: FilterState): Bilingual | null {
  const phrase = inEachLanguage((language) =>
    OWN_FILTER_KEYS.flatMap((key) => phraseOfOwn(key, filters, language) ?? []).join(marks(language).comma),
  );
  return phrase[DEFAULT_LANGUAGE] === "" ? null : phrase;
}

/** Each of those that choose rows by itself, to be let go by itself. */
export function ownChoices(filters: FilterState): OwnChoice[] {
  return OWN_CHOICE_KEYS.flatMap((key) => {
    const phrase = inEachLanguage((language) => phraseOfOwn(key, filters, language) ?? "");
    return phrase[DEFAULT_LANGUAGE] === "" ? [] : { key, label: OWN_FILTERS[key].label, phrase };
  });
}

function phraseOfOwn<Key extends OwnFilterKey>(key: Key, filters: FilterState, language: Language) {
  return filterOf(key).phrase(filters[key], { language, name: (_, code) => code, month: (text) => text });
}

export type { OwnFilterKey };
