/** What the JSON twin of a method's page holds beyond its row: waits for the fits. */

import type { EffectsWithin, EffectWithin } from "~/analysis/effects/effects-within";
import type { FilterState } from "~/domain/filters";
import type { AnalysedMethod, WindowCredit, WithinCell } from "~/domain/method-analysis";
import type { Report, Row } from "~/domain/report";
import type { Scope } from "~/domain/scope";
import { readDictionaries } from "~db/queries/dictionaries";
import type { Store } from "~db/store";
import { analysedMethod, likely } from "../methods/analysed-method";
import { awaitedCreditRules, awaitedEffects, canBeFitted } from "../methods/effects-answer.server";
import { filledMethods } from "../methods/filled-methods.server";
import { awaitedPage } from "../page-answer.server";
import type { MethodFidelity } from "./method-fidelity.server";

interface MethodTwin {
  figures: Report;
  fidelity: MethodFidelity;
  /** The tables of its own panel by key, with all their rows. */
  panel: Readonly<Record<string, readonly Row[]>>;
  /** Null where nothing was fitted: the dates are assumed, or no episode is judged. */
  effect: Omit<AnalysedMethod, "code" | "name"> | null;
  effectByCause: Omit<WithinCell, "method">[];
  effectByRegion: Omit<WithinCell, "method">[];
  credit: WindowCredit[];
}

/** @param figures the method's own row, unfilled */
export async function methodTwin(
  store: Store,
  scope: Scope,
  filters: FilterState,
  code: string,
  figures: Report,
  signal?: AbortSignal,
): Promise<MethodTwin> {
  const fidelity = await awaitedPage(store, { page: "method-fidelity", scope, filters, code }, signal);
  const tables = await awaitedPage(store, { page: "method-panel", scope, filters, code }, signal);
  const panel = Object.fromEntries(tables.map(({ key, rows }) => [key, rows]));
  const nothing = {
    figures,
    fidelity,
    panel,
    effect: null,
    effectByCause: [],
    effectByRegion: [],
    credit: [],
  };
  if (!canBeFitted(figures)) return nothing;
  const effects = await awaitedEffects(store, scope, filters, signal);
  const { method, cause, region } = await readDictionaries(store, figures.importVersion);
  const id = method.byCode.get(code)?.id;
  const [judged] = effects.horizons;
  const own = judged?.effects.find(({ methodId }) => methodId === id);
  if (!judged || !own) return nothing;
  const { code: _code, name: _name, ...effect } = analysedMethod(own, { code, name: { en: code, zh: code } });
  const cells = ({ cells }: EffectsWithin, { byId }: typeof cause) =>
    cells
      .filter(({ methodId }) => methodId === id)
      .map((cell) => cellOf(cell, byId.get(cell.groupId)?.code ?? String(cell.groupId)));
  const windows = await awaitedCreditRules(store, scope, filters, signal);
  return {
    figures: await filledMethods(store, figures, effects),
    fidelity,
    panel,
    effect,
    effectByCause: cells(judged.withinCauses, cause),
    effectByRegion: cells(judged.withinRegions, region),
    credit: windows.flatMap(({ windowDays, methods }) =>
      methods
        .filter(({ methodId }) => methodId === id)
        .map(({ methodId: _id, ...credit }) => ({ windowDays, ...credit })),
    ),
  };
}

function cellOf(
  { matured, begun, effect, shrunken }: EffectWithin,
  group: string,
): Omit<WithinCell, "method"> {
  return { group, matured, begun, own: likely(effect), shrunken: shrunken && likely(shrunken) };
}
