import { searchText } from "../components/search-with";
import type { Words } from "../words/words";

/** The pages that the navigation offers, in its order. */
export const PAGES = [
  { key: "overview", path: "/" },
  { key: "methods", path: "/methods" },
  { key: "officers", path: "/officers" },
  { key: "regions", path: "/regions" },
  { key: "branches", path: "/branches" },
  { key: "causes", path: "/causes" },
  { key: "whereToTry", path: "/where-to-try" },
  { key: "trend", path: "/trend" },
  { key: "vintages", path: "/vintages" },
  { key: "flows", path: "/flows" },
  { key: "cases", path: "/cases" },
  { key: "data-quality", path: "/data-quality" },
  { key: "imports", path: "/imports" },
] as const satisfies readonly { key: keyof Words["pages"]; path: string }[];

export type PageKey = (typeof PAGES)[number]["key"];

/** What belongs to one table or one language's reader, not to the view: left behind when going to another page. */
const PAGE_BOUND = [
  "sort",
  "page",
  "q",
  "lang",
  "within",
  "cap",
  "penalty",
  "kind",
  "stake",
  "stalled",
  "solo",
  "tried",
];

/** The filters that go along from page to page: `?region=N&sort=-cases` → `?region=N`. */
export function carriedSearch(search: string): string {
  const parameters = new URLSearchParams(search);
  for (const name of PAGE_BOUND) parameters.delete(name);
  return searchText(parameters);
}
