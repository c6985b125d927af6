import { searchText } from "../components/search-with";
import { CARRIED_KEYS } from "../domain/filter-values";
import type { Words } from "../words/shape";

/** The pages that the navigation offers, in its order. */
export const PAGES = [
  { key: "overview", path: "/" },
  { key: "methods", path: "/methods" },
  { key: "officers", path: "/officers" },
  { key: "regions", path: "/regions" },
  { key: "branches", path: "/branches" },
  { key: "causes", path: "/causes" },
  { key: "plan", path: "/plan" },
  { key: "whereToTry", path: "/where-to-try" },
  { key: "cases", path: "/cases", opens: "status=open" },
  { key: "conduct", path: "/conduct" },
  { key: "trend", path: "/trend", group: "time" },
  { key: "vintages", path: "/vintages", group: "time" },
  { key: "flows", path: "/flows", group: "time" },
  { key: "cross", path: "/cross", group: "data" },
  { key: "pack", path: "/pack", group: "data" },
  { key: "data-quality", path: "/data-quality", group: "data" },
  { key: "imports", path: "/imports", group: "data" },
  { key: "views", path: "/views", group: "data" },
  { key: "sending", path: "/sending", group: "data" },
] as const satisfies readonly Page[];

interface Page {
  key: keyof Words["pages"];
  path: string;
  /** What it is opened with beside the filters that go along. */
  opens?: string;
  /** Pages of a group share a menu where there is room for a row of names, for all of them would not fit. */
  group?: keyof Words["frame"]["groups"];
}

/** Where the navigation leads. @param search what goes along, see `carriedSearch` */
export function pageTarget(page: Page, search: string) {
  const also = page.opens ? `${search ? "&" : "?"}${page.opens}` : "";
  return { pathname: page.path, search: search + also };
}

/**
 * The filters that go along from page to page: `?region=N&sort=-cases&fbclid=1` → `?region=N`. What belongs to one page
 * stays there, and what a mail program has added goes nowhere.
 */
export function carriedSearch(search: string): string {
  const given = new URLSearchParams(search);
  const carried = new URLSearchParams();
  for (const [name, text] of given) if (isCarried(name)) carried.append(name, text);
  return searchText(carried);
}

const isCarried = (name: string) => (CARRIED_KEYS as readonly string[]).includes(name);
