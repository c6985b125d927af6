import { type Reasons, reasonText } from "~/domain/reasons";
import type { Cell, Column, Row } from "~/domain/report";

/** What a file can hold. */
export type WrittenCell = Exclude<Cell, Reasons>;

/** The value of a cell, reasons as text. @throws Error for money beyond 2^53: a rounded amount is refused, not exported */
export function checkedCell(column: Column, row: Row): WrittenCell {
  const value = row[column.key] ?? null;
  if (column.kind === "money" && typeof value === "number" && !Number.isSafeInteger(value))
    throw new Error(`${column.key} is beyond 2^53 minor units and cannot be exported exactly`);
  if (typeof value === "object" && value !== null) return reasonText(value);
  return typeof value === "number" ? roundedNumber(value) : value;
}

const NINE_DECIMALS = 1e9;

/** Shares are added up in steps of 2⁻³⁰, so beyond nine decimals a figure says nothing. Money and counts are whole. */
export function roundedNumber(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * NINE_DECIMALS) / NINE_DECIMALS;
}
