/** The list of breaches, with the names of those in it. */
import type { Report } from "~/domain/report";
import type { Scope } from "~/domain/scope";
import type { Database } from "~db/client";
import { requireReport } from "../require-report.server";
import { type ConductPageReport, namer } from "./conduct-page-report.server";

export interface BreachesPageReport {
  report: Report;
  nameOf: ConductPageReport["nameOf"];
}

export async function breachesPageReport(
  database: Database,
  scope: Scope,
  request: Request,
): Promise<BreachesPageReport> {
  const report = await requireReport(database, scope, request, "breaches");
  return { report, nameOf: namer(database, report.importVersion) };
}
