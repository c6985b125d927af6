import type { Row } from "./report";

/** The months that have notes, numbered from the first: pictures have room for a number, the list below says the rest. */
export function annotatedMonths(rows: readonly Row[]): { month: string; label: string }[] {
  return rows
    .filter(({ annotations }) => annotations)
    .map(({ month }, at) => ({ month: String(month), label: String(at + 1) }));
}
