/**
 * Puts the rows of one file into one table. New rows go in many at a time; where the unique code says that one is
 * there already, it is compared: the same content is nothing new, other content an update or an error. Memory is flat:
 * one bit for each row that an earlier batch had loaded.
 */
import type { Database } from "../client";
import { UNKNOWN_ID } from "../dictionaries";
import type { RowVersions } from "./row-versions";

type Stored = string | number | null;

/** Undefined: this row does not say; a known row keeps what it has, a new one begins as unknown. */
export type Incoming = Stored | undefined;

export interface IncomingRow {
  code: string;
  /** The code is made of the content: equal rows are distinguished by an ordinal, not refused. */
  isHashed: boolean;
  /** In the order of `columns`. */
  values: Incoming[];
  line: number;
}

export type Outcome = "new" | "updated" | "unchanged" | "duplicates";

export interface StoredRow {
  id: number;
  batchId: number;
  values: Stored[];
}

export interface StoreOptions {
  table: string;
  columns: readonly string[];
  /** Which of the columns the file holds: only these are compared and updated. */
  given: readonly boolean[];
  batchId: number;
  /** Present where a known row with other content is updated. */
  versions?: RowVersions;
  /** Differences that are not in `columns`; `apply` is called for a known row that differs. */
  besides?: {
    differs(row: StoredRow, incoming: IncomingRow): boolean;
    apply(row: StoredRow, incoming: IncomingRow): void;
  };
  onNew?(code: string, incoming: IncomingRow): void;
  onUpdate?(row: StoredRow, incoming: IncomingRow): void;
  /** A known row, or one given earlier in this file, says something else. */
  onOther(kind: "known" | "twice", row: StoredRow, incoming: IncomingRow, columns: readonly string[]): void;
  count(outcome: Outcome, rows: number): void;
}

const ROWS_PER_STATEMENT = 64;

