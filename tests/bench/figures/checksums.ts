/** A table as checksums of its figures: one for each column, over its rows in the order of their keys. Words count for nothing. */
import { createHash } from "node:crypto";

export interface Table {
  definitions: Readonly<Record<string, { kind: string }>>;
  rows: readonly Readonly<Record<string, unknown>>[];
}

export interface Checksums {
  rows: number;
  /** Column key → checksum. */
  columns: Readonly<Record<string, string>>;
}

/** Kinds of columns that name a row, and the one that only words it. */
const KEYS: readonly string[] = ["code", "month"];
const WORDS = "text";

export function checksums({ definitions, rows }: Table): Checksums {
  const keys = keyColumns(definitions);
  const sorted = rows
    .map((row) => ({ row, key: rowKey(row, keys) }))
    .sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)));
  const columns = figureColumns(definitions).map((column) => {
    const hash = createHash("sha256");
    for (const { key, row } of sorted) hash.update(`${key}\t${figureText(row[column])}\n`);
    return [column, hash.digest("hex").slice(0, 16)];
  });
  return { rows: rows.length, columns: Object.fromEntries(columns) };
}

export function keyColumns(definitions: Table["definitions"]): string[] {
  return Object.keys(definitions).filter((column) => KEYS.includes(definitions[column]!.kind));
}

export function figureColumns(definitions: Table["definitions"]): string[] {
  return Object.keys(definitions).filter((column) => definitions[column]!.kind !== WORDS);
}

export function rowKey(row: Table["rows"][number], keys: readonly string[]): string {
  return JSON.stringify(keys.map((column) => row[column] ?? null));
}

/** Nine decimals are what files print; what differs beyond them is the order of additions. */
export function figureText(value: unknown): string {
  return JSON.stringify(typeof value === "number" ? Number(value.toFixed(9)) : value);
}
