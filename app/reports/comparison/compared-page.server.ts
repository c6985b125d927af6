/** A page whose report may stand beside another period: its own table stays as it is, the comparison is a table of its own. */
import { type Visit, visit as visitFrom } from "~/answers/visit.server";
import { isComparing, withoutComparison } from "~/domain/period-comparison";
import type { Report } from "~/domain/report";
import type { ReportDefinition } from "../report-definition.server";
import { requireReport } from "../require-report.server";

export interface ComparedPage<Page> {
  page: Page;
  /** With the columns of the other period; null where none was chosen. */
  compared: Report | null;
}

/** @param pageOf the page without the other period. @throws Response as `requireReport` */
export async function comparedPage<Page extends { report: Report }>(
  given: Visit,
  definition: ReportDefinition,
  pageOf: (visit: Visit) => Promise<Page>,
): Promise<ComparedPage<Page>> {
  const { filters } = given;
  const page = await pageOf(visitFrom({ ...given, filters: withoutComparison(filters) }));
  if (!isComparing(filters)) return { page, compared: null };
  const sameView = visitFrom({ ...given, filters: { ...filters, sort: null, page: 1 } });
  const compared = await requireReport(sameView, definition, ["q"]);
  // The page says what was asked, and its files are asked the same.
  const { vs_from, vs_to } = filters;
  const said = {
    filters: { ...page.report.filters, vs_from, vs_to },
    ownFilters: compared.ownFilters,
    search: compared.search,
  };
  return { page: { ...page, report: { ...page.report, ...said } }, compared };
}
