/** Rows put together from parts, so that every empty figure brings its reason. */
import { type ReasonCode, reasonText } from "~/domain/reasons";
import type { Cell, Column, Row } from "~/domain/report";
import { type Interval, unknownInterval } from "~/statistics/interval";

export interface Part {
  values: Readonly<Record<string, Cell>>;
  reasons: Readonly<Record<string, ReasonCode>>;
}

export function known(values: Readonly<Record<string, Cell>>): Part {
  return { values, reasons: {} };
}

export function unknown(keys: readonly string[], reason: ReasonCode): Part {
  return {
    values: Object.fromEntries(keys.map((key) => [key, null])),
    reasons: Object.fromEntries(keys.map((key) => [key, reason])),
  };
}

/** An estimate and its limits under three column keys. */
export function figure([rate, low, high]: readonly [string, string, string], interval: Interval): Part {
  const values = { [rate]: interval.estimate, [low]: interval.low, [high]: interval.high };
  const empty = Object.keys(values).filter((key) => values[key] === null);
  return { values, reasons: unknown(empty, interval.reason ?? "not-computed").reasons };
}

/** A figure that is there to be compared is worth nothing without its interval: it stays unknown, for the same reason. */
export function onlyWithLimits(interval: Interval): Interval {
  return interval.low === null ? unknownInterval(interval.reason ?? "not-estimable") : interval;
}

/** The row in the order of the columns; `reason` is written where the report has that column. */
export function rowOf(columns: readonly Column[], parts: readonly Part[]): Row {
  const values: Record<string, Cell> = Object.assign({}, ...parts.map((part) => part.values));
  const reasons: Record<string, ReasonCode> = Object.assign({}, ...parts.map((part) => part.reasons));
  const ordered = columns.map(({ key, kind }) => {
    if (kind !== "reasons") return [key, cellOf(values, key)] as const;
    const inOrder = columns.flatMap((column) => {
      const reason = reasons[column.key];
      return reason ? [[column.key, reason] as const] : [];
    });
    return [key, reasonText(Object.fromEntries(inOrder))] as const;
  });
  return Object.fromEntries(ordered);
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
