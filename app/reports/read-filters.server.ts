/** An address to a state of the filters, checked against the codes that the portfolio knows. */
import { FilterError } from "~/domain/filter-error";
import { type FilterState, parseFilters } from "~/domain/filters";
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
  try {
    const filters = readFilters(database, new URL(request.url).searchParams, also);
    return { ...filters, lang: requestLanguage(request) };
  } catch (error) {
    throw badRequest(request, error);
  }
}

/**
 * A report's answer. A parameter that only the report itself can judge, such as a column to sort by, is thrown as a 400
 * that names it.
 */
export async function orBadRequest<Answer>(request: Request, answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw badRequest(request, error);
  }
}

function badRequest(request: Request, error: unknown): unknown {
  if (!(error instanceof FilterError)) return error;
  return new Response(error.text[requestLanguage(request)], { status: 400 });
}
