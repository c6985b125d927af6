/** Where the name of a row leads, and its money or work. */

import type { CodeFilterKey } from "../domain/common-filters";
import { codeAddress } from "../domain/export-formats";
import { NO_METHOD } from "../domain/methods";
import { carriedSearch } from "../frame/pages";
import { searchText, searchWith } from "./search-with";

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

/** The page of a method, under the filters of the page that names it. */
export function methodAddress(search: string, code: string): string {
  return codeAddress("/methods", code) + searchWith(carriedSearch(search), "method", null);
}

/** The page of an officer, under the filters of the page that names him; null for nobody. */
export function officerAddress(search: string, code: string): string | null {
  if (code === NO_METHOD) return null;
  return codeAddress("/officers", code) + searchWith(carriedSearch(search), "officer", null);
}

/** The same where the row may be of no method. */
export function methodRowAddress(search: string, code: string): string | null {
  return code === NO_METHOD ? null : methodAddress(search, code);
}

/** The cases behind a line of where to try. */
export function candidatesAddress(
  search: string,
  line: { kind: string; branchCodes: readonly string[]; cause: { code: string }; stake: string },
): string {
  const parameters = new URLSearchParams(search);
  for (const name of ["region", "branch", "cause", "kind", "stake", "page", "sort"]) parameters.delete(name);
  for (const code of line.branchCodes) parameters.append("branch", code);
  parameters.append("cause", line.cause.code);
  parameters.append("kind", line.kind);
  parameters.append("stake", line.stake);
  return `/candidates${searchText(parameters)}`;
}

/** Methods against another dimension, under the filters of the page. */
export function crossAddress(search: string, columns: string): string {
  const parameters = new URLSearchParams(carriedSearch(search));
  parameters.append("rows", "method");
  parameters.append("columns", columns);
  return `/cross${searchText(parameters)}`;
}
