/** Who looks at a page, and under which address: where every loader begins. */

import { redirect } from "@remix-run/node";
import { requireScope } from "./access/scope.server";
import type { Asker } from "./answers/desk.server";
import { type Visit, visit } from "./answers/visit.server";
import { desk } from "./desk.server";
import { type FilterError, isFilterError } from "./domain/filter-error";
import { inLanguage } from "./domain/text";
import { VISITOR_HEADER } from "./edge/visitor";
import { codedAddress, isPartOfName, readAddress } from "./exports/address.server";
import { requestLanguage } from "./language.server";
import { dictionaryKeyOf, soughtParameter } from "./reports/named-entries.server";

/**
 * Reads the address in the reader's language; a parameter that nobody knows is ignored.
 *
 * @throws Response 302 to the same address with codes for names, or, where part of a name was typed, to the page on which
 *   to choose among those of that name; 400 that names a wrong value, for the page's error boundary
 */
export async function visitOf(request: Request): Promise<Visit> {
  const scope = await requireScope(request);
  const language = requestLanguage(request);
  const { pathname, searchParams } = new URL(request.url);
  const { store } = desk();
  try {
    const filters = await readAddress(store, searchParams);
    const coded = request.method === "GET" ? await codedAddress(store, searchParams) : null;
    if (coded !== null) throw redirect(`${pathname}?${coded}`);
    return visit({
      desk: desk(),
      asker: askerOf(request),
      scope,
      filters: { ...filters, lang: language },
      language,
    });
  } catch (error) {
    if (isFilterError(error) && (await isPartOfName(store, error)))
      throw redirect(choosing(pathname, searchParams, error));
    if (isFilterError(error)) throw new Response(inLanguage(error.text, language), { status: 400 });
    throw error;
  }
}

/** The page of all filters, where what was typed is sought among the names. */
function choosing(path: string, search: URLSearchParams, { parameter, value }: FilterError): string {
  const asked = new URLSearchParams(search);
  const kept = asked.getAll(parameter).filter((text) => text !== value);
  asked.delete(parameter);
  for (const text of kept) asked.append(parameter, text);
  if (path !== "/filters") asked.set("for", path);
  asked.delete("show");
  asked.set(soughtParameter(dictionaryKeyOf(parameter) ?? parameter), value);
  return `/filters?${asked}`;
}

/** Another site's page has nothing begun that takes long. */
export function askerOf(request: Request): Asker {
  return {
    signal: request.signal,
    visitor: request.headers.get(VISITOR_HEADER) ?? "",
    mayBegin: request.headers.get("Sec-Fetch-Site") !== "cross-site",
  };
}
