import type { Assumption } from "./report";

/** Only the month is known: it counts as its first day, and nothing becomes unknown by it. Its value is the pattern. */
export function isMonthOnly({ value }: Assumption): boolean {
  return !/^\d{4}-\d{2}-\d{2}$/.test(value);
}
