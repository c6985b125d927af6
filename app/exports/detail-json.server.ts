/** The JSON twins of the pages about one thing. */

import type { Visit } from "~/answers/visit.server";
import { DEMO_NOTICE } from "~/domain/demo";
import type { FilterKey } from "~/domain/filters";
import { reasonText } from "~/domain/reasons";
import type { Row } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import { caseReport } from "~/reports/case/case-report.server";
import { type DetailKind, detailOf } from "~/reports/detail/detail.server";
import { methodTwin } from "~/reports/method/method-twin.server";
import { officerTwin } from "~/reports/officer/officer-twin.server";
import { JUDGED } from "~/reports/reads";
import { roundedNumber } from "./checked-cell";

/** The address names the one thing itself: no filter chooses another. */
function readsBeside(own: FilterKey): readonly FilterKey[] {
  return [...JUDGED, "jurisdiction"].filter((key): key is FilterKey => key !== own);
}

/** What each reads of an address. */
export const DETAIL_READS = {
  cases: ["horizon"],
  branches: readsBeside("branch"),
  methods: readsBeside("method"),
  officers: readsBeside("officer"),
} as const satisfies Record<DetailKind | "cases", readonly FilterKey[]>;

export function isDetail(page: string): page is keyof typeof DETAIL_READS {
  return Object.hasOwn(DETAIL_READS, page);
}

/** Null where there is no such thing. */
export async function detailJson(
  visit: Visit,
  page: keyof typeof DETAIL_READS,
  code: string,
): Promise<string | null> {
  if (page === "cases") {
    const detail = await visit.whole(caseReport, { code });
    return detail && text({ report: "case", ...noticeOf(detail.isDemo), ...detail });
  }
  const detail = await detailOf(visit, "whole", page, code);
  if (detail === null) return null;
  const { figures, tables, name, within, ...head } = detail;
  const own =
    page === "methods"
      ? writtenPanels(await methodTwin(visit, code, figures))
      : page === "officers"
        ? await officerTwin(visit, code, figures)
        : {};
  const { page: _page, ...given } = visit.filters;
  return text({
    report: page,
    ...noticeOf(detail.isDemo),
    ...head,
    name: inLanguage(name, visit.language),
    within: within?.code ?? null,
    filters: { ...given, lang: visit.language },
    ...own,
    figures: figures.rows.map(written)[0] ?? null,
    tables: Object.fromEntries(
      Object.entries(tables).map(([key, report]) => [key, report.rows.map(written)]),
    ),
  });
}

function writtenPanels<Twin extends { panel: Readonly<Record<string, readonly Row[]>> }>(twin: Twin) {
  const panel = Object.entries(twin.panel).map(([key, rows]) => [key, rows.map(written)]);
  return { ...twin, panel: Object.fromEntries(panel) };
}

/** Reasons as files hold them. */
function written(row: Row): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, cell]) => [
      key,
      typeof cell === "object" && cell !== null ? reasonText(cell) : cell,
    ]),
  );
}

function noticeOf(isDemo: boolean): { notice?: string } {
  return isDemo ? { notice: DEMO_NOTICE } : {};
}

function text(value: unknown): string {
  const rounded = (_key: string, part: unknown) => (typeof part === "number" ? roundedNumber(part) : part);
  return `${JSON.stringify(value, rounded)}\n`;
}
