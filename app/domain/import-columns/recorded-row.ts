/** What a stored row says, as reports give it: dates written out, lists as lists, flags as yes or no; codes stay codes. */
import { isoFromDay } from "../calendar";
import type { ImportColumn } from "./import-column";
import { type Camel, camel } from "./stored-row";

/** Kinds whose stored value says everything; the others are ids, for which dictionaries are needed. */
const PLAIN_KINDS = [
  "code",
  "text",
  "list",
  "amount",
  "rate",
  "count",
  "day",
  "word",
  "words",
  "parties",
  "yesNo",
  "consents",
] as const;
type PlainKind = (typeof PLAIN_KINDS)[number];

type Columns = readonly ImportColumn[];

/** The name of a column in reports: `securedMinor` for amounts, else the file's name, `signalOn`. */
type NameOf<Entry> = Entry extends { kind: "amount"; into: readonly [infer Name extends string] }
  ? Camel<Name>
  : Entry extends { key: infer Key extends string }
    ? Camel<Key>
    : never;
type ValueOf<Entry> =
  | (Entry extends { kind: "amount" | "rate" | "count" }
      ? number
      : Entry extends { kind: "yesNo" | "consents" }
        ? boolean
        : Entry extends { kind: "list" | "words" }
          ? string[]
          : string)
  | (Entry extends { required: true } | { unknown: "" } | { kind: "list" | "words" } ? never : null);
type Plain<Entry> = Entry extends { kind: PlainKind; into: readonly [string, ...string[]] } ? Entry : never;

export type RecordedRow<C extends Columns> = {
  [Entry in Plain<C[number]> as NameOf<Entry>]: ValueOf<Entry>;
};

export type RecordedValue = string | number | boolean | string[] | null;

export function isPlain({ kind, into }: ImportColumn): boolean {
  return (PLAIN_KINDS as readonly string[]).includes(kind) && into.length > 0;
}

/** Of the columns that need no dictionary; `row` as `storedSelect` reads it. */
export function recordedRow<const C extends Columns>(columns: C, row: object): RecordedRow<C> {
  const stored = row as Readonly<Record<string, string | number | boolean | null>>;
  const entries = columns
    .filter(isPlain)
    .map((column) => [recordedName(column), recordedValue(column, stored[camel(column.into[0]!)] ?? null)]);
  return Object.fromEntries(entries) as RecordedRow<C>;
}

export function recordedName({ key, kind, into }: ImportColumn): string {
  return camel(kind === "amount" ? into[0]! : key);
}

function recordedValue({ kind }: ImportColumn, stored: string | number | boolean | null): RecordedValue {
  if (kind === "list" || kind === "words")
    return String(stored ?? "")
      .split(";")
      .filter(Boolean);
  if (stored === null) return null;
  if (kind === "day") return isoFromDay(stored as number);
  return stored;
}
