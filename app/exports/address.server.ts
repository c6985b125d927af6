/** An address read: its filters, and what a file cannot be asked for with. */
import { FilterError } from "~/domain/filter-error";
import { chosenKeys, FILTER_KEYS, FILTERS, type FilterKey, type FilterState } from "~/domain/filters";
import { nearestWords } from "~/domain/nearest-words";
import { parseFilters, unknownParameters } from "~/domain/parse-filters";
import { dictionaryKeyOf, entriesLike, withCodes } from "~/reports/named-entries.server";
import { knownCodes, readDictionaries } from "~db/queries/dictionaries";
import type { Store } from "~db/store";

/** What every file may be asked for with: its language, its order; its pages it ignores. */
const ALWAYS: readonly FilterKey[] = ["lang", "sort", "page"];

/** Names may stand in the place of codes. @throws FilterError for a wrong value */
export async function readAddress(store: Store, search: URLSearchParams): Promise<FilterState> {
  const dictionaries = await readDictionaries(store, await store.version());
  return parseFilters(withCodes(search, dictionaries), knownCodes(dictionaries));
}

/** The same address with codes in the place of names; null where it has no name. */
export async function codedAddress(store: Store, search: URLSearchParams): Promise<URLSearchParams | null> {
  const coded = withCodes(search, await readDictionaries(store, await store.version()));
  return coded.toString() === search.toString() ? null : coded;
}

/** Whether a wrong code is part of a name, so that a reader may choose among those of that name. */
export async function isPartOfName(store: Store, { parameter, value }: FilterError): Promise<boolean> {
  const key = dictionaryKeyOf(parameter);
  if (key === undefined) return false;
  const dictionaries = await readDictionaries(store, await store.version());
  return entriesLike(dictionaries[key], value).length > 0;
}

/**
 * A file that does less than its address says would mislead its reader.
 *
 * @param name of the report; `reads` and `own`: what it knows of an address
 * @throws FilterError that names what is not read, and the nearest that is
 */
export function refuseUnread(
  name: string,
  { search, filters }: { search: URLSearchParams; filters: FilterState },
  reads: readonly FilterKey[],
  own: readonly string[] = [],
): void {
  const known = [...reads, ...ALWAYS.filter((key) => !reads.includes(key)), ...own];
  const [stranger] = unknownParameters(search).filter((parameter) => !own.includes(parameter));
  if (stranger !== undefined) {
    const [nearest = ""] = nearestWords(stranger, [...known, ...FILTER_KEYS]);
    throw new FilterError(stranger, search.get(stranger) ?? "", {
      en: `Unknown parameter “${stranger}”. The nearest is “${nearest}”. ${name} reads: ${known.join(", ")}.`,
      zh: `未知的参数“${stranger}”，最接近的是“${nearest}”。报表${name}可用的参数：${known.join("、")}。`,
    });
  }
  const unread = chosenKeys(filters).find((key) => !known.includes(key));
  if (unread === undefined) return;
  const { label } = FILTERS[unread];
  throw new FilterError(unread, search.get(unread) ?? "", {
    en: `${name} does not read “${unread}” (${label.en}). It reads: ${known.join(", ")}.`,
    zh: `报表${name}不使用参数“${unread}”（${label.zh}）。可用的参数：${known.join("、")}。`,
  });
}
