import { type ReasonCode, reasonOf } from "../domain/reasons";
import type { Row } from "../domain/report";

/** A row's figure; null where unknown. */
export function numberAt(row: Row, key: string): number | null {
  const value = row[key];
  return typeof value === "number" ? value : null;
}

export function textAt(row: Row, key: string): string {
  return String(row[key] ?? "");
}

/** Why a row's figure is unknown; null where it is known, or where the row does not say. */
export function reasonAt(row: Row, key: string): ReasonCode | null {
  return reasonOf(row.reason, key);
}

/** Over rows that share nothing: unknown figures count as nothing. */
export function sumOf(rows: readonly Row[], key: string): number {
  return rows.reduce((sum, row) => sum + (numberAt(row, key) ?? 0), 0);
}
