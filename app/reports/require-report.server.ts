/** What a page's address asks of one report, for its loader. */

import { required, type Visit } from "~/answers/visit.server";
import { isFilterError } from "~/domain/filter-error";
import type { FilterKey } from "~/domain/filters";
import type { KeptReport, Report } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import { columnsOf } from "./columns-of";
import { orderOf } from "./order-of";
import type { ReportDefinition } from "./report-definition.server";
import { viewed } from "./viewed";

/**
 * A column to sort by that the report lacks is a 400 that names the others.
 *
 * @param also filters that other parts of the page read
 * @throws Response 202 with the progress while it is computed
 */
export async function requireReport(
  visit: Visit,
  definition: ReportDefinition,
  also: readonly FilterKey[] = [],
): Promise<Report> {
  return orBadRequest(visit, () => {
    orderOf(definition.name, visit.filters.sort, columnsOf(definition.name, visit.filters));
    return visit.ask(definition, "soon");
  }).then((answer) => requireView(visit, required(visit, answer), [...definition.reads, ...also]));
}

/** @throws Response 400 for a column to sort by that there is not */
export function requireView(visit: Visit, report: KeptReport, reads: readonly FilterKey[]): Report {
  try {
    return viewed(report, reads, visit);
  } catch (error) {
    throw asResponse(visit, error);
  }
}

async function orBadRequest<Result>(visit: Visit, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw asResponse(visit, error);
  }
}

function asResponse({ language }: Visit, error: unknown): unknown {
  return isFilterError(error) ? new Response(inLanguage(error.text, language), { status: 400 }) : error;
}
