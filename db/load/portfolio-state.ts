/** The portfolio's one row of state, and the batches that made it. */
import { isMonthOnly } from "~/domain/month-only";
import type { Assumption } from "~/domain/report";
import type { Database } from "../client";
import { forgetAnalyses } from "../forget-analyses";
import type { TableCounts } from "../queries/data-quality";

export interface PortfolioState {
  version: number;
  currency: string | null;
  isDemo: boolean;
  cutOffDay: number | null;
}

export function portfolioState({ sqlite }: Database): PortfolioState {
  const row = sqlite.prepare("SELECT version, currency, is_demo, cut_off_day FROM portfolio").get() as {
    version: number;
    currency: string | null;
    is_demo: number;
    cut_off_day: number | null;
  };
  return {
    version: row.version,
    currency: row.currency,
    isDemo: row.is_demo === 1,
    cutOffDay: row.cut_off_day,
  };
}

/** No case was ever loaded, or none is left. */
export function hasNoCases({ sqlite }: Database): boolean {
  return sqlite.prepare("SELECT 1 FROM recovery_cases LIMIT 1").get() === undefined;
}

/** Nothing was ever imported. */
export function isUntouched({ sqlite }: Database): boolean {
  const found = sqlite.prepare("SELECT 1 FROM recovery_cases UNION ALL SELECT 1 FROM batches LIMIT 1").get();
  return found === undefined;
}

export interface NewBatch {
  id: number;
  loadedAt: string;
  source: string;
  profile: string | null;
  isDemo: boolean;
  /** Portfolio file → what became of its rows. */
  counts: Readonly<Record<string, TableCounts>>;
  assumptions: readonly Assumption[];
  currency: string;
}

/** Undone batches keep their number. */
export function nextBatchId({ sqlite }: Database): number {
  return sqlite.prepare("SELECT coalesce(max(id), 0) + 1 FROM batches").pluck().get() as number;
}

/** Writes the batch, and moves the portfolio on by one version. */
export function recordBatch(database: Database, batch: NewBatch): void {
  const { sqlite } = database;
  sqlite
    .prepare(
      `INSERT INTO batches (id, loaded_at, source, profile, is_demo, status, counts, assumptions, dates_assumed)
       VALUES (?, ?, ?, ?, ?, 'loaded', ?, ?, ?)`,
    )
    .run(
      batch.id,
      batch.loadedAt,
      batch.source,
      batch.profile,
      Number(batch.isDemo),
      JSON.stringify(batch.counts),
      JSON.stringify(batch.assumptions),
      Number(areDatesAssumed(batch.assumptions)),
    );
  sqlite.prepare("UPDATE portfolio SET currency = ?").run(batch.currency);
  movePortfolioOn(database);
}

function areDatesAssumed(assumptions: readonly Assumption[]): boolean {
  return assumptions.some((assumption) => !isMonthOnly(assumption));
}

/** One version further; what the portfolio is follows from the batches that are loaded. */
export function movePortfolioOn(database: Database): void {
  const { sqlite } = database;
  forgetAnalyses(database);
  const loaded = sqlite
    .prepare("SELECT loaded_at, is_demo, assumptions FROM batches WHERE status = 'loaded' ORDER BY id")
    .all() as { loaded_at: string; is_demo: number; assumptions: string }[];
  const assumptions = new Map<string, Assumption>();
  for (const batch of loaded)
    for (const assumption of JSON.parse(batch.assumptions) as Assumption[])
      assumptions.set(JSON.stringify(assumption), assumption);
  sqlite
    .prepare(
      `UPDATE portfolio SET version = version + 1, is_demo = ?, dates_assumed = ?, assumptions = ?, loaded_at = ?,
       currency = CASE WHEN ? THEN currency END`,
    )
    .run(
      Number(loaded.some(({ is_demo }) => is_demo === 1)),
      Number(areDatesAssumed([...assumptions.values()])),
      JSON.stringify([...assumptions.values()]),
      loaded.at(-1)?.loaded_at ?? null,
      Number(loaded.length > 0),
    );
}
