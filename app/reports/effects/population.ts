/** The common population of a horizon: every judged episode once, with what was known before it and what it brought. */
import type { EffectEpisodes } from "~/domain/effect-episodes";
import type { Horizon } from "~/domain/rules";
import { type CovariatePatterns, covariatePatterns } from "./covariate-patterns";
import { covariates, recoveredBefore, TELLING_OF_PAST_MONEY } from "./covariates";
import { outcomes } from "./outcomes";

export interface Population {
  /** Places of the episodes in the columns they came from. */
  rows: readonly number[];
  methodOf: readonly number[];
  borrowerOf: readonly number[];
  causeOf: readonly number[];
  regionOf: readonly number[];
  shares: Float64Array;
  paid: Uint8Array;
  recoveredShares: Float64Array;
  clippedCount: number;
  covariates: CovariatePatterns;
  /** Without what tells how much was paid before. */
  pastless: CovariatePatterns;
}

export function populationAt(episodes: EffectEpisodes, horizon: Horizon, cutOffDay: number): Population {
  const judged = outcomes(episodes, horizon, cutOffDay);
  const { rows, shares, paid, clippedCount } = judged;
  const all = covariates(episodes, judged, horizon);
  const pastless = all.filter(({ key }) => !TELLING_OF_PAST_MONEY.includes(key));
  const column = (key: "methodId" | "borrowerId" | "causeId" | "regionId") =>
    rows.map((row) => episodes[key][row]!);
  return {
    rows,
    methodOf: column("methodId"),
    borrowerOf: column("borrowerId"),
    causeOf: column("causeId"),
    regionOf: column("regionId"),
    shares,
    paid,
    recoveredShares: Float64Array.from(rows, (row) => recoveredBefore(episodes, row)),
    clippedCount,
    covariates: covariatePatterns(all, rows.length),
    pastless: covariatePatterns(pastless, rows.length),
  };
}
