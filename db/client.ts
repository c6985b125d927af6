/** The one way to the database: how it is opened, how a transaction runs, how it is migrated. */
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import * as schema from "./schema";

export type Orm = BetterSQLite3Database<typeof schema>;

export interface Database {
  /** The raw connection: bulk loads, and loops over rows. */
  sqlite: Sqlite.Database;
  /** drizzle over the same connection: everything else. */
  orm: Orm;
  /** The file, absolute; ":memory:" in tests. */
  file: string;
  /** Of a portfolio with more rows than these only cells are read here, never its rows. Undefined: no limit. */
  mostRowsCounted?: number;
  close(): void;
}

export const IN_MEMORY = ":memory:";

/** `file:data/recoup.db` → absolute path; a relative one counts from `base`. */
export function databaseFile(url: string, base = process.cwd()): string {
  const name = url.replace(/^file:(\/\/)?/, "");
  return name === IN_MEMORY ? name : path.resolve(base, name);
}

/** How long a connection waits for another that writes. */
const BUSY_MS = 5000;

/**
 * Memory for pages: of the connection that writes, of one that hardly does (there are several in each thread, and the
 * system keeps the file's pages for all of them), and while much is written, when pages come back again and again.
 */
const CACHE_KIB = 32 * 1024;
export const READER_CACHE_KIB = 8 * 1024;
const LARGE_CACHE_KIB = 256 * 1024;

/** Opens the database file, making its folder where needed. Readers never wait for a writer (WAL); commits survive power loss. */
export function openDatabase(
  file: string,
  options: { readonly?: boolean; mostRowsCounted?: number; cacheKib?: number } = {},
): Database {
  if (file !== IN_MEMORY && !options.readonly) mkdirSync(path.dirname(file), { recursive: true });
  const sqlite = new Sqlite(file, { readonly: options.readonly ?? false, timeout: BUSY_MS });
  if (!options.readonly) {
    if (!existsSync(file) || sqlite.pragma("page_count", { simple: true }) === 0)
      sqlite.pragma("page_size = 8192");
    sqlite.pragma("journal_mode = WAL");
    sqlite.pragma("synchronous = FULL");
  }
  const { mostRowsCounted, cacheKib = options.readonly ? READER_CACHE_KIB : CACHE_KIB } = options;
  sqlite.pragma(`cache_size = -${cacheKib}`);
  sqlite.pragma("temp_store = MEMORY");
  return { sqlite, orm: drizzle(sqlite, { schema }), file, mostRowsCounted, close: () => sqlite.close() };
}

/** Whether the database was refused because another process is writing, and was for all the time a connection waits. */
export function isHeldByAnother(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith("SQLITE_BUSY");
}

/**
 * Runs `work` in one immediate transaction: all of it, or nothing. The work may await, which better-sqlite3's own
 * wrapper refuses; so a connection that runs one serves nobody else meanwhile.
 */
export async function transaction<T>(database: Database, work: () => Promise<T> | T): Promise<T> {
  database.sqlite.exec("BEGIN IMMEDIATE");
  try {
    const result = await work();
    database.sqlite.exec("COMMIT");
    return result;
  } catch (error) {
    if (database.sqlite.inTransaction) database.sqlite.exec("ROLLBACK");
    throw error;
  }
}

/**
 * Room for work that goes through everything: more memory for pages, and sorts and temporary tables that go to the disk
 * when they outgrow it. Returns what takes the room away again; temporary tables are gone before and after.
 */
export function makeRoom({ sqlite }: Database): () => void {
  sqlite.pragma(`cache_size = -${LARGE_CACHE_KIB}`);
  sqlite.pragma("temp_store = FILE");
  return () => {
    sqlite.pragma(`cache_size = -${CACHE_KIB}`);
    sqlite.pragma("temp_store = MEMORY");
  };
}

/**
 * Runs work that writes much, with room for it.
 *
 * @param isEmpty the database holds nothing yet: then pages are written once, straight into its file, instead of into
 *   the WAL and from there again. Not while another connection has it open, which would be locked out.
 */
export async function whileWritingMuch<T>(
  database: Database,
  isEmpty: boolean,
  work: () => Promise<T>,
): Promise<T> {
  const { sqlite, file } = database;
  const leave = makeRoom(database);
  const writesOnce = isEmpty && file !== IN_MEMORY && switchJournal(sqlite, "DELETE");
  try {
    return await work();
  } finally {
    if (writesOnce) switchJournal(sqlite, "WAL");
    leave();
  }
}

/**
 * Whether it could: nobody else has the database open. A rollback journal is as safe and as durable as the WAL; the
 * next process that opens the database returns to the WAL where this one could not.
 */
function switchJournal(sqlite: Sqlite.Database, mode: "WAL" | "DELETE"): boolean {
  sqlite.pragma("busy_timeout = 0");
  try {
    return sqlite.pragma(`journal_mode = ${mode}`, { simple: true }) === mode.toLowerCase();
  } catch {
    return false;
  } finally {
    sqlite.pragma(`busy_timeout = ${BUSY_MS}`);
  }
}
