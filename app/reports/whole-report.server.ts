/** A report with all its rows, as exports and the command line want it. */
import type { FilterState } from "~/domain/filters";
import type { Report, Row } from "~/domain/report";
import type { ReportName } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import type { Store } from "~db/store";
import { allCases } from "./cases/cases-report.server";
import { withConductAwaited } from "./conduct/with-conduct.server";
import { awaitedEffects, canBeFitted } from "./methods/effects-answer.server";
import { filledMethods } from "./methods/filled-methods.server";
import { filledOfficers } from "./officers/filled-officers.server";
import { awaitedOfficers } from "./officers/officers-answer.server";
import { awaitedPage } from "./page-answer.server";
import { awaitedSegments } from "./where-to-try/try-answer.server";
import { filledCandidates, filledPlaces } from "./where-to-try/where-to-try-report.server";

/** Its rows may be too many to hold at once. */
export type WholeReport = Omit<Report, "rows"> & { rows: readonly Row[] | AsyncIterable<readonly Row[]> };

/** Every row with every figure that can be had, whatever page the address names, and no search where the report has none. */
export async function wholeReport(
  store: Store,
  scope: Scope,
  name: Exclude<ReportName, "cases">,
  filters: FilterState,
  signal?: AbortSignal,
): Promise<Report>;
export async function wholeReport(
  store: Store,
  scope: Scope,
  name: ReportName,
  filters: FilterState,
  signal?: AbortSignal,
): Promise<WholeReport>;
export async function wholeReport(
  store: Store,
  scope: Scope,
  name: ReportName,
  filters: FilterState,
  signal?: AbortSignal,
): Promise<WholeReport> {
  if (name === "cases") return allCases(store, scope, { ...filters, page: 1 });
  const asked = { ...filters, page: 1, q: "" };
  const given = await awaitedPage(store, { page: name, scope, filters: asked, code: "" }, signal);
  const report =
    name === "methods" || name === "officers"
      ? await withConductAwaited(store, scope, given, name === "methods" ? "method" : "officer", signal)
      : given;
  if (!canBeFitted(report)) return report;
  switch (name) {
    case "methods":
      return filledMethods(store, report, await awaitedEffects(store, scope, filters, signal));
    case "officers":
      return filledOfficers(store, report, await awaitedOfficers(store, scope, filters, signal));
    case "where-to-try":
      return filledPlaces(store, report, await awaitedSegments(store, scope, filters, signal));
    case "candidates":
      return filledCandidates(store, report, await awaitedSegments(store, scope, filters, signal));
    default:
      return report;
  }
}
