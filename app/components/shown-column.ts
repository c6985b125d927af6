import type { ReactNode } from "react";
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
    unit: column.kind === "money" ? format.moneyUnit(largest(rows, column.key), MONEY_DIGITS) : null,
  }));
}

function largest(rows: readonly Row[], key: string): number {
  return rows.reduce((top, row) => Math.max(top, Math.abs(Number(row[key] ?? 0))), 0);
}
