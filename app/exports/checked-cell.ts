import { type Reasons, reasonText } from "~/domain/reasons";
import type { Cell, Column, Row } from "~/domain/report";

/** What a file can hold. */
export type WrittenCell = Exclude<Cell, Reasons>;

/** The value of a cell, reasons as text. @throws Error for money beyond 2^53: a rounded amount is refused, not exported */
export function checkedCell(column: Column, row: Row): WrittenCell {
  const value = row[column.key] ?? null;
  if (column.kind === "money" && typeof value === "number" && !Number.isSafeInteger(value))
    throw new Error(`${column.key} is beyond 2^53 minor units and cannot be exported exactly`);
  return typeof value === "object" && value !== null ? reasonText(value) : value;
}
