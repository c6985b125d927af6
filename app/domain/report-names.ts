/** The reports there are; what each is stands in `reports.ts`, which has to know them all. */
export const REPORT_NAMES = [
  "methods",
  "officers",
  "regions",
  "branches",
  "causes",
  "trend",
  "targets",
  "forecast",
  "vintages",
  "flows",
  "sequences",
  "measures",
  "downgrades",
  "cases",
  "plan",
  "monday-list",
  "decisions",
  "why-now",
  "rotation-plan",
  "hand-overs",
  "where-to-try",
  "candidates",
  "paths",
  "conduct",
  "breaches",
  "limitation",
  "referrals",
  "left-alone",
  "data-quality",
  "cross",
] as const;
export type ReportName = (typeof REPORT_NAMES)[number];

export function isReportName(name: string): name is ReportName {
  return (REPORT_NAMES as readonly string[]).includes(name);
}
