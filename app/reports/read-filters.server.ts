/** An address to a state of the filters, checked against the codes that the portfolio knows. */
import { FilterError } from "~/domain/filter-error";
import type { FilterState } from "~/domain/filters";
import { parseFilters } from "~/domain/parse-filters";
import { requestLanguage } from "~/language.server";
import type { Database } from "~db/client";
import { knownCodes, readDictionaries } from "~db/queries/dictionaries";
import { portfolioVersion } from "~db/queries/portfolio";

/** @throws FilterError */
export function readFilters(
  database: Database,
  search: URLSearchParams,
  also: readonly string[] = [],
): FilterState {
  return parseFilters(search, knownCodes(readDictionaries(database, portfolioVersion(database))), also);
}

/**
 * What a page's address asks for, in the reader's language. A wrong parameter is thrown as a 400 that names it, for the
 * page's error boundary.
 *
 * @param also names of parameters that the page itself reads
 */
export function requireFilters(
  database: Database,
  request: Request,
  also: readonly string[] = [],
): FilterState {
  const language = requestLanguage(request);
  try {
    return { ...readFilters(database, new URL(request.url).searchParams, also), lang: language };
  } catch (error) {
    if (error instanceof FilterError) throw new Response(error.text[language], { status: 400 });
    throw error;
  }
}
