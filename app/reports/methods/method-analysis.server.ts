/** The fits as a page shows them: ids become codes and names, and methods stand in their order. */

import type { CashCurve } from "~/analysis/effects/cash-curves";
import type { EffectsWithin } from "~/analysis/effects/effects-within";
import type { JudgedEffect } from "~/analysis/effects/judged-effects";
import type { MethodEffects } from "~/analysis/effects/method-effects";
import { codeVersion } from "~/answers/code-version.server";
import type { Visit } from "~/answers/visit.server";
import type { HeavyAnswer } from "~/domain/heavy-answer";
import type {
  AnalysedMethod,
  Curve,
  HorizonColumn,
  MethodAnalysis,
  Named,
  Within,
} from "~/domain/method-analysis";
import { HORIZONS } from "~/domain/rules";
import type { Dictionary } from "~db/queries/dictionaries";
import { analysedMethod, likely } from "./analysed-method";
import { lateTrialsFit } from "./late-trials-fit.server";
import { methodEffectsFit } from "./method-effects-fit.server";

/** Null where the fits hold no horizon. What needs more fits is begun, and reported as not there yet. */
export async function methodAnalysis(visit: Visit, effects: MethodEffects): Promise<MethodAnalysis | null> {
  const [judged] = effects.horizons;
  if (!judged) return null;
  const { dictionaries, portfolio } = await visit.look([]);
  const { method, cause, region } = dictionaries;
  const named = namesOf(method);
  const late = await visit.ask(lateTrialsFit, "now");
  return {
    horizon: judged.horizon,
    matured: judged.matured,
    sample: effects.sample,
    excludedShare: judged.excludedShare,
    clippedCount: judged.clippedCount,
    methods: inOrder(judged.effects.map((effect) => analysedMethod(effect, named(effect.methodId)))),
    causes: within(judged.withinCauses, named, namesOf(cause)),
    regions: within(judged.withinRegions, named, namesOf(region)),
    curves: effects.curves.map((curve) => shownCurve(curve, named)),
    horizons: await horizonColumns(visit, effects, named),
    late: unwrapped(late, (trials) =>
      inOrder(trials.map((each) => analysedMethod(each, named(each.methodId)))),
    ),
    importVersion: portfolio.importVersion,
    codeVersion: codeVersion(),
    seed: effects.seed,
  };
}

type Names = (id: number) => Named;

function namesOf({ byId }: Dictionary): Names {
  return (id) => {
    const entry = byId.get(id);
    const code = entry?.code ?? String(id);
    return { code, name: entry?.name ?? { en: code, zh: code } };
  };
}

const PLACE = (method: AnalysedMethod) => (method.reason === null ? 0 : method.isEmpty ? 2 : 1);

function inOrder(methods: AnalysedMethod[]): AnalysedMethod[] {
  const effect = ({ effect: { estimate } }: AnalysedMethod) => estimate ?? Number.NEGATIVE_INFINITY;
  return methods.sort(
    (one, other) =>
      PLACE(one) - PLACE(other) || effect(other) - effect(one) || (one.code < other.code ? -1 : 1),
  );
}

function within({ cells, verdict, p }: EffectsWithin, named: Names, nameOf: Names): Within {
  const episodes = new Map(cells.map(({ groupId, matured }) => [groupId, matured]));
  const groups = [...episodes].sort(([one, many], [other, more]) => more - many || one - other);
  return {
    groups: groups.map(([id]) => nameOf(id)),
    cells: cells.map(({ methodId, groupId, matured, begun, effect, shrunken }) => ({
      method: named(methodId).code,
      group: nameOf(groupId).code,
      matured,
      begun,
      own: likely(effect),
      shrunken: shrunken && likely(shrunken),
    })),
    verdict,
    p,
  };
}

function shownCurve({ methodId, episodes, isAdjusted, points }: CashCurve, named: Names): Curve {
  return {
    method: named(methodId).code,
    episodes,
    isAdjusted,
    points: points.flatMap(({ day, cash, low, high, closed }) =>
      cash === null ? [] : [{ day, cash, low, high, closed }],
    ),
  };
}

/** The asked horizon is there; the others one after the other, so that a reader's page keeps one question in the lane. */
async function horizonColumns(visit: Visit, effects: MethodEffects, named: Names): Promise<HorizonColumn[]> {
  const columns: HorizonColumn[] = [];
  let isWaiting = false;
  for (const horizon of HORIZONS) {
    const answer: HeavyAnswer<MethodEffects> =
      horizon === visit.filters.horizon
        ? { state: "ready", result: effects }
        : isWaiting
          ? { state: "computing", progress: { share: null, ahead: 1 } }
          : await visit.ask(methodEffectsFit, "now", { filters: { ...visit.filters, horizon } });
    isWaiting ||= answer.state === "computing";
    columns.push({
      horizon,
      effects: unwrapped(answer, ({ horizons }) => effectsByCode(horizons[0]?.effects ?? [], named)),
    });
  }
  return columns;
}

function effectsByCode(effects: readonly JudgedEffect[], named: Names) {
  return Object.fromEntries(
    effects.map(({ methodId, effect, reason }) => [named(methodId).code, { ...likely(effect), reason }]),
  );
}

function unwrapped<Result, Shown>(
  answer: HeavyAnswer<Result>,
  show: (result: Result) => Shown,
): Shown | "computing" | "failed" {
  return answer.state === "ready" ? show(answer.result) : answer.state;
}
