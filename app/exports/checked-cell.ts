import type { Cell, Column, Row } from "~/domain/report";

/** The value of a cell. @throws Error for money beyond 2^53: a rounded amount is refused, not exported */
export function checkedCell(column: Column, row: Row): Cell {
  const value = row[column.key] ?? null;
  if (column.kind === "money" && typeof value === "number" && !Number.isSafeInteger(value))
    throw new Error(`${column.key} is beyond 2^53 minor units and cannot be exported exactly`);
  return value;
}
