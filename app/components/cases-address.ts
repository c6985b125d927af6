import type { CodeFilterKey } from "../domain/filters";
import { carriedSearch } from "../frame/pages";
import { searchWith } from "./search-with";

/** The cases of a row, counted as the row counts them: the page's filters, and the row itself. */
export function casesAddress(search: string, key: CodeFilterKey, code: string): string {
  return `/cases${searchWith(carriedSearch(search), key, code)}`;
}

/**
 * The cases that money or work came from. Those are dated by themselves, cases by their default: a period that chose
 * the former would choose other cases, so it stays behind.
 */
export function casesOfAnyMonth(search: string, key: CodeFilterKey, code: string): string {
  return casesAddress(searchWith(searchWith(search, "from", null), "to", null), key, code);
}
