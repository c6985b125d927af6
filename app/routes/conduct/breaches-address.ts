import { searchWith } from "~/components/search-with";

/** The list of the activities behind a count: the page's filters, the rule, and the row where it is of one thing. */
export function breachesAddress(
  search: string,
  rule: string | null,
  of?: { key: "method" | "officer" | "branch"; code: string },
): string {
  const cleared = searchWith(searchWith(searchWith(search, "sort", null), "page", null), "lang", null);
  const chosen = rule === null ? cleared : searchWith(cleared, "rule", rule);
  return `/breaches${of ? searchWith(chosen, of.key, of.code) : chosen}`;
}
