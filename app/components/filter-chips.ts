import { CODE_FILTER_KEYS, COMMON_FILTERS } from "../domain/common-filters";
import type { FilterState } from "../domain/filters";
import type { Report } from "../domain/report";
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

/** In the order of the form; a period is one chip. */
export function chipsOf(
  format: Format,
  filters: FilterState,
  names: Report["names"],
  search: string,
): FilterChip[] {
  const { language } = format;
  const codes = CODE_FILTER_KEYS.flatMap((key) =>
    filters[key].map((code) => ({
      key: `${key} ${code}`,
      label: COMMON_FILTERS[key].label[language],
      value: names[key][code]?.[language] ?? code,
      without: searchWithout(search, key, code),
    })),
  );
  return [...codes, ...periodChip(format, filters, search), ...soughtChip(format, filters, search)];
}

function periodChip(format: Format, { from, to }: FilterState, search: string): FilterChip[] {
  if (from === null && to === null) return [];
  const label = words(format.language).pageHead.period;
  const without = searchWith(searchWith(search, "from", null), "to", null);
  const open = COMMON_FILTERS[from === null ? "to" : "from"].phrase(from ?? to, {
    ...format,
    name: (_, code) => code,
  });
  const value = from !== null && to !== null ? format.monthRange(from, to) : (open ?? "");
  return [{ key: "period", label, value, without }];
}

function soughtChip({ language }: Format, { q }: FilterState, search: string): FilterChip[] {
  if (q === "") return [];
  return [
    {
      key: "q",
      label: COMMON_FILTERS.q.label[language],
      value: `“${q}”`,
      without: searchWith(search, "q", null),
    },
  ];
}
