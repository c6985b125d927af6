import type { ReactNode } from "react";
import { UNKNOWN } from "../domain/causes";
import type { Column, Row } from "../domain/report";
import type { Format } from "../format";
import type { MoneyUnit } from "../format/money";

/** A report's column as a table shows it. */
export interface ShownColumn extends Column {
  /** Column keys of the ends of this figure's interval, shown beside it. */
  interval?: { low: string; high: string };
  /** Where the cell leads. */
  href?: (row: Row) => string | null;
  /** What stands in the cell instead of the bare value: a name for a code, a badge. */
  show?: (row: Row) => ReactNode;
  /** Key of the column in whose unit it stands, so that the two compare by eye; its own where absent. */
  unitOf?: string;
  /** Whether the head sorts; yes where absent. */
  sortable?: boolean;
}

/** A shown column; one of money with the unit that all its cells share. */
export interface UnitColumn extends ShownColumn {
  unit: MoneyUnit | null;
}

/** Digits before the point that the largest amount of a column has at least: enough to compare small ones by eye. */
const MONEY_DIGITS = 3;

export function withUnits(
  columns: readonly ShownColumn[],
  rows: readonly Row[],
  format: Format,
): UnitColumn[] {
  return columns.map((column) => ({
    ...column,
    unit:
      column.kind === "money"
        ? format.moneyUnit(largest(rows, column.unitOf ?? column.key), MONEY_DIGITS)
        : null,
  }));
}

function largest(rows: readonly Row[], key: string): number {
  return rows.reduce((top, row) => Math.max(top, Math.abs(Number(row[key] ?? 0))), 0);
}

/** Whether it names any row: one that is unknown throughout, or repeats the first, only makes rows wide or high. */
export function namesRows({ key }: Column, rows: readonly Row[], first: Column | undefined): boolean {
  if (rows.length === 0 || key === first?.key) return true;
  return rows.some((row) => row[key] !== UNKNOWN && (row[key] == null || row[key] !== row[first?.key ?? ""]));
}
