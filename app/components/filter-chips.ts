import { type FilterChoices, OTHER_KEYS } from "../domain/filter-choices";
import { type FilterPhrases, openPeriod } from "../domain/filter-sentence";
import { CODE_FILTER_KEYS } from "../domain/filter-values";
import type { FilterState } from "../domain/filters";
import type { OwnChoice } from "../domain/own-choice";
import type { Report } from "../domain/report";
import { inLanguage } from "../domain/text";
import type { Format } from "../format";
import { words } from "../words/words";
import { searchWith, searchWithout } from "./search-with";

/** One thing that is filtered, and the search without it. */
export interface FilterChip {
  key: string;
  /** The filter: `Region`. */
  label: string;
  /** What it is set to: `North`. */
  value: string;
  without: string;
}

interface Filtered {
  format: Format;
  filters: FilterState;
  names: Report["names"];
  phrases: FilterPhrases;
  own: readonly OwnChoice[];
  labels: FilterChoices["labels"];
  search: string;
}

/** In the order of the form; a period is one chip, and what all else says is one each. */
export function chipsOf(filtered: Filtered): FilterChip[] {
  const { format, filters, names, phrases, own, labels, search } = filtered;
  const { language } = format;
  const codes = CODE_FILTER_KEYS.flatMap((key) =>
    filters[key].map((code) => ({
      key: `${key} ${code}`,
      label: inLanguage(labels[key], language),
      value: inLanguage(names[key][code], language) ?? code,
      without: searchWithout(search, key, code),
    })),
  );
  const others = OTHER_KEYS.flatMap((key) => {
    const phrase = phrases[key];
    if (phrase === undefined) return [];
    return {
      key,
      label: inLanguage(labels[key], language),
      value: inLanguage(phrase, language),
      without: searchWith(search, key, null),
    };
  });
  const ofPage = own.map(({ key, label, phrase }) => ({
    key,
    label: inLanguage(label, language),
    value: inLanguage(phrase, language),
    without: searchWith(search, key, null),
  }));
  return [...codes, ...others, ...ofPage, ...periodChip(filtered), ...soughtChip(filtered)];
}

function periodChip({ format, filters: { from, to }, phrases, search }: Filtered): FilterChip[] {
  if (from === null && to === null) return [];
  const label = words(format.language).pageHead.period;
  const without = searchWith(searchWith(search, "from", null), "to", null);
  const value =
    from !== null && to !== null
      ? format.monthRange(from, to)
      : (openPeriod(phrases, { from, to }, format) ?? "");
  return [{ key: "period", label, value, without }];
}

function soughtChip({ format: { language }, filters: { q }, labels, search }: Filtered): FilterChip[] {
  if (q === "") return [];
  return [
    {
      key: "q",
      label: inLanguage(labels.q, language),
      value: `“${q}”`,
      without: searchWith(search, "q", null),
    },
  ];
}
