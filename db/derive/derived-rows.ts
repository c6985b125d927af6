/** The derived rows of one borrower: what is stored, and what the cells add up. */
import type { caseFacts, credits, efforts, episodeOfficers, episodes, holds } from "../schema";

export interface DerivedRows {
  cases: (typeof caseFacts.$inferSelect)[];
  episodes: (typeof episodes.$inferSelect)[];
  episodeOfficers: (typeof episodeOfficers.$inferSelect)[];
  efforts: (typeof efforts.$inferSelect)[];
  holds: (typeof holds.$inferSelect)[];
  credits: (typeof credits.$inferSelect)[];
}

export function emptyRows(): DerivedRows {
  return { cases: [], episodes: [], episodeOfficers: [], efforts: [], holds: [], credits: [] };
}

/** Columns named after a horizon, in the order of HORIZONS. */
export function byHorizon<const Prefix extends string>(prefix: Prefix, values: readonly number[]) {
  return {
    [`${prefix}30Minor`]: values[0]!,
    [`${prefix}90Minor`]: values[1]!,
    [`${prefix}180Minor`]: values[2]!,
    [`${prefix}365Minor`]: values[3]!,
  } as Record<`${Prefix}${30 | 90 | 180 | 365}Minor`, number>;
}
