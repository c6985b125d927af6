/** What the JSON twin of a method's page holds beyond its row: waits for the fits. */
import type { EffectsWithin, EffectWithin } from "~/analysis/effects/effects-within";
import type { Visit } from "~/answers/visit.server";
import type { AnalysedMethod, WindowCredit, WithinCell } from "~/domain/method-analysis";
import type { Report, Row } from "~/domain/report";
import { canBeFitted } from "../can-be-fitted";
import { narrowedTo } from "../detail/detail.server";
import { analysedMethod, likely } from "../methods/analysed-method";
import { creditRulesFit } from "../methods/credit-rules-fit.server";
import { methodEffectsFit } from "../methods/method-effects-fit.server";
import { methodPanel } from "../panels/method-panel.server";
import { type MethodFidelity, methodFidelity } from "./method-fidelity.server";
import { creditOf } from "./method-parts";

interface MethodTwin {
  fidelity: MethodFidelity;
  /** The tables of its own panel by key, with all their rows. */
  panel: Readonly<Record<string, readonly Row[]>>;
  /** Null where nothing was fitted: the dates are assumed, or no episode is judged. */
  effect: Omit<AnalysedMethod, "code" | "name"> | null;
  effectByCause: Omit<WithinCell, "method">[];
  effectByRegion: Omit<WithinCell, "method">[];
  credit: WindowCredit[];
}

/** @param figures the method's own row */
export async function methodTwin(visit: Visit, code: string, figures: Report): Promise<MethodTwin> {
  const own = { filters: narrowedTo(visit.filters, "method", code), code };
  const fidelity = await visit.whole(methodFidelity, own);
  const tables = await visit.whole(methodPanel(code), own);
  const panel = Object.fromEntries(tables.map(({ key, rows }) => [key, rows]));
  const nothing = { fidelity, panel, effect: null, effectByCause: [], effectByRegion: [], credit: [] };
  if (!canBeFitted(figures)) return nothing;
  const effects = await visit.whole(methodEffectsFit);
  const { method, cause, region } = (await visit.look([])).dictionaries;
  const id = method.byCode.get(code)?.id;
  const [judged] = effects.horizons;
  const found = judged?.effects.find(({ methodId }) => methodId === id);
  if (!judged || !found) return nothing;
  const {
    code: _code,
    name: _name,
    ...effect
  } = analysedMethod(found, { code, name: { en: code, zh: code } });
  const cells = ({ cells }: EffectsWithin, { byId }: typeof cause) =>
    cells
      .filter(({ methodId }) => methodId === id)
      .map((cell) => cellOf(cell, byId.get(cell.groupId)?.code ?? String(cell.groupId)));
  return {
    fidelity,
    panel,
    effect,
    effectByCause: cells(judged.withinCauses, cause),
    effectByRegion: cells(judged.withinRegions, region),
    credit: creditOf(await visit.whole(creditRulesFit), id),
  };
}

function cellOf(
  { matured, begun, effect, shrunken }: EffectWithin,
  group: string,
): Omit<WithinCell, "method"> {
  return { group, matured, begun, own: likely(effect), shrunken: shrunken && likely(shrunken) };
}
