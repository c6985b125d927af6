import type { Column, Row } from "../domain/report";
import type { ShownColumn } from "./shown-column";

export interface ReportColumns {
  shown: ShownColumn[];
  /** Figures that no row has: listed apart, so that a table is not wide with dashes. */
  empty: Column[];
}

/**
 * A report's columns as a table shows them: the ends of an interval beside their figure, and no column of reasons,
 * because each dash states its own.
 *
 * @param dropped keys of columns that the table has no use for
 */
export function reportColumns(
  columns: readonly Column[],
  rows: readonly Row[],
  dropped: readonly string[] = [],
): ReportColumns {
  const keys = new Set(columns.map(({ key }) => key));
  const figures = columns.filter(
    ({ key, kind }) => kind !== "reasons" && !dropped.includes(key) && figureOfLimit(key, keys) === null,
  );
  const isEmpty = ({ key }: Column) => rows.every((row) => row[key] == null);
  const shown = figures.filter((column) => rows.length === 0 || !isEmpty(column));
  return {
    shown: shown.map((column) => ({ ...column, interval: limitsOf(column.key, keys) })),
    empty: figures.filter((column) => !shown.includes(column)),
  };
}

/** `gross_low` → `gross_rate`, `ratio_low` → `ratio`, `expected_low_minor` → `expected_minor`; null for what is no end. */
function figureOfLimit(key: string, keys: ReadonlySet<string>): string | null {
  const [, stem, unit = ""] = /^(.+)_(?:low|high)(_minor)?$/.exec(key) ?? [];
  if (stem === undefined) return null;
  return [`${stem}${unit}`, `${stem}_rate`].find((figure) => keys.has(figure)) ?? null;
}

function limitsOf(key: string, keys: ReadonlySet<string>): { low: string; high: string } | undefined {
  const [, stem, unit = ""] = /^(.+?)(?:_rate|(_minor))?$/.exec(key) ?? [];
  const limits = { low: `${stem}_low${unit}`, high: `${stem}_high${unit}` };
  return keys.has(limits.low) && keys.has(limits.high) ? limits : undefined;
}
