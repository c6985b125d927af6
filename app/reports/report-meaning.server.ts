import { DIMENSIONS, type DimensionKey } from "~/domain/dimensions";
import type { DimensionName, ReportMeaning } from "~/domain/report";
import type { ReportName } from "~/domain/report-names";
import { REPORTS, type ReportDefinition } from "~/domain/reports";

/** What goes with a report to its page, so that no browser loads the registries of all reports and measures. */
export function reportMeaning(name: ReportName): ReportMeaning {
  const { subject, says, saysNot, order, of, isJudged = true }: ReportDefinition = REPORTS[name];
  const within = of === undefined ? null : DIMENSIONS[of].within;
  return { subject, says, saysNot, order, isJudged, row: nameOf(of ?? null), within: nameOf(within) };
}

function nameOf(key: DimensionKey | null): DimensionName | null {
  if (key === null) return null;
  const { label, definition } = DIMENSIONS[key];
  return { label, definition };
}
