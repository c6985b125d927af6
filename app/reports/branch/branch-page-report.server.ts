/** One branch beside the branches of its region: its own row is compared over the mix of cases of all branches. */
import type { Visit } from "~/answers/visit.server";
import type { Annotation } from "~/domain/annotations";
import type { Forecast } from "~/domain/forecast";
import { withoutComparison } from "~/domain/period-comparison";
import type { Report } from "~/domain/report";
import type { AgainstTarget } from "~/domain/targets";
import type { Bilingual } from "~/domain/text";
import { annotationsShown } from "../annotations/annotations.server";
import { type DetailReport, detailOf, narrowedTo } from "../detail/detail.server";
import { standingBeyond } from "../detail/standing-apart.server";
import { forecastBeside } from "../forecast/beside-forecast.server";
import { officersReport } from "../officers/officers-report.server";
import { branchesReport } from "../places/places-report.server";
import { againstTarget } from "../targets/against-target.server";
import { beside } from "../viewed";
import { branchRegions } from "./branch-regions.server";

export interface BranchPageReport extends Omit<DetailReport<"branches">, "tables"> {
  /** Its receipts against its target. */
  against: AgainstTarget;
  /** What its open cases are expected to pay this year; null while it is computed. */
  forecast: Forecast | null;
  /** Notes on the time line: its own, and those of the whole bank. */
  annotations: readonly Annotation[];
  /** The branches of its region, itself among them: rates standardised over all branches. */
  siblings: Report;
  tables: Omit<DetailReport<"branches">["tables"], "cases">;
  /** Filters that change nothing of its receipts by method and of its officers, by their labels. */
  notOfWork: readonly Bilingual[];
}

/** Null for an unknown branch, or one that may not be seen. */
export async function branchPageReport(visit: Visit, code: string): Promise<BranchPageReport | null> {
  const detail = await detailOf(visit, "shown", "branches", code);
  if (detail === null) return null;
  const { cases: _cases, ...tables } = detail.tables;
  const filters = { ...withoutComparison(visit.filters), branch: [] };
  const all = beside(await visit.require(branchesReport, { filters }), { ...visit, filters });
  const regions = await branchRegions(visit.desk.store);
  const rows = all.rows.filter(({ key }) => regions[String(key)]?.code === regions[code]?.code);
  const own = { filters: narrowedTo(visit.filters, "branch", code) };
  const against = await visit.require(againstTarget, own);
  const forecast = await forecastBeside(visit, own, "soon");
  const annotations = await visit.require(annotationsShown, own);
  return {
    ...detail,
    against,
    forecast,
    annotations,
    notOfWork: standingBeyond(visit.filters, officersReport),
    tables,
    siblings: { ...all, rows, total: rows.length },
  };
}
