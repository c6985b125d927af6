/** What an episode begun on a stalled case takes, with one method and with the others. */
import { sql } from "drizzle-orm";
import { onlyRow, type Store } from "../store";
import { byAnyMethod, byAnyOfficer, type Selection } from "./selection";
import { episodesWhere } from "./where";

export interface EpisodeMinutes {
  episodes: number;
  minutes: number;
  outstandingMinor: number;
}

/** Sums over episodes on cases without a receipt for so many days. */
export async function stalledEpisodeMinutes(
  store: Store,
  selection: Selection,
  methodId: number,
  leastDays: number,
): Promise<{ used: EpisodeMinutes; others: EpisodeMinutes }> {
  const rows = await store.rows<EpisodeMinutes & { isUsed: boolean }>(
    sql`
    SELECT e.method_id = ${methodId} AS "isUsed", count(*) AS episodes, sum(minutes) AS minutes,
      sum(e.outstanding_minor) AS "outstandingMinor"
    FROM (SELECT * FROM episodes WHERE ${episodesWhere(byAnyMethod(byAnyOfficer(selection)))}) AS e
    JOIN recovery_cases AS c ON c.id = e.case_id AND c.borrower_id = e.borrower_id
    WHERE coalesce(e.days_since_receipt, e.start_day - c.defaulted_day) >= ${leastDays}
    GROUP BY 1`,
    ["isUsed"],
  );
  const none = { episodes: 0, minutes: 0, outstandingMinor: 0 };
  return {
    used: rows.find(({ isUsed }) => isUsed) ?? none,
    others: rows.find(({ isUsed }) => !isUsed) ?? none,
  };
}

/** What a logged hour of officers cost the whole portfolio, and what it was credited with; nulls where none is logged. */
export async function hourFigures(store: Store): Promise<{
  costMinor: number | null;
  creditedMinor: number | null;
}> {
  const { minutes, cost } = await onlyRow<{ minutes: number | null; cost: number | null }>(
    store,
    sql`SELECT sum(minutes) AS minutes, sum(cost_minor) AS cost FROM efforts WHERE minutes > 0`,
  );
  const { credited } = await onlyRow<{ credited: number | null }>(
    store,
    sql`SELECT sum(amount_minor) AS credited FROM credits WHERE method_id <> 0`,
  );
  if (!minutes) return { costMinor: null, creditedMinor: null };
  return { costMinor: ((cost ?? 0) / minutes) * 60, creditedMinor: ((credited ?? 0) / minutes) * 60 };
}
