/** The page of one method: its row, what the fits say of it among the others, and its first cases. */
import type { FilterState } from "~/domain/filters";
import type { MethodAnalysis } from "~/domain/method-analysis";
import { METHODS, type Method, NO_METHOD } from "~/domain/methods";
import type { Scope } from "~/domain/scope";
import type { Database } from "~db/client";
import type { DetailReport } from "./detail-report.server";
import { canBeFitted, EFFECTS_PATIENCE_MS, effectsAnswer } from "./effects-answer.server";
import { filledMethods } from "./filled-methods.server";
import { methodAnalysis } from "./method-analysis.server";
import type { MethodFidelity } from "./method-fidelity.server";
import type { MethodsPageReport } from "./methods-page-report.server";
import { requirePage } from "./page-answer.server";
import { type RowNames, rowNames } from "./row-names.server";

export interface MethodPageReport extends Pick<MethodsPageReport, "waiting"> {
  detail: DetailReport<"methods">;
  /** Null for a method of the bank's own. */
  definition: Method | null;
  analysis: MethodAnalysis | null;
  fidelity: MethodFidelity;
  /** Of the codes in the rows of its cases. */
  names: RowNames;
}

/** Null for an unknown method, and for what no method earned. */
export async function methodPageReport(
  database: Database,
  scope: Scope,
  filters: FilterState,
  code: string,
): Promise<MethodPageReport | null> {
  if (code === NO_METHOD) return null;
  const raw = await requirePage(database, { page: "one-method", scope, filters, code });
  if (raw === null) return null;
  const fidelity = await requirePage(database, { page: "method-fidelity", scope, filters, code });
  const about = {
    fidelity,
    definition: METHODS.find((method) => method.code === code) ?? null,
    names: rowNames(database, raw.tables.cases.rows),
  };
  if (!canBeFitted(raw) || raw.figures.rows.length === 0)
    return { detail: raw, waiting: null, analysis: null, ...about };
  const answer = await effectsAnswer(database, scope, filters, EFFECTS_PATIENCE_MS);
  if (answer.state !== "ready") return { detail: raw, waiting: answer, analysis: null, ...about };
  const figures = filledMethods(database, raw.figures, answer.result);
  const analysis = await methodAnalysis(database, scope, filters, answer.result);
  return { detail: { ...raw, figures }, waiting: null, analysis, ...about };
}
