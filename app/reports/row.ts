/** Rows put together from parts, so that every empty figure brings its reason. */
import { type ReasonCode, reasonText } from "~/domain/reasons";
import type { Cell, Column, Row } from "~/domain/report";
import { type Interval, unknownInterval } from "~/statistics/interval";

export interface Part {
  values: Readonly<Record<string, Cell>>;
  reasons: Readonly<Record<string, ReasonCode>>;
}

const NO_REASONS: Part["reasons"] = {};

export function known(values: Readonly<Record<string, Cell>>): Part {
  return { values, reasons: NO_REASONS };
}

/** The same unknown figures stand in row after row: each kind of them is made once. */
const unknowns = new WeakMap<readonly string[], Map<ReasonCode, Part>>();

export function unknown(keys: readonly string[], reason: ReasonCode): Part {
  const byReason = unknowns.get(keys) ?? new Map<ReasonCode, Part>();
  unknowns.set(keys, byReason);
  const part = byReason.get(reason) ?? {
    values: Object.fromEntries(keys.map((key) => [key, null])),
    reasons: Object.fromEntries(keys.map((key) => [key, reason])),
  };
  byReason.set(reason, part);
  return part;
}

/** An estimate and its limits under three column keys. */
export function figure(keys: readonly [string, string, string], interval: Interval): Part {
  const { estimate, low, high, reason } = interval;
  const values = { [keys[0]]: estimate, [keys[1]]: low, [keys[2]]: high };
  if (estimate !== null && low !== null && high !== null) return known(values);
  const empty = keys.filter((key) => values[key] === null);
  return { values, reasons: unknown(empty, reason ?? "not-computed").reasons };
}

/** A figure that is there to be compared is worth nothing without its interval: it stays unknown, for the same reason. */
export function onlyWithLimits(interval: Interval): Interval {
  return interval.low === null ? unknownInterval(interval.reason ?? "not-estimable") : interval;
}

/** The row in the order of the columns; `reason` is written where the report has that column. */
export function rowOf(columns: readonly Column[], parts: readonly Part[]): Row {
  const values: Record<string, Cell> = {};
  for (const part of parts) Object.assign(values, part.values);
  const row: Record<string, Cell> = {};
  for (const { key, kind } of columns)
    row[key] = kind === "reasons" ? reasonOf(columns, parts) : cellOf(values, key);
  return row;
}

/** Where one part alone has reasons, as in most rows, its text is made once for all rows that it stands in. */
function reasonOf(columns: readonly Column[], parts: readonly Part[]): string | null {
  const given = parts.map(({ reasons }) => reasons).filter((reasons) => reasons !== NO_REASONS);
  if (given.length !== 1) return reasonText(inOrder(columns, Object.assign({}, ...given)));
  const [only] = given as [Part["reasons"]];
  const texts = reasonTexts.get(only) ?? new Map<readonly Column[], string | null>();
  reasonTexts.set(only, texts);
  const text = texts.get(columns) ?? reasonText(inOrder(columns, only));
  texts.set(columns, text);
  return text;
}

const reasonTexts = new WeakMap<Part["reasons"], Map<readonly Column[], string | null>>();

function inOrder(
  columns: readonly Column[],
  reasons: Readonly<Record<string, ReasonCode>>,
): Record<string, ReasonCode> {
  const ordered: Record<string, ReasonCode> = {};
  for (const { key } of columns) {
    const reason = reasons[key];
    if (reason) ordered[key] = reason;
  }
  return ordered;
}

function cellOf(values: Readonly<Record<string, Cell>>, key: string): Cell {
  const value = values[key];
  if (value === undefined) throw new Error(`rowOf requires a value for the column ${key}`);
  return value;
}

/** Nulls last whatever the direction, ties by the first column: the same rows always come in the same order. */
export function sorted(
  rows: readonly Row[],
  tieColumn: string,
  { key, descending }: { key: string; descending: boolean },
): Row[] {
  return [...rows].sort((a, b) => {
    const [one, other] = [a[key] ?? null, b[key] ?? null];
    if ((one === null) !== (other === null)) return one === null ? 1 : -1;
    return (descending ? compare(other, one) : compare(one, other)) || compare(a[tieColumn], b[tieColumn]);
  });
}

function compare(one: Cell | undefined, other: Cell | undefined): number {
  if (one == null || other == null || one === other) return 0;
  return one < other ? -1 : 1;
}
