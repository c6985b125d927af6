/** The page of one method: its row, what the fits say of it among the others, and its first cases. */
import type { FilterState } from "~/domain/filters";
import type { MethodAnalysis, WaitingState, WindowCredit } from "~/domain/method-analysis";
import { METHODS, type Method, NO_METHOD } from "~/domain/methods";
import type { FilledTable } from "~/domain/panels/panel";
import type { Scope } from "~/domain/scope";
import { readDictionaries } from "~db/queries/dictionaries";
import type { Store } from "~db/store";
import { withConductSoon } from "../conduct/with-conduct.server";
import type { DetailReport } from "../detail-report.server";
import {
  canBeFitted,
  creditRulesAnswer,
  EFFECTS_PATIENCE_MS,
  effectsAnswer,
} from "../methods/effects-answer.server";
import { filledMethods } from "../methods/filled-methods.server";
import { methodAnalysis } from "../methods/method-analysis.server";
import type { MethodsPageReport } from "../methods/methods-page-report.server";
import { pageAnswer, requirePage } from "../page-answer.server";
import { type RowNames, rowNames } from "../row-names.server";
import type { MethodFidelity } from "./method-fidelity.server";

export interface MethodPageReport extends Pick<MethodsPageReport, "waiting"> {
  detail: DetailReport<"methods">;
  /** Null for a method of the bank's own. */
  definition: Method | null;
  analysis: MethodAnalysis | null;
  fidelity: MethodFidelity;
  panel: PanelState;
  /** Shortest window first; empty where there is nothing to credit, or too much; null without effects. */
  credit: WindowCredit[] | WaitingState | null;
  /** Of the codes in the rows of its cases. */
  names: RowNames;
}

/** What stands above it is worth reading without it. */
const PANEL_PATIENCE_MS = 700;

/** The tables of its own panel, see `methodPanel`; a state where they are not there. */
export type PanelState = FilledTable[] | WaitingState;

/** Null for an unknown method, and for what no method earned. */
export async function methodPageReport(
  store: Store,
  scope: Scope,
  filters: FilterState,
  code: string,
): Promise<MethodPageReport | null> {
  if (code === NO_METHOD) return null;
  const found = await requirePage(store, { page: "one-method", scope, filters, code });
  if (found === null) return null;
  const raw = { ...found, figures: await withConductSoon(store, scope, found.figures, "method") };
  const fidelity = await requirePage(store, { page: "method-fidelity", scope, filters, code });
  const panel = await pageAnswer(store, { page: "method-panel", scope, filters, code }, PANEL_PATIENCE_MS);
  const about = {
    fidelity,
    panel: panel.state === "ready" ? panel.result : panel.state,
    definition: METHODS.find((method) => method.code === code) ?? null,
    names: await rowNames(store, raw.tables.cases.rows),
  };
  if (!canBeFitted(raw) || raw.figures.rows.length === 0)
    return { detail: raw, waiting: null, analysis: null, credit: null, ...about };
  const answer = await effectsAnswer(store, scope, filters, EFFECTS_PATIENCE_MS);
  if (answer.state !== "ready")
    return { detail: raw, waiting: answer, analysis: null, credit: null, ...about };
  const figures = await filledMethods(store, raw.figures, answer.result);
  const analysis = await methodAnalysis(store, scope, filters, answer.result);
  const credit = await creditOf(store, scope, filters, code);
  return { detail: { ...raw, figures }, waiting: null, analysis, credit, ...about };
}

async function creditOf(
  store: Store,
  scope: Scope,
  filters: FilterState,
  code: string,
): Promise<WindowCredit[] | WaitingState> {
  const answer = await creditRulesAnswer(store, scope, filters);
  if (answer.state !== "ready") return answer.state;
  const { id } = (await readDictionaries(store, await store.version())).method.byCode.get(code) ?? {};
  return answer.result.flatMap(({ windowDays, methods }) =>
    methods
      .filter(({ methodId }) => methodId === id)
      .map(({ methodId: _id, ...credit }) => ({ windowDays, ...credit })),
  );
}
