/** What methods bring on like cases, for who looks at something else first. */
import type { FilterState } from "~/domain/filters";
import type { Portfolio } from "~/domain/report";
import type { Scope } from "~/domain/scope";
import { readDictionaries } from "~db/queries/dictionaries";
import type { Store } from "~db/store";
import { canBeFitted, effectsAnswer } from "./effects-answer.server";

/** Ends of the 95 % interval of a difference in recovered shares. */
export interface EffectEnds {
  low: number;
  high: number;
}

/** By method, those that pass every gate; nothing while they are fitted, which is begun. */
export async function effectsSoon(
  store: Store,
  scope: Scope,
  filters: FilterState,
  portfolio: Portfolio,
): Promise<Readonly<Record<string, EffectEnds>>> {
  if (!canBeFitted(portfolio)) return {};
  const answer = await effectsAnswer(store, scope, filters);
  if (answer.state !== "ready") return {};
  const { method } = await readDictionaries(store, portfolio.importVersion);
  const judged = answer.result.horizons[0]?.effects ?? [];
  return Object.fromEntries(
    judged.flatMap(({ methodId, reason, effect: { low, high } }) => {
      const code = method.byId.get(methodId)?.code;
      return code === undefined || reason !== null || low === null || high === null
        ? []
        : [[code, { low, high }]];
    }),
  );
}
