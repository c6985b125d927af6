/** The open connection that pages read through; opened at the first question, once per process. */
import { type Database, databaseFile, openDatabase, READER_CACHE_KIB } from "~db/client";
import { sqliteStore } from "~db/sqlite-store";
import type { Store } from "~db/store";
import { readSettings } from "./settings.server";

// Development reloads this module on every change; the connection outlives it.
const kept = globalThis as typeof globalThis & { recoupDatabase?: Database };

export function database(): Database {
  kept.recoupDatabase ??= opened();
  return kept.recoupDatabase;
}

/** What pages and reports ask. */
export function store(): Store {
  return sqliteStore(database());
}

/** A connection of one's own to the same file: a thread's, which writes answers and nothing else. */
export function storeAt(file: string): Store {
  return sqliteStore(openDatabase(file, { cacheKib: READER_CACHE_KIB }));
}

/** Where a thread of its own counts rows, this connection leaves them alone. */
function opened(): Database {
  const { databaseUrl, hasHeavyLane, heavyFromRows } = readSettings(process.env);
  return openDatabase(databaseFile(databaseUrl), hasHeavyLane ? { mostRowsCounted: heavyFromRows } : {});
}
