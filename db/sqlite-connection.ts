/** One connection to SQLite: drizzle's `sql` in, rows out. Everything in it happens at once; the store awaits. */
import Sqlite from "better-sqlite3";
import type { SQL } from "drizzle-orm";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import type { Database } from "./client";
import { rowObjects, sharedTexts } from "./row-objects";
import { type Flags, type Refused, StoreRefused, type Writer } from "./store";

export interface SqliteConnection {
  readonly database: Database;
  rows<Row>(query: SQL, flags?: Flags<Row>): Row[];
  batches<Values>(query: SQL): Generator<Values[]>;
  transaction<Result>(kind: "deferred" | "immediate", work: () => Promise<Result> | Result): Promise<Result>;
  writer: Writer;
}

/** Rows a batch: enough that waiting for one costs nothing beside reading it. */
const BATCH = 4096;

/** Statements kept prepared: as many as a page asks several times over, at some tens of kilobytes each. */
const KEPT = 60;

interface Prepared {
  statement: Sqlite.Statement;
  /** Makes its rows; null until it is asked for some. */
  object: ((values: readonly unknown[]) => unknown) | null;
}

export function sqliteConnection(database: Database): SqliteConnection {
  const { sqlite } = database;
  const statements = new Map<string, Prepared>();
  /** The one not used for longest goes first. */
  const prepared = (text: string, flags: readonly string[] = []): Prepared => {
    const key = [text, ...flags].join("\n");
    const known = statements.get(key) ?? { statement: sqlite.prepare(text), object: null };
    statements.delete(key);
    statements.set(key, known);
    const [oldest] = statements.keys();
    if (statements.size > KEPT && oldest !== undefined) statements.delete(oldest);
    return known;
  };
  const connection: SqliteConnection = {
    database,
    rows<Row>(query: SQL, flags: Flags<Row> = []) {
      const { text, values } = spelled(query);
      return translated(() => objectsOf<Row>(prepared(text, flags), values, flags));
    },
    *batches<Values>(query: SQL) {
      const { text, values } = spelled(query);
      // Of its own: one that is being read serves nobody else.
      const rows = sqlite
        .prepare(text)
        .raw()
        .iterate(...values) as IterableIterator<Values & unknown[]>;
      const share = sharedTexts();
      let batch: Values[] = [];
      for (const row of rows) {
        share(row);
        batch.push(row);
        if (batch.length < BATCH) continue;
        yield batch;
        batch = [];
      }
      if (batch.length > 0) yield batch;
    },
    async transaction(kind, work) {
      translated(() => sqlite.exec(`BEGIN ${kind}`));
      try {
        const result = await work();
        translated(() => sqlite.exec("COMMIT"));
        return result;
      } finally {
        if (sqlite.inTransaction) sqlite.exec("ROLLBACK");
      }
    },
    writer: {
      rows: async (query, flags) => connection.rows(query, flags),
      async run(statement) {
        const { text, values } = spelled(statement);
        return translated(() => prepared(text).statement.run(...values).changes);
      },
    },
  };
  return connection;
}

function objectsOf<Row>(prepared: Prepared, values: unknown[], flags: readonly string[]): Row[] {
  const statement = prepared.statement.raw();
  prepared.object ??= rowObjects(
    statement.columns().map(({ name }) => name),
    flags,
  );
  const share = sharedTexts();
  const rows: Row[] = [];
  for (const row of statement.iterate(...values) as IterableIterator<unknown[]>) {
    share(row);
    rows.push(prepared.object(row) as Row);
  }
  return rows;
}

const dialect = new SQLiteSyncDialect();

/** Booleans are bound as SQLite keeps them. */
function spelled(query: SQL): { text: string; values: unknown[] } {
  const { sql: text, params } = dialect.sqlToQuery(query);
  return { text, values: params.map((value) => (typeof value === "boolean" ? Number(value) : value)) };
}

function translated<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const why = error instanceof Sqlite.SqliteError ? whyOf(error.code) : null;
    throw why === null ? error : new StoreRefused(why, error);
  }
}

/** A full disk shows as a failed write too, where the file system says so late. */
function whyOf(code: string): Refused | null {
  if (code.startsWith("SQLITE_BUSY") || code === "SQLITE_LOCKED") return "busy";
  if (code === "SQLITE_FULL" || code === "SQLITE_IOERR_WRITE") return "full";
  return code.startsWith("SQLITE_READONLY") || code === "SQLITE_CANTOPEN" ? "read-only" : null;
}
