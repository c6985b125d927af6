/** Results of heavy work, kept per question and version of the portfolio, so that they outlive the process. */
import { sql } from "drizzle-orm";
import { firstRow, type Store, whyRefused } from "../store";

export interface Analysis {
  /** Tells apart whatever was asked, and the code that answered. */
  question: string;
  /** Of the portfolio that it was computed from. */
  version: number;
  /** JSON. */
  result: string;
}

/** The result as JSON; null where none is kept for that version. */
export async function storedAnalysis(
  store: Store,
  question: string,
  version: number,
): Promise<string | null> {
  const query = sql`SELECT result FROM analyses WHERE question = ${question} AND version = ${version}`;
  return (await firstRow<{ result: string }>(store, query))?.result ?? null;
}

/**
 * Keeps a result and drops those of older versions. False where nothing was kept: the portfolio has moved on meanwhile,
 * or the database took no writing: an import held it too long, its disk is full, it may only be read.
 */
export async function storeAnalysis(
  store: Store,
  { question, version, result }: Analysis,
  computedAt: string,
): Promise<boolean> {
  try {
    return await store.tx(async (writer) => {
      if ((await store.version()) !== version) return false;
      await writer.run(sql`DELETE FROM analyses WHERE version <> ${version}`);
      await writer.run(sql`INSERT OR REPLACE INTO analyses (question, version, result, computed_at)
        VALUES (${question}, ${version}, ${result}, ${computedAt})`);
      return true;
    });
  } catch (error) {
    if (whyRefused(error) === null) throw error;
    return false;
  }
}
