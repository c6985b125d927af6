/** The page of the methods: its table at once, and what the fits say as far as it is there. */
import type { NotReady } from "~/domain/heavy-answer";
import type { MethodAnalysis } from "~/domain/method-analysis";
import type { Report } from "~/domain/report";
import type { Scope } from "~/domain/scope";
import type { Store } from "~db/store";
import { withConductSoon } from "../conduct/with-conduct.server";
import { requireReport } from "../require-report.server";
import { canBeFitted, EFFECTS_PATIENCE_MS, effectsAnswer } from "./effects-answer.server";
import { filledMethods } from "./filled-methods.server";
import { methodAnalysis } from "./method-analysis.server";

export interface MethodsPageReport {
  report: Report;
  /** Why the effects are not there yet; null where they are, or cannot be. */
  waiting: NotReady | null;
  analysis: MethodAnalysis | null;
}

/** @param own names of parameters that the page itself reads */
export async function methodsPageReport(
  store: Store,
  scope: Scope,
  request: Request,
  own: readonly string[],
): Promise<MethodsPageReport> {
  const asked = await requireReport(store, scope, request, "methods", own);
  const report = await withConductSoon(store, scope, asked, "method");
  if (report.cutOffDate === null || report.rows.length === 0)
    return { report, waiting: null, analysis: null };
  const answer = await effectsAnswer(store, scope, report.filters, EFFECTS_PATIENCE_MS);
  if (answer.state !== "ready") return { report, waiting: answer, analysis: null };
  return {
    // Without days there are no figures to fill in, but lights to show.
    report: canBeFitted(report) ? await filledMethods(store, report, answer.result) : report,
    waiting: null,
    analysis: await methodAnalysis(store, scope, report.filters, answer.result),
  };
}
