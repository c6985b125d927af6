/** Conduct beside the money: the breaches of each row of the methods or officers, as soon as they are counted. */
import type { FilterState } from "~/domain/filters";
import { type ReasonCode, reasonsByColumn, reasonText } from "~/domain/reasons";
import type { Report, Row } from "~/domain/report";
import type { Scope } from "~/domain/scope";
import type { Store } from "~db/store";
import { awaitedPage, pageAnswer } from "../page-answer.server";
import type { PageQuestion } from "../page-questions.server";
import { orderOf } from "../question.server";
import { sorted } from "../row";
import { CONDUCT_COLUMNS } from "./conduct-columns";

const PER = 100;
/** The table is worth reading without it. */
const CONDUCT_PATIENCE_MS = 300;

/** The report as it is where conduct has not been counted yet; it is begun. */
export async function withConductSoon(
  store: Store,
  scope: Scope,
  report: Report,
  of: "method" | "officer",
): Promise<Report> {
  if (report.cutOffDate === null) return report;
  const answer = await pageAnswer(store, conductQuestion(scope, report.filters), CONDUCT_PATIENCE_MS);
  return answer.state === "ready" ? withConduct(report, answer.result, of) : report;
}

/** Waits for the count: twins and the command line. */
export async function withConductAwaited(
  store: Store,
  scope: Scope,
  report: Report,
  of: "method" | "officer",
  signal?: AbortSignal,
): Promise<Report> {
  if (report.cutOffDate === null) return report;
  return withConduct(report, await awaitedPage(store, conductQuestion(scope, report.filters), signal), of);
}

/** One answer for all pages and languages. */
export function conductQuestion(scope: Scope, filters: FilterState): PageQuestion<"conduct"> {
  return {
    page: "conduct",
    scope,
    filters: { ...filters, sort: null, page: 1, q: "", lang: null },
    code: "",
  };
}

function withConduct(report: Report, conduct: Report, of: "method" | "officer"): Report {
  const byCode = new Map<string, Row[]>();
  for (const row of conduct.rows) {
    const code = row[of];
    if (typeof code !== "string") continue;
    byCode.set(code, [...(byCode.get(code) ?? []), row]);
  }
  const isTold = conduct.rows.some((row) => row.breaches !== null && Number(row.contacts) > 0);
  const rows = report.rows.map((row) => filled(row, byCode.get(String(row[of])) ?? [], isTold));
  return { ...report, rows: sorted(rows, of, orderOf(report.name, report.filters)) };
}

function filled(row: Row, rules: readonly Row[], isTold: boolean): Row {
  const told = rules.filter((rule) => rule.breaches !== null);
  const sum = (key: string) => told.reduce((total, rule) => total + Number(rule[key] ?? 0), 0);
  // Complaints are counted over all contacts; other rules over those they look at.
  const cases = Math.max(0, ...rules.map((rule) => Number(rule.cases ?? 0)));
  const breaches = isTold ? sum("breaches") : null;
  const values = {
    breaches,
    breaches_per_100: breaches === null || cases === 0 ? null : (PER * breaches) / cases,
    open_breaches: isTold ? sum("open_breaches") : null,
  };
  const known = reasonsByColumn(typeof row.reason === "string" ? row.reason : null);
  const why = (key: string): ReasonCode | null => {
    if (!(CONDUCT_COLUMNS as readonly string[]).includes(key)) return (known.get(key) as ReasonCode) ?? null;
    if (values[key as keyof typeof values] !== null) return null;
    return isTold ? "no-observations" : "not-recorded";
  };
  const reasons = Object.fromEntries(Object.keys(row).map((key) => [key, why(key)]));
  return { ...row, ...values, reason: reasonText(reasons) };
}
