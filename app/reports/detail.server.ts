/** The JSON twins of the pages about one thing. */
import { DEMO_NOTICE } from "~/domain/demo";
import type { FilterState } from "~/domain/filters";
import type { Scope } from "~/domain/scope";
import type { Database } from "~db/client";
import { caseReport } from "./case-report.server";
import { branchReport, methodReport, officerReport } from "./detail-report.server";

const DETAIL_FUNCTIONS = { branches: branchReport, methods: methodReport, officers: officerReport };

type Detail = keyof typeof DETAIL_FUNCTIONS | "cases";

export function isDetail(page: string): page is Detail {
  return page === "cases" || Object.hasOwn(DETAIL_FUNCTIONS, page);
}

/** Null where there is no such thing. */
export async function detailJson(
  database: Database,
  scope: Scope,
  page: Detail,
  code: string,
  filters: FilterState,
): Promise<string | null> {
  if (page === "cases") {
    const detail = await caseReport(database, scope, code);
    return detail && text({ report: "case", ...noticeOf(detail.isDemo), ...detail });
  }
  const detail = await DETAIL_FUNCTIONS[page](database, scope, filters, code);
  if (detail === null) return null;
  const { figures, tables, name, within, ...head } = detail;
  const { page: _page, ...given } = filters;
  return text({
    report: page,
    ...noticeOf(detail.isDemo),
    ...head,
    name: name[filters.lang ?? "en"],
    within: within?.code ?? null,
    filters: { ...given, lang: filters.lang ?? "en" },
    figures: figures.rows[0] ?? null,
    tables: Object.fromEntries(Object.entries(tables).map(([key, report]) => [key, report.rows])),
  });
}

function noticeOf(isDemo: boolean): { notice?: string } {
  return isDemo ? { notice: DEMO_NOTICE } : {};
}

function text(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
