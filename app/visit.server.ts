/** Who looks at a page, and under which address: where every loader begins. */
import { requireScope } from "./access/scope.server";
import type { Asker } from "./answers/desk.server";
import { type Visit, visit } from "./answers/visit.server";
import { desk } from "./desk.server";
import { isFilterError } from "./domain/filter-error";
import { VISITOR_HEADER } from "./edge/visitor";
import { readAddress } from "./exports/address.server";
import { requestLanguage } from "./language.server";

/**
 * Reads the address in the reader's language; a parameter that nobody knows is ignored.
 *
 * @throws Response 400 that names a wrong value, for the page's error boundary
 */
export async function visitOf(request: Request): Promise<Visit> {
  const scope = await requireScope(request);
  const language = requestLanguage(request);
  try {
    const filters = await readAddress(desk().store, new URL(request.url).searchParams);
    return visit({
      desk: desk(),
      asker: askerOf(request),
      scope,
      filters: { ...filters, lang: language },
      language,
    });
  } catch (error) {
    if (isFilterError(error)) throw new Response(error.text[language], { status: 400 });
    throw error;
  }
}

/** Another site's page has nothing begun that takes long. */
export function askerOf(request: Request): Asker {
  return {
    signal: request.signal,
    visitor: request.headers.get(VISITOR_HEADER) ?? "",
    mayBegin: request.headers.get("Sec-Fetch-Site") !== "cross-site",
  };
}
