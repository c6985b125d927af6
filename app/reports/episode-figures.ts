/** Sums over episodes to the figures of a row. */
import type { ReasonCode } from "~/domain/reasons";
import { type Interval, unknownInterval } from "~/statistics/interval";
import { meanInterval } from "~/statistics/intervals/mean-interval";
import { figure, type Part, unknown } from "./row";

/** What a rate of episodes is made from. */
export const RATED_SUMS = [
  "episodes",
  "matured",
  "payers",
  "rated",
  "sumShare",
  "clusters",
  "clusterShareSquare",
  "clusterShareCount",
  "clusterCountSquare",
] as const;

export type RatedEpisodes = Readonly<Record<(typeof RATED_SUMS)[number], number>>;

const RAW = ["raw_rate", "raw_low", "raw_high"] as const;

/** The plain mean of the recovered shares. @param keys of its columns */
export function rawRate(
  sums: RatedEpisodes | undefined,
  keys: readonly [string, string, string] = RAW,
): Part {
  if (!sums || sums.rated === 0) return unknown(keys, whyUnrated(sums));
  return figure(keys, insideUnit(rawInterval(sums)));
}

function rawInterval(sums: RatedEpisodes): Interval {
  return meanInterval({
    n: sums.rated,
    sum: sums.sumShare,
    totalSquares: sums.clusterShareSquare,
    totalsTimesCounts: sums.clusterShareCount,
    countSquares: sums.clusterCountSquare,
    clusters: sums.clusters,
  });
}

function whyUnrated(sums: RatedEpisodes | undefined): ReasonCode {
  if (!sums || sums.episodes === 0) return "no-observations";
  return sums.matured === 0 ? "not-matured" : "zero-denominator";
}

/** A mean of shares lies between 0 and 1, and so do its limits. */
export function insideUnit({ estimate, low, high, reason }: Interval): Interval {
  if (estimate === null) return unknownInterval(reason ?? "no-observations");
  const inside = (limit: number | null) => (limit === null ? null : Math.min(1, Math.max(0, limit)));
  return { estimate, low: inside(low), high: inside(high), reason };
}
