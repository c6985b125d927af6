/** What each method did, adjusted for case mix: every method and horizon over one common population. */
import type { EffectEpisodes } from "~/domain/effect-episodes";
import { HORIZONS, type Horizon } from "~/domain/rules";
import { type EffectsWithin, effectsWithin } from "./effects-within";
import { type JudgedEffect, judgedEffects } from "./judged-effects";
import { type FitOptions, oneMethodEffect } from "./one-method-effect";
import { populationAt } from "./population";
import { type Ranking, rankedEffects } from "./ranked-effects";

export interface EffectOptions extends Partial<FitOptions> {
  /** Decides folds and draws; stored with the figures. */
  seed: number;
  cutOffDay: number;
  horizons?: readonly Horizon[];
  /** Told the share done, 0–1, before every method of a horizon; whatever it throws ends the work. */
  onProgress?(share: number): void;
}

export interface HorizonEffects {
  horizon: Horizon;
  /** Episodes judged: the common population. */
  matured: number;
  /** Shares outside [0, 1] before they were clipped. */
  clippedCount: number;
  /** By id of the method. */
  effects: JudgedEffect[];
  ranking: Ranking;
  /** Of the methods whose figures passed every gate. */
  withinCauses: EffectsWithin;
  withinRegions: EffectsWithin;
}

export interface MethodEffects {
  seed: number;
  horizons: HorizonEffects[];
  /** The longest horizon that has judged at least half of what the shortest has: ranks are read there. */
  rankedHorizon: Horizon | null;
}

export const FIT_DEFAULTS = { folds: 5, ridge: 10, outcomeRidge: 100 } as const;

/** Share of the shortest horizon's episodes that a horizon must have judged to carry the ranking. */
const ENOUGH_FOLLOW_UP = 0.5;

/**
 * ψ_m = mean Y_h had each judged episode been begun with m; effect = ψ_m less the mean under the observed mix of the other
 * methods. Doubly robust, folds by borrower; figures that fail a gate are null or marked descriptive, with the reason.
 *
 * @param episodes matured or not: each horizon takes those it can judge
 * @returns shares 0–1 of what was owed at the first day; no horizon without episodes fails, its list is empty
 */
export function methodEffects(
  episodes: EffectEpisodes,
  { seed, cutOffDay, horizons = HORIZONS, onProgress, ...fit }: EffectOptions,
): MethodEffects {
  const judged = horizons.map((horizon, before): HorizonEffects => {
    const population = populationAt(episodes, horizon, cutOffDay);
    const methodIds = [...new Set(population.methodOf)].sort((one, other) => one - other);
    const methods = methodIds.map((methodId, at) => {
      onProgress?.((before + at / methodIds.length) / horizons.length);
      return oneMethodEffect(population, methodId, { ...FIT_DEFAULTS, ...fit, seed });
    });
    const effects = judgedEffects(methods);
    const passed = methods.filter((_, at) => effects[at]!.reason === null);
    const within = (key: "byCause" | "byRegion") =>
      effectsWithin(passed.map((method) => ({ methodId: method.methodId, groups: method[key] })));
    return {
      horizon,
      matured: population.rows.length,
      clippedCount: population.clippedCount,
      effects,
      ranking: rankedEffects(effects, seed),
      withinCauses: within("byCause"),
      withinRegions: within("byRegion"),
    };
  });
  return { seed, horizons: judged, rankedHorizon: longestJudged(judged) };
}

function longestJudged(judged: readonly HorizonEffects[]): Horizon | null {
  const byLength = [...judged].sort((one, other) => other.horizon - one.horizon);
  const most = byLength.at(-1)?.matured ?? 0;
  const enough = byLength.find(({ matured }) => matured > 0 && matured >= ENOUGH_FOLLOW_UP * most);
  return enough?.horizon ?? null;
}
