/** What each method did, adjusted for case mix: every method and horizon over one common population. */
import type { EffectEpisodes } from "~/domain/effect-episodes";
import { HORIZONS, type Horizon } from "~/domain/rules";
import { pooledOutcome } from "~/statistics/effects/cross-fitted-outcomes";
import { type CashCurve, cashCurve } from "./cash-curves";
import { type EffectsWithin, effectsWithin } from "./effects-within";
import { FIT_DEFAULTS, type FitOptions, foldedShares, outcomeOptions } from "./fit-options";
import { type JudgedEffect, judgedEffects } from "./judged-effects";
import { knownEpisodes } from "./known-episodes";
import { lateMethods } from "./late-methods";
import { type NearFits, oneMethodEffect } from "./one-method-effect";
import { populationAt } from "./population";
import { type Ranking, rankedEffects } from "./ranked-effects";
import { type StandardisedShare, standardisedShares } from "./standardised-shares";

export interface EffectOptions extends Partial<FitOptions> {
  /** Decides folds and draws; stored with the figures. */
  seed: number;
  /** What the episodes given stand for; absent: for themselves. */
  sample?: EpisodeSample;
  cutOffDay: number;
  horizons?: readonly Horizon[];
  /** Methods whose effects are wanted; the others are only compared with. Absent: all. */
  wanted?: ReadonlySet<number>;
  /** Dates were assumed at import: the answer has lights and no figures. Give a cut-off day past every horizon. */
  datesAssumed?: boolean;
  /** Called with the share done, 0–1, before every method of a horizon; whatever it throws ends the work. */
  onProgress?(share: number): void;
}

/** A share of the borrowers, 0–1, with all their episodes; and how many episodes all borrowers have. */
export interface EpisodeSample {
  share: number;
  episodes: number;
}

/** Plain data: numbers, texts, lists and nulls, so it can be stored and sent as JSON. Methods, causes and regions by id. */
export interface MethodEffects {
  seed: number;
  sample: EpisodeSample;
  /** Shortest first. */
  horizons: HorizonEffects[];
  /** The longest horizon that has judged at least half of what the shortest has: ranks are read there. */
  rankedHorizon: Horizon | null;
  /** By method: how soon its episodes are paid. */
  curves: CashCurve[];
  /** Methods first used late more often than not: they only meet cases that have lasted (see `sequentialTrials`). */
  lateMethodIds: number[];
}

export interface HorizonEffects {
  horizon: Horizon;
  /** Episodes judged: the common population. */
  matured: number;
  /** Share of the episodes given that have too little follow-up for this horizon, or nothing owed; null: none given. */
  excludedShare: number | null;
  /** Shares outside [0, 1] before they were clipped. */
  clippedCount: number;
  /** By id of the method. */
  effects: JudgedEffect[];
  ranking: Ranking;
  /** By id of the method, from its own episodes alone. None while dates are assumed. */
  standardised: StandardisedShare[];
  /** Of the methods whose figures passed every gate. */
  withinCauses: EffectsWithin;
  withinRegions: EffectsWithin;
}

/** Share of the shortest horizon's episodes that a horizon must have judged to carry the ranking. */
const ENOUGH_FOLLOW_UP = 0.5;

/**
 * ψ_m = mean Y_h had each judged episode been begun with m; effect = ψ_m less the mean under the observed mix of the other
 * methods. Doubly robust, folds by borrower; figures that fail a gate are null or marked descriptive, with the reason.
 *
 * @param episodes matured or not: each horizon takes those it can judge
 * @returns shares 0–1 of what was owed at the first day; no horizon without episodes fails, its list is empty
 */
export function methodEffects(episodes: EffectEpisodes, options: EffectOptions): MethodEffects {
  const { seed, cutOffDay, horizons = HORIZONS, datesAssumed = false, onProgress } = options;
  const fit: FitOptions = {
    folds: options.folds ?? FIT_DEFAULTS.folds,
    ridge: options.ridge ?? FIT_DEFAULTS.ridge,
    outcomeRidge: options.outcomeRidge ?? FIT_DEFAULTS.outcomeRidge,
    floor: options.floor ?? FIT_DEFAULTS.floor,
  };
  const byLength = [...horizons].sort((one, other) => one - other);
  const leastDays = byLength[0] ?? 0;
  const known = knownEpisodes(episodes, { cutOffDay, leastDays, seed, folds: fit.folds });
  const steps = byLength.length * known.methodIds.length;
  let done = 0;
  // Horizons differ by few episodes, so each begins where the one before ended.
  const near = new Map<number, NearFits | undefined>();
  const judged: HorizonEffects[] = [];
  const curves: CashCurve[] = [];
  for (const horizon of byLength) {
    const population = populationAt(episodes, known, horizon, cutOffDay);
    const pooled = pooledOutcome(foldedShares(population), outcomeOptions(fit));
    const begun = new Set(population.methodOf);
    const methods = known.methodIds.flatMap((methodId, place) => {
      onProgress?.(done++ / steps);
      if (!begun.has(place) || options.wanted?.has(methodId) === false) return [];
      const { effect, fits, chances, floor } = oneMethodEffect(
        population,
        methodId,
        pooled,
        fit,
        near.get(methodId),
      );
      near.set(methodId, fits);
      if (horizon === leastDays && !datesAssumed)
        curves.push(
          cashCurve(episodes, known, { methodId, chances: effect.adjusted && chances, floor, cutOffDay }),
        );
      return [effect];
    });
    const effects = judgedEffects(methods, datesAssumed);
    const passed = methods.filter((_, at) => effects[at]!.reason === null);
    const within = (key: "byCause" | "byRegion") =>
      effectsWithin(passed.map((method) => ({ methodId: method.methodId, groups: method[key] })));
    judged.push({
      horizon,
      matured: population.rows,
      excludedShare: episodes.caseId.length === 0 ? null : 1 - population.rows / episodes.caseId.length,
      clippedCount: population.clippedCount,
      effects,
      ranking: rankedEffects(effects, seed),
      standardised: datesAssumed ? [] : standardisedShares(population),
      withinCauses: within("byCause"),
      withinRegions: within("byRegion"),
    });
  }
  return {
    seed,
    sample: options.sample ?? { share: 1, episodes: episodes.caseId.length },
    horizons: judged,
    rankedHorizon: longestJudged(judged),
    curves,
    lateMethodIds: lateMethods(episodes),
  };
}

function longestJudged(judged: readonly HorizonEffects[]): Horizon | null {
  const most = judged[0]?.matured ?? 0;
  const enough = [...judged]
    .reverse()
    .find(({ matured }) => matured > 0 && matured >= ENOUGH_FOLLOW_UP * most);
  return enough?.horizon ?? null;
}
