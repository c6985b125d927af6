/** Dates of one row that must follow each other: an end before its beginning is a slip of the keyboard. */
import { isoFromDay } from "~/domain/calendar";
import { PORTFOLIO_FILES, type PortfolioTable } from "~/domain/portfolio-files";
import type { Problem } from "./refusal.server";
import type { RowValues } from "./table-plans.server";

/** First and later column. */
const ORDERED: Partial<Record<PortfolioTable, readonly (readonly [string, string])[]>> = {
  cases: [["defaulted_on", "closed_on"]],
  assignments: [["from", "to"]],
  officers: [["hired_on", "left_on"]],
};

export interface Disorder extends Problem {
  column: string;
  value: string;
}

/** Null where the dates are in order, or one of them is not there. */
export function orderCheck(table: PortfolioTable): (row: RowValues) => Disorder | null {
  const { columns } = PORTFOLIO_FILES[table];
  const place = (key: string) => columns.findIndex((column) => column.key === key);
  const pairs = (ORDERED[table] ?? []).map(([first, later]) => ({
    first,
    later,
    at: place(first),
    to: place(later),
  }));
  if (pairs.length === 0) return () => null;
  return (row) => {
    for (const { first, later, at, to } of pairs) {
      const [begin, end] = [row[at], row[to]];
      if (typeof begin !== "number" || typeof end !== "number" || end >= begin) continue;
      const [day, zh] = [isoFromDay(begin), columns[at]!.zh];
      return {
        column: later,
        value: isoFromDay(end),
        problem: { en: `lies before ${first} (${day})`, zh: `早于${zh}（${day}）` },
        expected: { en: `expected ${day} or later, or an empty cell`, zh: `应不早于 ${day}，或为空` },
      };
    }
    return null;
  };
}
