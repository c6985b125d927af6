/** The recovered share of an episode in SQL, see app/domain/recovered-share.ts. */
import { type SQL, sql } from "drizzle-orm";
import type { Horizon } from "~/domain/rules";
import type { Dialect } from "../dialect";

/** Column of an episode's receipts within the horizon, and of the new money lent within it. */
export const receivedWithin = (horizon: Horizon): SQL => sql.raw(`received_${horizon}_minor`);
export const advancedWithin = (horizon: Horizon): SQL => sql.raw(`advanced_${horizon}_minor`);

/** Over what was owed, which is above zero where this is asked; may lie outside [0, 1]. */
export function rawRecoveredShare(horizon: Horizon): SQL {
  return sql`(${receivedWithin(horizon)} - ${advancedWithin(horizon)}) * 1.0 / outstanding_minor`;
}

/** Y_h: the same within [0, 1]. */
export function withinUnit({ least, greatest }: Dialect, share: SQL): SQL {
  return least(sql`1.0`, greatest(sql`0.0`, share));
}
