import { COMMON_FILTER_KEYS, COMMON_FILTERS, type CommonFilterKey } from "./common-filters";
import type { Filter, FilterWords } from "./filter";
import type { FilterState } from "./filters";
import { type Bilingual, marks } from "./text";

/**
 * What the figures are about, as a sentence: the subject of the page, then each filter's phrase.
 *
 * @param own what filters of the page alone say, see `ownPhrase`
 * @param isJudged whether any figure waits for the horizon: else the horizon is not mentioned
 * @example
 * filterSentence({ en: "Receipts", zh: "回收款" }, filters, words)
 * // "Receipts in North, Group attack only, Jan 2024 – Dec 2025, outcomes measured at 180 days."
 */
export function filterSentence(
  subject: Bilingual,
  filters: FilterState,
  words: FilterWords,
  own: Bilingual | null = null,
  isJudged = true,
): string {
  const both = filters.from !== null && filters.to !== null;
  const { language } = words;
  const common = COMMON_FILTER_KEYS.flatMap((key) => {
    if (both && key === "from") return [period(filters.from ?? "", filters.to ?? "", words)];
    if ((both && key === "to") || (!isJudged && key === "horizon")) return [];
    return phraseOf(key, filters, words) ?? [];
  });
  const phrases = own === null ? common : [...common, own[language]];
  const { comma, stop, sentence } = marks(language);
  // Where words have no spaces between them, the place is a phrase as any other.
  if (sentence === "") return [subject[language], ...phrases].join(comma) + stop;
  const region = phraseOf("region", filters, words);
  // “Receipts in North, …”: the place follows the subject without a comma.
  const [head, rest] = region
    ? [`${subject[language]} ${region}`, phrases.slice(1)]
    : [subject[language], phrases];
  return [head, ...rest].join(comma) + stop;
}

/** One filter's phrase; null where it is at its default and has nothing to say. */
export function phraseOf<Key extends CommonFilterKey>(
  key: Key,
  filters: FilterState,
  words: FilterWords,
): string | null {
  const filter = COMMON_FILTERS[key] as unknown as Filter<FilterState[Key]>;
  return filter.phrase(filters[key], words);
}

function period(from: string, to: string, { language, month }: FilterWords): string {
  if (from === to) return month(from);
  return { en: `${month(from)} – ${month(to)}`, zh: `${month(from)}至${month(to)}` }[language];
}
