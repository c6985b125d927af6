/** The page of the methods: its table at once, and what the fits say as far as it is there. */
import type { HeavyAnswer } from "~/domain/heavy-answer";
import type { MethodAnalysis } from "~/domain/method-analysis";
import type { Report } from "~/domain/report";
import type { Scope } from "~/domain/scope";
import type { Database } from "~db/client";
import type { MethodEffects } from "./effects/method-effects";
import { canBeFitted, effectsAnswer } from "./effects-answer.server";
import { filledMethods } from "./filled-methods.server";
import { methodAnalysis } from "./method-analysis.server";
import { requireReport } from "./require-report.server";

export interface MethodsPageReport {
  report: Report;
  /** Why the effects are not there yet; null where they are, or cannot be. */
  waiting: Exclude<HeavyAnswer<MethodEffects>, { state: "ready" }> | null;
  analysis: MethodAnalysis | null;
}

/** A reader rather waits so long for small portfolios than sees the page change. */
const PATIENCE_MS = 700;

/** @param own names of parameters that the page itself reads */
export async function methodsPageReport(
  database: Database,
  scope: Scope,
  request: Request,
  own: readonly string[],
): Promise<MethodsPageReport> {
  const report = await requireReport(database, scope, request, "methods", own);
  if (!canBeFitted(report) || report.rows.length === 0) return { report, waiting: null, analysis: null };
  const answer = await effectsAnswer(database, scope, report.filters, PATIENCE_MS);
  if (answer.state !== "ready") return { report, waiting: answer, analysis: null };
  return {
    report: filledMethods(database, report, answer.result),
    waiting: null,
    analysis: await methodAnalysis(database, scope, report.filters, answer.result),
  };
}
