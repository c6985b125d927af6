/** What every answer says about the portfolio behind it. */

import type Sqlite from "better-sqlite3";
import { isoFromDay } from "~/domain/calendar";
import type { Assumption, Portfolio } from "~/domain/report";
import type { Database } from "../client";

interface PortfolioRow {
  version: number;
  currency: string | null;
  is_demo: number;
  cut_off_day: number | null;
  dates_assumed: number;
  assumptions: string;
  loaded_at: string | null;
}

/** Before the first import no amount exists, so the currency of nothing is a formality. */
const CURRENCY_OF_NOTHING = "CNY";

/** Asked several times for every page: prepared once a connection. */
const versionStatements = new WeakMap<Database["sqlite"], Sqlite.Statement>();

/** Grows by one with every change; 0 while nothing was ever loaded. */
export function portfolioVersion({ sqlite }: Database): number {
  const known = versionStatements.get(sqlite);
  const statement = known ?? sqlite.prepare("SELECT max(version) FROM portfolio").pluck();
  if (!known) versionStatements.set(sqlite, statement);
  return (statement.get() as number | null) ?? 0;
}

export function readPortfolio({ sqlite }: Database): Portfolio {
  const row = sqlite.prepare("SELECT * FROM portfolio ORDER BY id LIMIT 1").get() as PortfolioRow | undefined;
  const batch = sqlite.prepare("SELECT max(id) FROM batches WHERE status = 'loaded'").pluck().get();
  return {
    cutOffDate: row?.cut_off_day == null ? null : isoFromDay(row.cut_off_day),
    importVersion: row?.version ?? 0,
    batch: batch as number | null,
    currency: row?.currency ?? CURRENCY_OF_NOTHING,
    isDemo: row?.is_demo === 1,
    datesAssumed: row?.dates_assumed === 1,
    assumptions: JSON.parse(row?.assumptions || "[]") as Assumption[],
    loadedAt: row?.loaded_at ?? null,
  };
}
