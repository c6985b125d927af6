/** The page with all filters of another page, as markup; or the address that they make. */
import type { Visit } from "~/answers/visit.server";
import { NO_FILTERS, searchOf } from "~/domain/filters";
import { ownAddress } from "~/domain/saved-views";
import { PAGES } from "~/frame/pages";
import { stillPart } from "~/frame/still-part.server";
import { filterFields } from "~/reports/filter-fields.server";
import { soughtParameter } from "~/reports/named-entries.server";
import { filterPageWords } from "~/words/served-words.server";
import { words } from "~/words/words";
import { FiltersBody } from "./filters-body";

const drawn = stillPart("filters", FiltersBody, filterPageWords);

/** Where the filters lead; null while they are still being chosen. */
export function chosenAddress(visit: Visit, url: URL): string | null {
  return url.searchParams.has("show") ? addressOf(visit, url) : null;
}

export async function filtersMarkup(visit: Visit, request: Request): Promise<string> {
  const url = new URL(request.url);
  const path = filteredPath(url);
  const { language } = visit;
  const shown = await filterFields(visit, path, url.searchParams);
  const soughtIn = Object.fromEntries(
    shown.fields.filter(({ search }) => search !== null).map(({ key }) => [key, soughtParameter(key)]),
  );
  const set = new Set([
    ...shown.fields.flatMap(({ key }) => [key, `not_${key}`, soughtParameter(key)]),
    ...["for", "show", "from", "to", "page"],
    ...(shown.untouched ? ["untouched"] : []),
  ]);
  const carried = [...url.searchParams].filter(([name]) => !set.has(name));
  const page = PAGES.find((one) => one.path === path);
  const title = page ? words(language).pages[page.key] : path;
  const address = addressOf(visit, url);
  const facts = { filters: { ...NO_FILTERS, lang: language }, currency: "CNY" };
  return drawn(facts, { path, address, title, shown, carried, soughtIn }, request);
}

/** The page's own address under the filters; a language that the address names stays in it. */
function addressOf({ filters, language }: Visit, url: URL): string {
  const lang = url.searchParams.has("lang") ? language : null;
  return filteredPath(url) + searchOf({ ...filters, lang, page: 1 });
}

/** Only a page of this product can be filtered. */
function filteredPath(url: URL): string {
  const own = ownAddress(url.searchParams.get("for") ?? "", url.host) ?? "/cases";
  return new URL(own, url).pathname;
}
