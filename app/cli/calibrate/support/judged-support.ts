/** What is said of the special method on the same mix of cases, adjusted and standardised, beside what is true. */
import { methodEffects } from "~/analysis/effects/method-effects";
import { outcomes } from "~/analysis/effects/outcomes";
import { DEFAULT_HORIZON } from "~/domain/horizons";
import type { ReasonCode } from "~/domain/reasons";
import { stratumOf } from "~/domain/strata";
import { standardisedRate } from "~/reports/episode-figures";
import type { WeightedStratum } from "~/statistics/standardisation/direct-standardisation";
import { CUT_OFF_DAY, type EpisodeGenerator, trueEffect } from "../other-episodes/drawn-episodes";
import { drawnSupport, SPECIAL, type SupportKind, type SupportWorld } from "./drawn-support";

export interface JudgedFigure {
  truth: number;
  estimate: number | null;
  low: number | null;
  high: number | null;
}

export interface JudgedSupport {
  seed: number;
  kind: SupportKind;
  generator: EpisodeGenerator;
  effect: JudgedFigure;
  /** Of the effect. */
  reason: ReasonCode | null;
  standardised: JudgedFigure;
}

export function judgedSupport(seed: number, episodes?: number): JudgedSupport {
  const world = drawnSupport(seed, episodes);
  const all = world.shares.map((_, row) => row);
  const { effects } = methodEffects(world.episodes, {
    seed,
    cutOffDay: CUT_OFF_DAY,
    horizons: [DEFAULT_HORIZON],
  }).horizons[0]!;
  const { effect, reason } = effects.find(({ methodId }) => methodId === SPECIAL)!;
  const { estimate, low, high } = effect;
  const values = standardised(world);
  const mean = world.shares.reduce((sum, share) => sum + share[SPECIAL - 1]!, 0) / all.length;
  return {
    seed,
    kind: world.kind,
    generator: world.generator,
    effect: { truth: trueEffect(world, SPECIAL, all), estimate, low, high },
    reason,
    standardised: {
      truth: mean,
      estimate: values.standardised_rate ?? null,
      low: values.standardised_low ?? null,
      high: values.standardised_high ?? null,
    },
  };
}

/** As the report of methods adds strata up, each weighted by the episodes of all methods. */
function standardised({ episodes }: SupportWorld): Partial<Record<string, number | null>> {
  const places = episodes.caseId.map((_, place) => place);
  const { shares, paid } = outcomes(episodes, places, DEFAULT_HORIZON);
  const strata = new Map<number, WeightedStratum>();
  let [matured, payers, sum] = [0, 0, 0];
  for (const place of places) {
    const stratum = stratumOf(
      episodes.outstandingMinor[place]!,
      episodes.daysPastDue[place]!,
      episodes.security[place]!,
    );
    const sums = strata.get(stratum) ?? { weight: 0, n: 0, sum: 0, sumOfSquares: 0 };
    strata.set(stratum, sums);
    sums.weight += 1;
    if (episodes.methodId[place] !== SPECIAL) continue;
    const share = shares[place]!;
    [sums.n, sums.sum, sums.sumOfSquares] = [sums.n + 1, sums.sum + share, sums.sumOfSquares + share * share];
    [matured, payers, sum] = [matured + 1, payers + paid[place]!, sum + share];
  }
  const rated = { episodes: matured, matured, payers, rated: matured, sumShare: sum, clusters: matured };
  const moments = { clusterShareSquare: 0, clusterShareCount: sum, clusterCountSquare: matured };
  return standardisedRate({ ...rated, ...moments }, [...strata.values()]).values as Partial<
    Record<string, number | null>
  >;
}
