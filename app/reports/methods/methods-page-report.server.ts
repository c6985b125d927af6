/** The page of the methods: its table at once, and what the fits say as far as it is there. */
import type { Visit } from "~/answers/visit.server";
import type { NotReady } from "~/domain/heavy-answer";
import type { MethodAnalysis } from "~/domain/method-analysis";
import type { Report } from "~/domain/report";
import { requireReport } from "../require-report.server";
import { methodAnalysis } from "./method-analysis.server";
import { methodEffectsFit } from "./method-effects-fit.server";
import { methodsReport } from "./methods-report.server";

export interface MethodsPage {
  report: Report;
  /** Why the effects are not there yet; null where they are, or cannot be. */
  waiting: NotReady | null;
  analysis: MethodAnalysis | null;
}

export async function methodsPageReport(visit: Visit): Promise<MethodsPage> {
  const report = await requireReport(visit, methodsReport);
  if (report.cutOffDate === null || report.rows.length === 0)
    return { report, waiting: null, analysis: null };
  const answer = await visit.ask(methodEffectsFit, "soon");
  if (answer.state !== "ready") return { report, waiting: answer, analysis: null };
  return { report, waiting: null, analysis: await methodAnalysis(visit, answer.result) };
}
