/** The page of one method: its row, what the fits say of it among the others, and its first cases. */
import type { Visit } from "~/answers/visit.server";
import type { MethodAnalysis, WaitingState, WindowCredit } from "~/domain/method-analysis";
import { METHODS, type Method, NO_METHOD } from "~/domain/methods";
import type { FilledTable } from "~/domain/panels/panel";
import type { Bilingual } from "~/domain/text";
import { canBeFitted } from "../can-be-fitted";
import { type DetailReport, detailOf, narrowedTo } from "../detail/detail.server";
import { naming, standingBeyond } from "../detail/standing-apart.server";
import { creditRulesFit } from "../methods/credit-rules-fit.server";
import { methodAnalysis } from "../methods/method-analysis.server";
import { methodEffectsFit } from "../methods/method-effects-fit.server";
import type { MethodsPage } from "../methods/methods-page-report.server";
import { methodsReport } from "../methods/methods-report.server";
import { methodPanel } from "../panels/method-panel.server";
import { type RowNames, rowNames } from "../row-names.server";
import { type MethodFidelity, methodFidelity } from "./method-fidelity.server";
import { creditOf } from "./method-parts";
import { type TriedWhere, triedWhere } from "./tried-where.server";

export interface MethodPageReport extends Pick<MethodsPage, "waiting"> {
  detail: DetailReport<"methods">;
  /** Null for a method of the bank's own. */
  definition: Method | null;
  analysis: MethodAnalysis | null;
  fidelity: MethodFidelity;
  tried: TriedWhere | null;
  panel: PanelState;
  /** Shortest window first; empty where there is nothing to credit, or too much; null without effects. */
  credit: WindowCredit[] | WaitingState | null;
  /** Of the codes in the rows of its cases. */
  names: RowNames;
  /** Filters that choose its cases and change nothing else here, by their labels. */
  ofCasesAlone: readonly Bilingual[];
}

/** The tables of its own panel, see `methodPanel`; a state where they are not there. */
export type PanelState = FilledTable[] | WaitingState;

/** Null for an unknown method, and for what no method earned. */
export async function methodPageReport(visit: Visit, code: string): Promise<MethodPageReport | null> {
  if (code === NO_METHOD) return null;
  const detail = await detailOf(visit, "shown", "methods", code);
  if (detail === null) return null;
  const own = { filters: narrowedTo(visit.filters, "method", code), code };
  const fidelity = await visit.require(methodFidelity, own);
  const panel = await visit.ask(methodPanel(code), "soon", own);
  const ofCasesAlone = standingBeyond(visit.filters, methodsReport);
  const about = {
    detail: naming(detail, ofCasesAlone),
    ofCasesAlone,
    fidelity,
    panel: panel.state === "ready" ? panel.result : panel.state,
    definition: METHODS.find((method) => method.code === code) ?? null,
    names: await rowNames(visit.desk.store, detail.tables.cases.rows),
  };
  if (!canBeFitted(detail) || detail.figures.rows.length === 0)
    return { waiting: null, analysis: null, credit: null, tried: null, ...about };
  const answer = await visit.ask(methodEffectsFit, "soon");
  if (answer.state !== "ready")
    return { waiting: answer, analysis: null, credit: null, tried: null, ...about };
  const tried = await triedWhere(visit, code);
  const analysis = await methodAnalysis(visit, answer.result);
  const credit = await visit.ask(creditRulesFit, "now");
  const { dictionaries } = await visit.look([]);
  const id = dictionaries.method.byCode.get(code)?.id;
  return {
    waiting: null,
    analysis,
    tried,
    credit: credit.state === "ready" ? creditOf(credit.result, id) : credit.state,
    ...about,
  };
}
