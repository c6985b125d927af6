import { NO_METHOD } from "../domain/methods";
import { carriedSearch } from "../frame/pages";
import { searchWith } from "./search-with";

/** The page of a method, under the filters of the page that names it. */
export function methodAddress(search: string, code: string): string {
  return `/methods/${encodeURIComponent(code)}${searchWith(carriedSearch(search), "method", null)}`;
}

/** The same where the row may be of no method. */
export function methodRowAddress(search: string, code: string): string | null {
  return code === NO_METHOD ? null : methodAddress(search, code);
}
