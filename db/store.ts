/** What everything above sees of the database: questions in SQL, awaited. Which engine answers is known below only. */
import type { SQL } from "drizzle-orm";
import type { Dialect } from "./dialect";

export interface Store {
  /** Identity of the data, the same for every `until` of it: memories are kept by it. */
  readonly identity: object;
  /** Where the data is: a file's absolute path, or ":memory:". */
  readonly file: string;
  /** Of a portfolio with more rows than these only cells are read here, never its rows. Undefined: no limit. */
  readonly mostRowsCounted?: number;
  readonly dialect: Dialect;
  /** The portfolio's: grows by one with every change; 0 while nothing was ever loaded. */
  version(): Promise<number>;
  /** `flags`: columns that say yes or no, which leave as booleans (null stays null). */
  rows<Row>(query: SQL, flags?: Flags<Row>): Promise<Row[]>;
  /** Rows too many to be held, as lists of values in batches of thousands. */
  stream<Values extends readonly unknown[]>(query: SQL): AsyncIterable<Values[]>;
  /**
   * Whatever `work` reads, over several awaits, it reads of one state of the data, through this store or any `until` of
   * it. One within another is the same one. Keep it short: while it lasts, the database cannot tidy up.
   */
  snapshot<Result>(work: (store: Store) => Promise<Result> | Result): Promise<Result>;
  /** All that `work` writes, or nothing. For what is kept beside the portfolio; imports have a way of their own. */
  tx<Result>(work: (writer: Writer) => Promise<Result> | Result): Promise<Result>;
  /** The same store, of which every query and every batch first calls `check`; what that throws ends the work. */
  until(check: () => void): Store;
  close(): void;
}

export interface Writer {
  rows<Row>(query: SQL, flags?: Flags<Row>): Promise<Row[]>;
  /** Returns how many rows were changed. */
  run(statement: SQL): Promise<number>;
}

export type Flags<Row> = readonly (keyof Row & string)[];

/** Why the data took no writing just now. */
export type Refused = "busy" | "full" | "read-only";

/** The same errors for every engine: what went wrong is in `why`, the engine's own error in `cause`. */
export class StoreRefused extends Error {
  override readonly name = "StoreRefused";
  readonly why: Refused;

  constructor(why: Refused, cause: unknown) {
    super(`the database is ${why}`, { cause });
    this.why = why;
  }
}

/** null: something else went wrong. By name: the server and its pages are two bundles, each with classes of its own. */
export function whyRefused(error: unknown): Refused | null {
  return error instanceof Error && error.name === "StoreRefused" ? (error as StoreRefused).why : null;
}

/** A flag among the values of a stream, as engines keep it: 0 and 1, or false and true. */
export function yesOrNo(value: unknown): boolean | null {
  return value === null ? null : Boolean(value);
}

/** The first row of the answer; undefined where there is none. */
export async function firstRow<Row>(
  store: Pick<Store, "rows">,
  query: SQL,
  flags?: Flags<Row>,
): Promise<Row | undefined> {
  return (await store.rows<Row>(query, flags))[0];
}

/** The row of a question that is always answered by one: sums without groups. */
export async function onlyRow<Row>(store: Pick<Store, "rows">, query: SQL, flags?: Flags<Row>): Promise<Row> {
  const [row] = await store.rows<Row>(query, flags);
  if (row === undefined) throw new Error("onlyRow requires a query that always answers, got no row");
  return row;
}
