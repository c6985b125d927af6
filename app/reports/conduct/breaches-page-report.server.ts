/** The list of breaches, with the names of those in it. */
import type { Report } from "~/domain/report";
import type { Scope } from "~/domain/scope";
import type { Store } from "~db/store";
import { type NameOf, namer } from "../namer.server";
import { requireReport } from "../require-report.server";

export interface BreachesPageReport {
  report: Report;
  nameOf: NameOf;
}

export async function breachesPageReport(
  store: Store,
  scope: Scope,
  request: Request,
): Promise<BreachesPageReport> {
  const report = await requireReport(store, scope, request, "breaches");
  return { report, nameOf: await namer(store, report.importVersion) };
}
