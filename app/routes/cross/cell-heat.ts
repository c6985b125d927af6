/** How strongly a cell is coloured, and whether it is too thin to be coloured at all. */
import { type CrossMeasureKey, crossMeasure, estimateKeys } from "~/domain/cross";
import { LEAST_MATURED } from "~/domain/gates";
import type { Row } from "~/domain/report";

/** Shares of the largest from which each step of colour begins: what is next to nothing has none. */
const STEPS = [0.04, 0.3, 0.6];

/** What no difference is: for measures that compare. */
const NO_DIFFERENCE: Readonly<Partial<Record<CrossMeasureKey, number>>> = {
  effect: 0,
  observed_expected: 1,
};

export function isComparison(key: CrossMeasureKey): boolean {
  return NO_DIFFERENCE[key] !== undefined;
}

/** A class of the heat table; null: plain. @param largest distance from nothing, or from no difference, in the table */
export function heatOf(key: CrossMeasureKey, row: Row, largest: number): string | null {
  const { column, counted } = crossMeasure(key);
  const value = Number(row[column]);
  const none = NO_DIFFERENCE[key] ?? 0;
  if (counted) {
    const { low, high, n } = estimateKeys(column);
    const [from, to] = [row[low], row[high]];
    if (from == null || to == null || Number(row[n]) < LEAST_MATURED) return "quiet";
    if (isComparison(key) && Number(from) <= none && Number(to) >= none) return "quiet";
  }
  const share = largest === 0 ? 0 : Math.abs(value - none) / largest;
  const step = STEPS.filter((from) => share >= from).length;
  return step === 0 ? null : `${value > none ? "more" : "less"}-${step}`;
}

/** The largest distance among the cells. */
export function largestOf(key: CrossMeasureKey, rows: readonly Row[]): number {
  const { column } = crossMeasure(key);
  const none = NO_DIFFERENCE[key] ?? 0;
  return rows.reduce(
    (top, row) => (row[column] == null ? top : Math.max(top, Math.abs(Number(row[column]) - none))),
    0,
  );
}
