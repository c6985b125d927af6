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
  { key: "cases", path: "/cases" },
  { key: "conduct", path: "/conduct" },
  { key: "trend", path: "/trend", group: "time" },
  { key: "vintages", path: "/vintages", group: "time" },
  { key: "flows", path: "/flows", group: "time" },
  { key: "data-quality", path: "/data-quality", group: "data" },
  { key: "imports", path: "/imports", group: "data" },
] as const satisfies readonly Page[];

interface Page {
  key: keyof Words["pages"];
  path: string;
  /** Pages of a group share a menu where there is room for a row of names, for all of them would not fit. */
  group?: keyof Words["frame"]["groups"];
}

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
  "jurisdiction",
  "rule",
  "discount",
  "grace",
  "kept",
  "cohort",
];

/** The filters that go along from page to page: `?region=N&sort=-cases` → `?region=N`. */
export function carriedSearch(search: string): string {
  const parameters = new URLSearchParams(search);
  for (const name of PAGE_BOUND) parameters.delete(name);
  return searchText(parameters);
}
