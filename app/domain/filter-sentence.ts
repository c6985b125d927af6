import type { CommonFilterKey } from "./common-filters";
import type { FilterState } from "./filters";
import { type Bilingual, inLanguage, type Language, marks } from "./text";

/** What filters say, in the order of the registry; those with nothing to say are absent. A month stands open as `#`. */
export type FilterPhrases = { readonly [Key in CommonFilterKey]?: Bilingual };

export interface SentenceWords {
  language: Language;
  month(month: string): string;
}

/**
 * What the figures are about, as a sentence: the subject of the page, then each filter's phrase.
 *
 * @param own what filters of the page alone say, see `ownPhrase`
 * @param isJudged whether any figure waits for the horizon: else the horizon is not mentioned
 * @example
 * filterSentence({ en: "Receipts", zh: "回收款" }, phrases, filters, words)
 * // "Receipts in North, Group attack only, Jan 2024 – Dec 2025, outcomes measured at 180 days."
 */
export function filterSentence(
  subject: Bilingual,
  phrases: FilterPhrases,
  { from, to }: Pick<FilterState, "from" | "to">,
  words: SentenceWords,
  own: Bilingual | null = null,
  isJudged = true,
): string {
  const { language } = words;
  const isPeriod = from !== null && to !== null;
  const common = (Object.keys(phrases) as CommonFilterKey[]).flatMap((key) => {
    if (isPeriod && key === "from") return [period(from, to, words)];
    if ((isPeriod && key === "to") || (!isJudged && key === "horizon")) return [];
    return key === "from" || key === "to"
      ? (openPeriod(phrases, { from, to }, words) ?? [])
      : (inLanguage(phrases[key], language) ?? []);
  });
  const said = own === null ? common : [...common, inLanguage(own, language)];
  const { comma, stop, sentence } = marks(language);
  // Where words have no spaces between them, the place is a phrase as any other.
  if (sentence === "") return [inLanguage(subject, language), ...said].join(comma) + stop;
  const region = inLanguage(phrases.region, language);
  // “Receipts in North, …”: the place follows the subject without a comma.
  const [head, rest] = region
    ? [`${inLanguage(subject, language)} ${region}`, said.slice(1)]
    : [inLanguage(subject, language), said];
  return [head, ...rest].join(comma) + stop;
}

/** A period that is open at one end; null where it is open at both. */
export function openPeriod(
  phrases: FilterPhrases,
  { from, to }: Pick<FilterState, "from" | "to">,
  { language, month }: SentenceWords,
): string | null {
  const end = from ?? to;
  const phrase = phrases[from === null ? "to" : "from"];
  return end === null ? null : (inLanguage(phrase, language)?.replace("#", () => month(end)) ?? null);
}

function period(from: string, to: string, { language, month }: SentenceWords): string {
  if (from === to) return month(from);
  return month(from) + marks(language).until + month(to);
}
