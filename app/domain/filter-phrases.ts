/** What each filter of a state says, from the registry: put together here, so that a browser needs no registry. */
import { COMMON_FILTER_KEYS, COMMON_FILTERS, type CommonFilterKey } from "./common-filters";
import type { Filter } from "./filter";
import type { FilterPhrases } from "./filter-sentence";
import type { FilterState } from "./filters";
import type { FilterNames } from "./report";
import { inLanguage, LANGUAGES, type Language } from "./text";

/** In the order of the registry; a month is left open as `#`, for only the reader's page writes dates. */
export function filterPhrases(filters: FilterState, names: FilterNames): FilterPhrases {
  return Object.fromEntries(
    COMMON_FILTER_KEYS.flatMap((key) => {
      const phrases = LANGUAGES.map(
        (language) => [language, phraseOf(key, filters, names, language)] as const,
      );
      return phrases.some(([, phrase]) => phrase === null) ? [] : [[key, Object.fromEntries(phrases)]];
    }),
  );
}

/** Null where it is at its default and has nothing to say. */
function phraseOf<Key extends CommonFilterKey>(
  key: Key,
  filters: FilterState,
  names: FilterNames,
  language: Language,
): string | null {
  const filter = COMMON_FILTERS[key] as unknown as Filter<FilterState[Key]>;
  return filter.phrase(filters[key], {
    language,
    name: (of, code) => inLanguage(names[of][code], language) ?? code,
    month: () => "#",
  });
}
