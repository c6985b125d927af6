/** Addresses to filters: what each parameter says, which of them a report does not read, and which nobody knows. */
import type { KnownCodes, Texts } from "./filter";
import { wrongValue } from "./filter-error";
import { FILTER_KEYS, type FilterKey, type FilterState, filterOf, isFilterKey } from "./filters";

export type { KnownCodes } from "./filter";

/**
 * Reads the filters of an address, whatever else it holds. A repeated list adds up; a repeated single one and a wrong
 * value are errors.
 *
 * @throws FilterError that names parameter, value and what would be right
 */
export function parseFilters(search: URLSearchParams, known: KnownCodes): FilterState {
  const entries = FILTER_KEYS.map((key) => [key, parseOne(key, search.getAll(key), known)] as const);
  const filters = Object.fromEntries(entries) as unknown as FilterState;
  if (filters.from !== null && filters.to !== null && filters.from > filters.to)
    throw wrongValue("to", filters.to, { en: `${filters.from} or later`, zh: `${filters.from}或更晚的月份` });
  const { vs_from, vs_to } = filters;
  if (vs_from !== null && vs_to !== null && vs_from > vs_to)
    throw wrongValue("vs_to", vs_to, { en: `${vs_from} or later`, zh: `${vs_from}或更晚的月份` });
  return filters;
}

function parseOne<Key extends FilterKey>(
  key: Key,
  given: readonly string[],
  known: KnownCodes,
): FilterState[Key] {
  const filter = filterOf(key);
  const [first, ...rest] = given.filter((text) => text !== "");
  if (first === undefined) return filter.fallback;
  if (rest.length > 0 && !Array.isArray(filter.fallback))
    throw wrongValue(key, [first, ...rest].join(", "), { en: "one value", zh: "单个值" });
  return filter.read([first, ...rest] satisfies Texts, known);
}

/** Parameters of an address that are no filter: mail and chat programs add such. */
export function unknownParameters(search: URLSearchParams): string[] {
  return [...new Set(search.keys())].filter((name) => !isFilterKey(name));
}
