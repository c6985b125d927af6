/** Rows put together from parts, so that every empty figure has its reason. */
import type { ReasonCode, Reasons } from "~/domain/reasons";
import type { Cell, Column, KeptCell, KeptRow, Row } from "~/domain/report";
import { type Interval, unknownInterval } from "~/statistics/interval";

export interface Part {
  values: Readonly<Record<string, KeptCell>>;
  reasons: Reasons;
}

const NO_REASONS: Part["reasons"] = {};

export function known(values: Readonly<Record<string, KeptCell>>): Part {
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

/** The row in the order of the columns; its reasons stand where the report has a column for them. */
export function rowOf(columns: readonly Column[], parts: readonly Part[]): KeptRow {
  const values: Record<string, KeptCell> = {};
  for (const part of parts) Object.assign(values, part.values);
  const row: Record<string, KeptCell> = {};
  for (const { key, kind } of columns)
    row[key] = kind === "reasons" ? reasonsOf(columns, parts) : cellOf(values, key);
  return row;
}

/** Null: all is known. Where one part alone has reasons, as in most rows, they are put in order once for all such rows. */
function reasonsOf(columns: readonly Column[], parts: readonly Part[]): Reasons | null {
  const given = parts.map(({ reasons }) => reasons).filter((reasons) => reasons !== NO_REASONS);
  if (given.length === 0) return null;
  if (given.length > 1) return inOrder(columns, Object.assign({}, ...given));
  const [only] = given as [Reasons];
  const known = inColumnOrder.get(only) ?? new Map<readonly Column[], Reasons>();
  inColumnOrder.set(only, known);
  const ordered = known.get(columns) ?? inOrder(columns, only);
  known.set(columns, ordered);
  return ordered;
}

const inColumnOrder = new WeakMap<Reasons, Map<readonly Column[], Reasons>>();

export function inOrder(
  columns: readonly Column[],
  reasons: Readonly<Record<string, ReasonCode | null>>,
): Reasons {
  const ordered: Record<string, ReasonCode> = {};
  for (const { key } of columns) {
    const reason = reasons[key];
    if (reason) ordered[key] = reason;
  }
  return ordered;
}

function cellOf(values: Readonly<Record<string, KeptCell>>, key: string): KeptCell {
  const value = values[key];
  if (value === undefined) throw new Error(`rowOf requires a value for the column ${key}`);
  return value;
}

/** The row with some of its figures filled in: each with its value, or with why there is still none. */
export function filledIn(
  columns: readonly Column[],
  row: KeptRow,
  values: Readonly<Record<string, KeptCell>>,
  reasonOf: (column: string) => ReasonCode | null,
): KeptRow {
  const given = (row.reason ?? {}) as Reasons;
  const reasons = { ...given };
  for (const key of Object.keys(values)) {
    const why = reasonOf(key);
    if (why === null) delete reasons[key];
    else reasons[key] = why;
  }
  const ordered = inOrder(columns, reasons);
  return { ...row, ...values, reason: Object.keys(ordered).length === 0 ? null : ordered };
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

/** Reasons have no order. */
function compare(one: Cell | undefined, other: Cell | undefined): number {
  if (one == null || other == null || one === other) return 0;
  return one < other ? -1 : 1;
}
