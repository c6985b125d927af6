/** The derived rows of one borrower: what is stored, and what the cells add up. */
import { HORIZONS, type Horizon } from "~/domain/rules";
import type { caseFacts, caseFindings, credits, efforts, episodeOfficers, episodes, holds } from "../schema";

export interface DerivedRows {
  cases: (typeof caseFacts.$inferSelect)[];
  episodes: (typeof episodes.$inferSelect)[];
  episodeOfficers: (typeof episodeOfficers.$inferSelect)[];
  efforts: (typeof efforts.$inferSelect)[];
  holds: (typeof holds.$inferSelect)[];
  credits: (typeof credits.$inferSelect)[];
  findings: (typeof caseFindings.$inferSelect)[];
}

export type DerivedKind = keyof DerivedRows;

export function emptyRows(): DerivedRows {
  return { cases: [], episodes: [], episodeOfficers: [], efforts: [], holds: [], credits: [], findings: [] };
}

/** Sums in the order of the horizons, as columns. */
export function columnsWithin<Name extends string>(
  names: Readonly<Record<Horizon, Name>>,
  sums: readonly number[],
): Record<Name, number> {
  const columns = {} as Record<Name, number>;
  for (let at = 0; at < HORIZONS.length; at++) columns[names[HORIZONS[at]!]] = sums[at]!;
  return columns;
}
