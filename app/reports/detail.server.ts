/** The JSON twins of the pages about one thing. */
import { DEMO_NOTICE } from "~/domain/demo";
import type { FilterState } from "~/domain/filters";
import type { Scope } from "~/domain/scope";
import type { Store } from "~db/store";
import { caseReport } from "./case/case-report.server";
import { methodTwin } from "./method/method-twin.server";
import { officerTwin } from "./officer/officer-twin.server";
import { awaitedPage } from "./page-answer.server";

const DETAIL_PAGES = { branches: "one-branch", methods: "one-method", officers: "one-officer" } as const;

type Detail = keyof typeof DETAIL_PAGES | "cases";

export function isDetail(page: string): page is Detail {
  return page === "cases" || Object.hasOwn(DETAIL_PAGES, page);
}

/** Null where there is no such thing. */
export async function detailJson(
  store: Store,
  scope: Scope,
  page: Detail,
  code: string,
  filters: FilterState,
  signal?: AbortSignal,
): Promise<string | null> {
  if (page === "cases") {
    const detail = await caseReport(store, scope, code);
    return detail && text({ report: "case", ...noticeOf(detail.isDemo), ...detail });
  }
  const question = { page: DETAIL_PAGES[page], scope, filters, code };
  const detail = await awaitedPage(store, question, signal);
  if (detail === null) return null;
  const { figures, tables, name, within, ...head } = detail;
  const twin = page === "methods" ? methodTwin : page === "officers" ? officerTwin : null;
  const beside = twin ? await twin(store, scope, filters, code, figures, signal) : { figures };
  const { page: _page, ...given } = filters;
  return text({
    report: page,
    ...noticeOf(detail.isDemo),
    ...head,
    name: name[filters.lang ?? "en"],
    within: within?.code ?? null,
    filters: { ...given, lang: filters.lang ?? "en" },
    ...beside,
    figures: beside.figures.rows[0] ?? null,
    tables: Object.fromEntries(Object.entries(tables).map(([key, report]) => [key, report.rows])),
  });
}

function noticeOf(isDemo: boolean): { notice?: string } {
  return isDemo ? { notice: DEMO_NOTICE } : {};
}

function text(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
