import { CARRIED_KEYS } from "~/domain/filter-values";
import { PLAN_SETTINGS } from "~/domain/what-if";
import { searchText } from "../search-with";

const PLAN_KEYS: readonly string[] = [...CARRIED_KEYS, "action", "not_action", ...Object.keys(PLAN_SETTINGS)];

/** What goes along between the pages of one plan: also the steps chosen, and the settings under which it was made. */
export function planSearch(search: string): string {
  const kept = [...new URLSearchParams(search)].filter(([name]) => PLAN_KEYS.includes(name));
  return searchText(new URLSearchParams(kept));
}
