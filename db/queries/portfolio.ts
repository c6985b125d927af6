/** What every answer says about the portfolio behind it. */

import { sql } from "drizzle-orm";
import { isoFromDay } from "~/domain/calendar";
import { type Delivery, NOTHING_DELIVERED } from "~/domain/delivery";
import { namedAssumption } from "~/domain/named-assumption";
import type { Assumption, Portfolio } from "~/domain/report";
import { firstRow, onlyRow, type Store } from "../store";

interface PortfolioRow {
  version: number;
  currency: string | null;
  is_demo: boolean;
  cut_off_day: number | null;
  dates_assumed: boolean;
  assumptions: string;
  loaded_at: string | null;
  delivery: string | null;
}

const FLAGS = ["is_demo", "dates_assumed"] as const;

/** Before the first import no amount exists, so the currency of nothing is a formality. */
const CURRENCY_OF_NOTHING = "CNY";

export async function readPortfolio(store: Store): Promise<Portfolio> {
  const row = await firstRow<PortfolioRow>(store, sql`SELECT * FROM portfolio ORDER BY id LIMIT 1`, FLAGS);
  const { batch } = await onlyRow<{ batch: number | null }>(
    store,
    sql`SELECT max(id) AS batch FROM batches WHERE status = 'loaded'`,
  );
  return {
    cutOffDate: row?.cut_off_day == null ? null : isoFromDay(row.cut_off_day),
    importVersion: row?.version ?? 0,
    batch,
    currency: row?.currency ?? CURRENCY_OF_NOTHING,
    isDemo: row?.is_demo ?? false,
    datesAssumed: row?.dates_assumed ?? false,
    assumptions: (JSON.parse(row?.assumptions || "[]") as Assumption[]).map(namedAssumption),
    loadedAt: row?.loaded_at ?? null,
    delivery: { ...NOTHING_DELIVERED, ...(JSON.parse(row?.delivery ?? "{}") as Partial<Delivery>) },
  };
}
