/** One branch beside the branches of its region: its own row is compared over the mix of cases of all branches. */
import type { FilterState } from "~/domain/filters";
import type { Report } from "~/domain/report";
import type { Scope } from "~/domain/scope";
import type { Store } from "~db/store";
import { withConductSoon } from "../conduct/with-conduct.server";
import { branchReport, type DetailReport } from "../detail-report.server";
import { branchesReport } from "../places/places-report.server";
import { branchRegions } from "./branch-regions.server";

export interface BranchPageReport extends Omit<DetailReport<"branches">, "tables"> {
  /** The branches of its region, itself among them: rates standardised over all branches. */
  siblings: Report;
  tables: Omit<DetailReport<"branches">["tables"], "cases">;
}

/** Null for an unknown branch, or one that may not be seen. */
export async function branchPageReport(
  store: Store,
  scope: Scope,
  filters: FilterState,
  code: string,
): Promise<BranchPageReport | null> {
  const detail = await branchReport(store, scope, filters, code);
  if (detail === null) return null;
  const { cases: _cases, ...tables } = detail.tables;
  const all = await branchesReport(store, scope, { ...filters, branch: [], sort: null, page: 1, q: "" });
  const regions = await branchRegions(store);
  const rows = all.rows.filter(({ key }) => regions[String(key)]?.code === regions[code]?.code);
  return { ...detail, tables, siblings: { ...all, rows, total: rows.length } };
}

/** With the breaches of its officers beside their money, as soon as they are counted. */
export async function branchWithConduct(
  store: Store,
  scope: Scope,
  page: BranchPageReport,
): Promise<BranchPageReport> {
  const officers = await withConductSoon(store, scope, page.tables.officers, "officer");
  return { ...page, tables: { ...page.tables, officers } };
}
