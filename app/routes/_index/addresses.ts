/** Where the overview's figures lead: the same filters, and just the months that the figure speaks of. */
import { filtersToSearch } from "~/domain/common-filters";
import type { FilterState } from "~/domain/filters";

export interface Months {
  from: string | null;
  to: string | null;
}

/** Of figures about all cases that are open, whenever they defaulted. */
export const ALL_MONTHS: Months = { from: null, to: null };

/** @example addressOf("/branches", filters, period, { region: ["north"] }) // "/branches?region=north&from=2025-01&to=2025-12" */
export function addressOf(
  path: string,
  filters: FilterState,
  { from, to }: Months,
  chosen: Partial<FilterState> = {},
): string {
  const search = filtersToSearch({ ...filters, lang: null, sort: null, page: 1, q: "", from, to, ...chosen });
  return search.size === 0 ? path : `${path}?${search}`;
}
