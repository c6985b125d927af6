/** An address to a state of the filters, checked against the codes that the portfolio knows. */
import { FilterError } from "~/domain/filter-error";
import type { FilterState } from "~/domain/filters";
import { parseFilters } from "~/domain/parse-filters";
import { requestLanguage } from "~/language.server";
import { knownCodes, readDictionaries } from "~db/queries/dictionaries";
import type { Store } from "~db/store";

/** @throws FilterError */
export async function readFilters(
  store: Store,
  search: URLSearchParams,
  also: readonly string[] = [],
): Promise<FilterState> {
  return parseFilters(search, knownCodes(await readDictionaries(store, await store.version())), also);
}

/**
 * What a page's address asks for, in the reader's language. A wrong parameter is thrown as a 400 that names it, for the
 * page's error boundary.
 *
 * @param also names of parameters that the page itself reads
 */
export async function requireFilters(
  store: Store,
  request: Request,
  also: readonly string[] = [],
): Promise<FilterState> {
  const language = requestLanguage(request);
  try {
    return { ...(await readFilters(store, new URL(request.url).searchParams, also)), lang: language };
  } catch (error) {
    if (error instanceof FilterError) throw new Response(error.text[language], { status: 400 });
    throw error;
  }
}
