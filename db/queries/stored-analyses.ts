/** Results of heavy work, kept per question and version of the portfolio, so that they outlive the process. */
import { sql } from "drizzle-orm";
import { firstRow, type Store, type Writer, whyRefused } from "../store";

export interface Analysis {
  /** Identifies the question, and the code that answered. */
  question: string;
  /** Of the portfolio that it was computed from. */
  version: number;
  /** JSON. */
  result: string;
}

/** How much is kept: the oldest go first. Some hundred fits; a bank's database is larger by far. */
export const MOST_KEPT: Bounds = { rows: 300, bytes: 64 * 2 ** 20, bytesOfCase: 2048 };

interface Bounds {
  rows: number;
  bytes: number;
  /** A fit of a large portfolio is large: as many bytes by case, where that is more. */
  bytesOfCase: number;
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
 * Keeps a result, and drops those of older versions and whatever is too much, oldest first. False where nothing was kept:
 * the portfolio has moved on meanwhile, the result alone is too large, or the database takes no writing just now.
 */
export async function storeAnalysis(
  store: Store,
  { question, version, result }: Analysis,
  computedAt: string,
  most = MOST_KEPT,
): Promise<boolean> {
  try {
    return await store.tx(async (writer) => {
      const mostBytes = await bytesFor(writer, most);
      if (result.length > mostBytes / 2) return false;
      const [now] = await writer.rows<{ version: number | null }>(
        sql`SELECT max(version) AS version FROM portfolio`,
      );
      if ((now?.version ?? 0) !== version) return false;
      await writer.run(sql`DELETE FROM analyses WHERE version <> ${version} OR question = ${question}`);
      await writer.run(sql`INSERT INTO analyses (question, version, result, computed_at)
        VALUES (${question}, ${version}, ${result}, ${computedAt})`);
      await dropOldest(writer, most.rows, mostBytes);
      return true;
    });
  } catch (error) {
    if (whyRefused(error) !== null) return false;
    throw error;
  }
}

async function bytesFor(writer: Writer, most: Bounds): Promise<number> {
  const [counted] = await writer.rows<{ cases: number }>(sql`SELECT count(*) AS cases FROM recovery_cases`);
  return Math.max(most.bytes, most.bytesOfCase * (counted?.cases ?? 0));
}

async function dropOldest(writer: Writer, mostRows: number, mostBytes: number): Promise<void> {
  const kept = await writer.rows<{ question: string; bytes: number }>(
    sql`SELECT question, length(result) AS bytes FROM analyses ORDER BY computed_at DESC, question`,
  );
  let [rows, bytes] = [0, 0];
  for (const one of kept) {
    rows += 1;
    bytes += one.bytes;
    if (rows <= mostRows && bytes <= mostBytes) continue;
    await writer.run(sql`DELETE FROM analyses WHERE question = ${one.question}`);
  }
}
