/** The store over SQLite: one connection that answers at once and writes, and a few more for looks that last. */
import { AsyncLocalStorage } from "node:async_hooks";
import { type SQL, sql } from "drizzle-orm";
import { type Database, IN_MEMORY, openDatabase } from "./client";
import { type SqliteConnection, sqliteConnection } from "./sqlite-connection";
import { sqliteDialect } from "./sqlite-dialect";
import type { Flags, Store } from "./store";

const stores = new WeakMap<Database, Store>();
const databases = new WeakMap<object, () => Database>();

/** The store of an open database, always the same one. Closing the store closes the database. */
export function sqliteStore(database: Database): Store {
  const known = stores.get(database);
  if (known) return known;
  const store = storeOver(database);
  stores.set(database, store);
  return store;
}

/** The connection under a store, in a snapshot the snapshot's own: for what intake and derivation read below it. */
export function databaseOf({ identity }: Store): Database {
  const database = databases.get(identity);
  if (!database) throw new Error("databaseOf requires a store over SQLite");
  return database();
}

/** At the portfolio itself, not at a table of its own: asked several times for every page. */
const VERSION = sql`SELECT max(version) AS version FROM portfolio`;

function storeOver(database: Database): Store {
  const { file, mostRowsCounted } = database;
  const own = sqliteConnection(database);
  const hasOneConnection = file === IN_MEMORY;
  const writing = oneAfterTheOther(own);
  const looks = hasOneConnection ? writing : readers(file);
  const looking = new AsyncLocalStorage<SqliteConnection>();
  const here = () => looking.getStore() ?? own;
  const identity = {};
  databases.set(identity, () => here().database);

  const storeUntil = (check: () => void): Store => {
    const store: Store = {
      identity,
      file,
      mostRowsCounted,
      dialect: sqliteDialect,
      async version() {
        check();
        const [row] = here().rows<{ version: number | null }>(VERSION);
        return row?.version ?? 0;
      },
      async rows<Row>(query: SQL, flags?: Flags<Row>) {
        check();
        return here().rows<Row>(query, flags);
      },
      async *stream<Values extends readonly unknown[]>(query: SQL) {
        check();
        const open = looking.getStore();
        const connection = open ?? (hasOneConnection ? own : await looks.take());
        try {
          // Of the one connection nothing is held open while others ask it.
          const batches = connection.batches<Values>(query);
          for (const batch of connection === own ? [...batches] : batches) {
            check();
            yield batch;
          }
        } finally {
          if (connection !== open && connection !== own) looks.giveBack(connection);
        }
      },
      async snapshot(work) {
        check();
        if (looking.getStore()) return work(store);
        const connection = await looks.take();
        try {
          return await connection.transaction("deferred", () => looking.run(connection, () => work(store)));
        } finally {
          looks.giveBack(connection);
        }
      },
      async tx(work) {
        check();
        if (looking.getStore()) throw new Error("tx requires to stand outside of any snapshot");
        const connection = await writing.take();
        try {
          return await connection.transaction("immediate", () =>
            looking.run(connection, () => work(connection.writer)),
          );
        } finally {
          writing.giveBack(connection);
        }
      },
      until: (further) =>
        storeUntil(() => {
          check();
          further();
        }),
      close() {
        looks.close();
        database.close();
      },
    };
    return store;
  };
  return storeUntil(() => {});
}

/** Connections lent out, each to one borrower at a time. */
interface Lending {
  take(): Promise<SqliteConnection>;
  giveBack(connection: SqliteConnection): void;
  close(): void;
}

/** Most looks that last wait for nothing but the processor, so that the second connection is rarely opened. */
const MOST_READERS = 4;

function readers(file: string): Lending {
  const opened: Database[] = [];
  return lending(
    () => {
      if (opened.length === MOST_READERS) return null;
      const reader = openDatabase(file, { readonly: true });
      opened.push(reader);
      return sqliteConnection(reader);
    },
    () => {
      for (const reader of opened) reader.close();
    },
  );
}

function oneAfterTheOther(connection: SqliteConnection): Lending {
  let isMade = false;
  return lending(() => {
    if (isMade) return null;
    isMade = true;
    return connection;
  });
}

/** @param more another connection, or null where there are enough */
function lending(more: () => SqliteConnection | null, close: () => void = () => {}): Lending {
  const free: SqliteConnection[] = [];
  const waiting: ((connection: SqliteConnection) => void)[] = [];
  return {
    async take() {
      return free.pop() ?? more() ?? new Promise((resolve) => waiting.push(resolve));
    },
    giveBack(connection) {
      const next = waiting.shift();
      if (next) next(connection);
      else free.push(connection);
    },
    close,
  };
}
