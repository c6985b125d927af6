/** Which function answers which report. */
import type { FilterState } from "~/domain/filters";
import type { Report, Row } from "~/domain/report";
import type { ReportName } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import type { Database } from "~db/client";
import { allCases, casesReport } from "./cases-report.server";
import { dataQualityReport } from "./data-quality-report.server";
import { methodsReport } from "./methods-report.server";
import { officersReport } from "./officers-report.server";
import { branchesReport, causesReport, regionsReport } from "./places-report.server";
import { trendReport } from "./trend-report.server";

export type ReportFunction = (database: Database, scope: Scope, filters: FilterState) => Promise<Report>;

/** A report with all its rows, which may be too many to hold at once. */
export type WholeReport = Omit<Report, "rows"> & { rows: Iterable<Row> };

/** As pages ask: the list of cases page by page. */
export const REPORT_FUNCTIONS: Readonly<Record<ReportName, ReportFunction>> = {
  methods: methodsReport,
  officers: officersReport,
  regions: regionsReport,
  branches: branchesReport,
  causes: causesReport,
  trend: trendReport,
  cases: casesReport,
  "data-quality": dataQualityReport,
};

/** As exports ask: every row, whatever page the address names, and no search where the report has none. */
export async function wholeReport(
  database: Database,
  scope: Scope,
  name: ReportName,
  filters: FilterState,
): Promise<WholeReport> {
  if (name === "cases") return allCases(database, scope, { ...filters, page: 1 });
  return REPORT_FUNCTIONS[name](database, scope, { ...filters, page: 1, q: "" });
}
