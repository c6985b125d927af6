/** Where the overview's figures lead: the same filters, and just the months that the figure speaks of. */
import { searchTo } from "../search-with";

export interface Months {
  from: string | null;
  to: string | null;
}

/** Of figures about all cases that are open, whenever they defaulted. */
export const ALL_MONTHS: Months = { from: null, to: null };

/** The overview itself under one more filter, whose chip leads back. */
export function overviewOf({ search }: { search: string }, chosen: Parameters<typeof searchTo>[1]): string {
  return `/${searchTo(search, chosen)}`;
}

/** @example addressOf("/branches", report, period, { region: "north" }) // "/branches?region=north&from=2025-01&to=2025-12" */
export function addressOf(
  path: string,
  { search }: { search: string },
  { from, to }: Months,
  chosen: Parameters<typeof searchTo>[1] = {},
): string {
  return path + searchTo(search, { from, to, ...chosen });
}
