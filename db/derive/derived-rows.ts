/** The derived rows of one borrower: what is stored, and what the cells add up. */
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

/** The columns of each horizon, spelled out: names put together on the fly cost more than the sums they hold. */
export const RECEIVED = {
  30: "received30Minor",
  90: "received90Minor",
  180: "received180Minor",
  365: "received365Minor",
} as const;

export const ADVANCED = {
  30: "advanced30Minor",
  90: "advanced90Minor",
  180: "advanced180Minor",
  365: "advanced365Minor",
} as const;

export const NET = { 30: "net30Minor", 90: "net90Minor", 180: "net180Minor", 365: "net365Minor" } as const;
