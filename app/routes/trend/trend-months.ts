import { usualMonths } from "~/domain/delivery";
import type { Report, Row } from "~/domain/report";

/** The months that the page draws, in order. */
export function trendMonths(report: Report): Row[] {
  return usualMonths(report.rows, report).sort((a, b) => (String(a.month) < String(b.month) ? -1 : 1));
}
