/** Migrates a database to the newest schema: a backup first, foreign keys off, a check after. */
import path from "node:path";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import { backUp } from "./backup";
import type { Database } from "./client";
import { keepDerivedInShape } from "./derive/keep-in-shape";
import { DETERMINED_TABLES } from "./derive/rebuild";
import { fillDictionaries } from "./dictionaries";

const MIGRATIONS = path.resolve("db/migrations");

export interface MigrationOptions {
  folder?: string;
  /** Says what takes long, a sentence at a time. */
  say?(sentence: string): void;
}

/**
 * Applies the migrations that are missing, fills the shipped dictionaries, and recounts the cells where the cubes
 * have changed. Returns how many migrations were applied.
 */
export function migrateDatabase(
  database: Database,
  { folder = MIGRATIONS, say = console.error }: MigrationOptions = {},
): number {
  const applied = appliedCount(database);
  const migrations = readMigrationFiles({ migrationsFolder: folder });
  const pending = migrations.length - applied;
  if (pending > 0) {
    if (applied > 0) backUp(database, "before-migration");
    emptyWhatGrows(database, migrations.slice(applied));
    database.sqlite.pragma("foreign_keys = OFF");
    migrate(database.orm, { migrationsFolder: folder });
    const broken = database.sqlite.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0) throw new Error(`migrateDatabase left ${broken.length} broken references`);
  }
  fillDictionaries(database);
  keepDerivedInShape(database, say);
  return Math.max(pending, 0);
}

/**
 * Rows that are there cannot be given a column that every row must have. Where a table derived from the facts gains such
 * a column, all derived rows go and are derived again with it: another horizon needs no edit of its migration.
 */
function emptyWhatGrows({ sqlite }: Database, pending: readonly Pick<MigrationMeta, "sql">[]): void {
  const text = pending.flatMap(({ sql }) => sql).join(";");
  const grows = (table: string) =>
    new RegExp(`ALTER TABLE \\W?${table}\\W? ADD\\b(?![^;]*\\bDEFAULT\\b)[^;]*\\bNOT NULL\\b`, "i").test(
      text,
    );
  if (!DETERMINED_TABLES.some(grows)) return;
  const known = new Set(sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all());
  sqlite.transaction(() => {
    for (const table of [...DETERMINED_TABLES, "counted_cubes"])
      if (known.has(table)) sqlite.exec(`DELETE FROM ${table}`);
  })();
}

function appliedCount(database: Database): number {
  const known = database.sqlite
    .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '__drizzle_migrations'")
    .get();
  if (!known) return 0;
  return database.sqlite.prepare("SELECT count(*) FROM __drizzle_migrations").pluck().get() as number;
}
