/** Results of heavy work, kept per question and version of the portfolio, so that they outlive the process. */
import type { Database } from "../client";
import { portfolioVersion } from "./portfolio";

export interface Analysis {
  /** Tells apart whatever was asked, and the code that answered. */
  question: string;
  /** Of the portfolio that it was computed from. */
  version: number;
  /** JSON. */
  result: string;
}

/** The result as JSON; null where none is kept for that version. */
export function storedAnalysis({ sqlite }: Database, question: string, version: number): string | null {
  const result = sqlite
    .prepare("SELECT result FROM analyses WHERE question = ? AND version = ?")
    .pluck()
    .get(question, version);
  return (result as string | undefined) ?? null;
}

/**
 * Keeps a result and drops those of older versions. False where nothing was kept: the portfolio has moved on meanwhile,
 * or an import held the database longer than a writer may wait.
 */
export function storeAnalysis(
  database: Database,
  { question, version, result }: Analysis,
  computedAt: string,
): boolean {
  const { sqlite } = database;
  const store = sqlite.transaction(() => {
    if (portfolioVersion(database) !== version) return false;
    sqlite.prepare("DELETE FROM analyses WHERE version <> ?").run(version);
    sqlite
      .prepare("INSERT OR REPLACE INTO analyses (question, version, result, computed_at) VALUES (?, ?, ?, ?)")
      .run(question, version, result, computedAt);
    return true;
  });
  try {
    return store.immediate();
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith("SQLITE_BUSY")) return false;
    throw error;
  }
}

/** Inside the transaction that moves the portfolio on: what was computed holds of it no more. */
export function forgetAnalyses({ sqlite }: Database): void {
  sqlite.exec("DELETE FROM analyses");
}
