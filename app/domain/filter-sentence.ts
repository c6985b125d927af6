import { FILTER_KEYS, FILTERS, type FilterOperator, type FilterState, type FilterWords } from "./filters";
import type { Bilingual } from "./text";

/**
 * What the figures are about, as a sentence: the subject of the page, then each filter's phrase.
 *
 * @example
 * filterSentence({ en: "Receipts", zh: "回收款" }, filters, words)
 * // "Receipts in North, Group attack only, Jan 2024 – Dec 2025, judged 180 days after each step."
 */
export function filterSentence(subject: Bilingual, filters: FilterState, words: FilterWords): string {
  const both = filters.from !== null && filters.to !== null;
  const phrases = FILTER_KEYS.flatMap((key) => {
    if (both && key === "from") return [period(filters.from ?? "", filters.to ?? "", words)];
    if (both && key === "to") return [];
    return phraseOf(key, filters, words) ?? [];
  });
  const { language } = words;
  if (language === "zh") return `${[subject.zh, ...phrases].join("，")}。`;
  const region = phraseOf("region", filters, words);
  // “Receipts in North, …”: the place follows the subject without a comma.
  const [head, rest] = region ? [`${subject.en} ${region}`, phrases.slice(1)] : [subject.en, phrases];
  return `${[head, ...rest].join(", ")}.`;
}

/** One filter's phrase; null where it is at its default and has nothing to say. */
export function phraseOf<Key extends keyof FilterState>(
  key: Key,
  filters: FilterState,
  words: FilterWords,
): string | null {
  const operator: FilterOperator<FilterState[Key]> = FILTERS[key];
  return operator.phrase(filters[key], words);
}

function period(from: string, to: string, { language, month }: FilterWords): string {
  if (from === to) return month(from);
  return language === "zh" ? `${month(from)}至${month(to)}` : `${month(from)} – ${month(to)}`;
}
