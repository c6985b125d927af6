/** Sums over cases to the rates of a row. */
import type { ReasonCode } from "~/domain/reasons";
import type { Interval } from "~/statistics/interval";
import { type ClusterMoments, ratioOfSums } from "~/statistics/intervals/ratio-of-sums";
import { shareOfSums } from "~/statistics/intervals/share-of-sums";
import type { CaseSums } from "~db/queries/case-sums";
import { figure, type Part, unknown } from "../row";

/** What a rate of cases is made from. */
export type RatedCases = Omit<CaseSums, "exposureMinor">;

const GROSS = ["gross_rate", "gross_low", "gross_high"] as const;
const NET = ["net_rate", "net_low", "net_high"] as const;

export function grossRate(sums: RatedCases | undefined): Part {
  if (!sums || sums.clusters === 0) return unknown(GROSS, whyUnrated(sums));
  return figure(GROSS, insideShare(shareOfSums(grossMoments(sums))));
}

export function netRate(sums: RatedCases | undefined): Part {
  if (!sums || sums.clusters === 0) return unknown(NET, whyUnrated(sums));
  const net = { numerator: sums.netMinor, numeratorSquares: sums.netSquare, products: sums.netExposure };
  return figure(NET, netInterval(grossMoments(sums), net));
}

/**
 * Of what is left after advances and cost: the limits of the gross rate about the net one, as much wider or narrower as its
 * error is. Nothing but advances and cost takes it below what came in, and no more than all comes in.
 */
export function netInterval(
  gross: Required<ClusterMoments>,
  net: Pick<ClusterMoments, "numerator" | "numeratorSquares" | "products">,
): Interval {
  const rate = ratioOfSums({ ...gross, ...net });
  const spent = (net.numerator - gross.numerator) / gross.denominator;
  const [plain, share] = [ratioOfSums(gross), shareOfSums(gross)];
  const isKnown = rate.standardError !== null && plain.standardError !== null && share.low !== null;
  if (!isKnown) return within(rate, Math.min(0, spent), 1);
  const wider = rate.standardError! / plain.standardError!;
  const limits = {
    low: rate.estimate! - wider * (share.estimate! - share.low!),
    high: rate.estimate! + wider * (share.high! - share.estimate!),
  };
  return within({ ...rate, ...limits }, Math.min(0, spent), 1);
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

export function whyUnrated(sums: RatedCases | undefined): ReasonCode {
  if (!sums || sums.cases === 0) return "no-observations";
  return sums.matured === 0 ? "not-matured" : "zero-denominator";
}

/** What came in of what is owed lies between nothing and all of it, unless reversals or overpayments took it out. */
export const insideShare = (interval: Interval) => within(interval, 0, 1);

/** Limits no further out than what is possible, or than the estimate itself. */
function within({ estimate, low, high, reason }: Interval, least: number, most: number): Interval {
  if (estimate === null || low === null || high === null) return { estimate, low, high, reason };
  return {
    estimate,
    low: Math.max(low, Math.min(least, estimate)),
    high: Math.min(high, Math.max(most, estimate)),
    reason,
  };
}

/** One sum over another; null where there is nothing beneath the line. */
export function ratio(numerator: number, denominator: number): number | null {
  return denominator > 0 ? numerator / denominator : null;
}
