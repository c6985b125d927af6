/** Methods used late, judged by a trial begun each month: who starts now against who, as open and as untried, does not. */
import { chosenEpisodes, type EffectEpisodes } from "~/domain/effect-episodes";
import type { Horizon } from "~/domain/rules";
import { pooledOutcome } from "~/statistics/effects/cross-fitted-outcomes";
import type { ColumnOf } from "~/statistics/value-columns";
import { FIT_DEFAULTS, type FitOptions, foldedShares, outcomeOptions } from "./fit-options";
import { type JudgedEffect, judgedEffects } from "./judged-effects";
import { knownEpisodes } from "./known-episodes";
import { isLateStart } from "./late-methods";
import type { EffectOptions } from "./method-effects";
import { oneMethodEffect } from "./one-method-effect";
import { populationAt } from "./population";

/** Open months of cases, stacked. */
export interface TrialMonths {
  /** What was known on the first day of the month, and what came in after it; the column of methods is not read. */
  months: EffectEpisodes;
  /** By month: methods begun in it, and methods used before it. */
  begun: ColumnOf<readonly number[]>;
  used: ColumnOf<readonly number[]>;
}

export interface TrialOptions extends Omit<EffectOptions, "horizons" | "datesAssumed"> {
  horizon: Horizon;
  /** Of `lateMethods`. */
  methodIds: readonly number[];
}

/** Stands for every month in which the method did not begin. */
const NOT_BEGUN = 0;

/**
 * Eligible is a late month of an open case on which the method was never used (before, nobody would begin it); the arm is whether it begins in that month;
 * covariates are of its first day. A case stands in many trials, so errors and folds go by borrower. "Ever used" is never
 * compared: who was ever treated had to last until then, and that time is no merit of the method.
 *
 * @returns the difference that starting now makes to the share paid within the horizon, under the same gates
 * @see Hernán and Robins 2016, American Journal of Epidemiology 183:758
 */
export function sequentialTrials(
  { months, begun, used }: TrialMonths,
  { horizon, methodIds, seed, cutOffDay, onProgress, ...given }: TrialOptions,
): JudgedEffect[] {
  const fit: FitOptions = { ...FIT_DEFAULTS, ...given };
  return judgedEffects(
    methodIds.map((methodId, place) => {
      onProgress?.(place / methodIds.length);
      const eligible: number[] = [];
      for (let row = 0; row < used.length; row += 1)
        if (isLateStart(months, row) && !used.at(row)!.includes(methodId)) eligible.push(row);
      const arms = eligible.map((row) => (begun.at(row)!.includes(methodId) ? methodId : NOT_BEGUN));
      const stacked: EffectEpisodes = { ...chosenEpisodes(months, eligible), methodId: arms };
      const known = knownEpisodes(stacked, { cutOffDay, leastDays: horizon, seed, folds: fit.folds });
      const population = populationAt(stacked, known, horizon, cutOffDay);
      const pooled = pooledOutcome(foldedShares(population), outcomeOptions(fit));
      return oneMethodEffect(population, methodId, pooled, fit).effect;
    }),
  );
}