export function storeRows({ sqlite }: Database, options: StoreOptions) {
  const { table, columns, given, batchId, versions, besides, onNew, onUpdate, onOther, count } = options;
  const names = ["code", ...columns, "batch_id"];
  const insert = (rows: number) => {
    const placeholders = `(${names.map(() => "?").join(", ")})`;
    const values = Array.from({ length: rows }, () => placeholders).join(", ");
    return sqlite.prepare(
      `INSERT INTO ${table} (${names.join(", ")}) VALUES ${values} ON CONFLICT (code) DO NOTHING`,
    );
  };
  const insertMany = insert(ROWS_PER_STATEMENT);
  const insertOne = insert(1);
  const find = sqlite
    .prepare(`SELECT id, batch_id, ${columns.join(", ")} FROM ${table} WHERE code = ?`)
    .raw();
  const updated = columns.filter((_, place) => given[place]);
  const update =
    versions && updated.length > 0
      ? sqlite.prepare(`UPDATE ${table} SET ${updated.map((name) => `${name} = ?`).join(", ")} WHERE id = ?`)
      : null;

  const startId = (sqlite.prepare(`SELECT max(id) FROM ${table}`).pluck().get() as number | null) ?? 0;
  let lastId = startId;
  let held: IncomingRow[] = [];
  const seen = new SeenIds(startId);
  const ordinals = new Map<string, number>();

  /** Filled again for each statement. */
  const bound: (Stored | number)[] = new Array(ROWS_PER_STATEMENT * names.length);
  const bind = (row: IncomingRow, at: number, code = row.code) => {
    let place = at;
    bound[place++] = code;
    for (const value of row.values) bound[place++] = otherwise(value, UNKNOWN_ID);
    bound[place++] = batchId;
    return place;
  };
  const runOne = (row: IncomingRow, code = row.code) => insertOne.run(bound.slice(0, bind(row, 0, code)));
  const differsAt = (place: number, row: IncomingRow, found: StoredRow) =>
    given[place] && row.values[place] !== undefined && row.values[place] !== found.values[place];
  const stored = (code: string): StoredRow | undefined => {
    const row = find.get(code) as [number, number, ...Stored[]] | undefined;
    return row && { id: row[0], batchId: row[1], values: row.slice(2) as Stored[] };
  };
  const added = (code: string, row: IncomingRow) => {
    count("new", 1);
    onNew?.(code, row);
  };

  const flush = () => {
    const before = lastId;
    const inserted = held.length === ROWS_PER_STATEMENT ? insertAll() : insertEach();
    if (inserted < held.length) settleEach(before);
    else {
      count("new", inserted);
      if (onNew) for (const row of held) onNew(row.code, row);
    }
    held = [];
  };
  const insertAll = () => {
    let place = 0;
    for (const row of held) place = bind(row, place);
    const result = insertMany.run(bound);
    if (result.changes > 0) lastId = Number(result.lastInsertRowid);
    return result.changes;
  };
  const insertEach = () => {
    let inserted = 0;
    for (const row of held) {
      const result = runOne(row);
      inserted += result.changes;
      if (result.changes > 0) lastId = Number(result.lastInsertRowid);
    }
    return inserted;
  };

  /** Each row of a statement that met a known code: which one went in, and what of the others. */
  const settleEach = (before: number) => {
    const claimed = new Set<number>();
    for (const row of held) {
      const found = stored(row.code)!;
      if (found.id > before && !claimed.has(found.id)) {
        claimed.add(found.id);
        added(row.code, row);
      } else if (row.isHashed) settleEqualRow(row, found);
      else settleKnown(row, found);
    }
  };

  const settleKnown = (row: IncomingRow, found: StoredRow) => {
    const isFirstInFile = found.id <= startId && seen.add(found.id);
    const others = columns.filter((_, place) => differsAt(place, row, found));
    const differs = others.length > 0 || (besides?.differs(found, row) ?? false);
    if (!differs) count(isFirstInFile ? "unchanged" : "duplicates", 1);
    else if (!isFirstInFile) onOther("twice", found, row, others);
    else if (!versions) onOther("known", found, row, others);
    else {
      versions.keep(table, found.id);
      const after = found.values.map((before, place) => otherwise(row.values[place], before));
      update?.run([...after.filter((_, place) => given[place]), found.id]);
      besides?.apply(found, row);
      onUpdate?.(found, row);
      count("updated", 1);
    }
  };

  /** The next ordinal among equal rows of this file: there already, or new. */
  const settleEqualRow = (row: IncomingRow, first: StoredRow) => {
    const base = row.code.slice(0, row.code.lastIndexOf("#"));
    let ordinal = ordinals.get(base) ?? 1;
    let code = row.code;
    let found: StoredRow | undefined = first;
    while (found && !(found.id <= startId && seen.add(found.id))) {
      ordinal++;
      code = `${base}#${ordinal}`;
      found = stored(code);
    }
    if (ordinal > 1) ordinals.set(base, ordinal);
    if (found) count("unchanged", 1);
    else {
      lastId = Number(runOne(row, code).lastInsertRowid);
      added(code, row);
    }
  };

  return {
    startId,
    add(row: IncomingRow) {
      held.push(row);
      if (held.length === ROWS_PER_STATEMENT) flush();
    },
    flush,
  };
}

/** Null is an answer; undefined is none. */
function otherwise(value: Incoming, unless: Stored): Stored {
  return value === undefined ? unless : value;
}

/** A bit for each id up to the last one that was there before. */
class SeenIds {
  private bits: Uint8Array | null = null;

  constructor(private readonly lastId: number) {}

  /** True the first time. */
  add(id: number): boolean {
    this.bits ??= new Uint8Array((this.lastId >> 3) + 1);
    const mask = 1 << (id & 7);
    const byte = this.bits[id >> 3]!;
    this.bits[id >> 3] = byte | mask;
    return (byte & mask) === 0;
  }
}
