/** Sums over cases to the rates of a row. */
import { LEAST_MATURED } from "~/domain/gates";
import type { ReasonCode } from "~/domain/reasons";
import type { Interval } from "~/statistics/interval";
import { type ClusterMoments, ratioOfSums } from "~/statistics/intervals/ratio-of-sums";
import { type RatioStratum, standardisedRatio } from "~/statistics/standardisation/standardised-ratio";
import { figure, onlyWithLimits, type Part, unknown } from "../row";

/** What a rate of cases is made from. */
export interface RatedCases {
  cases: number;
  matured: number;
  clusters: number;
  maturedExposureMinor: number;
  receivedMinor: number;
  netMinor: number;
  exposureSquare: number;
  receivedSquare: number;
  receivedExposure: number;
  netSquare: number;
  netExposure: number;
}

const GROSS = ["gross_rate", "gross_low", "gross_high"] as const;
const NET = ["net_rate", "net_low", "net_high"] as const;
const STANDARDISED = ["standardised_rate", "standardised_low", "standardised_high"] as const;

export function grossRate(sums: RatedCases | undefined): Part {
  if (!sums || sums.clusters === 0) return unknown(GROSS, whyUnrated(sums));
  return figure(GROSS, notBelowZero(ratioOfSums(grossMoments(sums))));
}

export function netRate(sums: RatedCases | undefined): Part {
  if (!sums || sums.clusters === 0) return unknown(NET, whyUnrated(sums));
  const moments = {
    ...grossMoments(sums),
    numerator: sums.netMinor,
    numeratorSquares: sums.netSquare,
    products: sums.netExposure,
  };
  return figure(NET, ratioOfSums(moments));
}

/** The gross rate over the mix of cases that all rows together have. */
export function standardisedRate(sums: RatedCases | undefined, strata: readonly RatioStratum[]): Part {
  if (!sums || sums.clusters === 0) return unknown(STANDARDISED, whyUnrated(sums));
  if (sums.matured < LEAST_MATURED) return unknown(STANDARDISED, "too-few");
  return figure(STANDARDISED, onlyWithLimits(notBelowZero(standardisedRatio(strata))));
}

/** What the moments of a gross rate are made from. */
export const GROSS_SUMS = [
  "clusters",
  "maturedExposureMinor",
  "receivedMinor",
  "exposureSquare",
  "receivedSquare",
  "receivedExposure",
] as const;

export function grossMoments(sums: Pick<RatedCases, (typeof GROSS_SUMS)[number]>): Required<ClusterMoments> {
  return {
    numerator: sums.receivedMinor,
    denominator: sums.maturedExposureMinor,
    numeratorSquares: sums.receivedSquare,
    products: sums.receivedExposure,
    denominatorSquares: sums.exposureSquare,
    clusters: sums.clusters,
  };
}

function whyUnrated(sums: RatedCases | undefined): ReasonCode {
  if (!sums || sums.cases === 0) return "no-observations";
  return sums.matured === 0 ? "not-matured" : "zero-denominator";
}

/** What was received is not below nothing, unless reversals made it so. */
function notBelowZero({ estimate, low, high, reason }: Interval): Interval {
  const bounded = estimate !== null && estimate >= 0 && low !== null ? Math.max(0, low) : low;
  return { estimate, low: bounded, high, reason };
}

/** One sum over another; null where there is nothing beneath the line. */
export function ratio(numerator: number, denominator: number): number | null {
  return denominator > 0 ? numerator / denominator : null;
}
