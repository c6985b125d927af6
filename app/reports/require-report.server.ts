/** A page's report, for its loader. */
import { FilterError } from "~/domain/filter-error";
import type { Report } from "~/domain/report";
import type { ReportName } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import type { Store } from "~db/store";
import { requirePage } from "./page-answer.server";
import { orderOf } from "./question.server";
import { requireFilters } from "./read-filters.server";

/**
 * What the page's address asks of one report. A column to sort by that it lacks is a 400 that names the others.
 *
 * @param own names of parameters that the page itself reads
 */
export async function requireReport(
  store: Store,
  scope: Scope,
  request: Request,
  name: ReportName,
  own: readonly string[] = [],
): Promise<Report> {
  const filters = await requireFilters(store, request, own);
  try {
    orderOf(name, filters);
  } catch (error) {
    if (error instanceof FilterError) throw new Response(error.text[filters.lang ?? "en"], { status: 400 });
    throw error;
  }
  return requirePage(store, { page: name, scope, filters, code: "" });
}
