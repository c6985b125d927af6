/** What share each method would recover on the mix of cases that all methods met, before any model: by raking. */
import { LEAST_MATURED, LEAST_PAYERS, MOST_LOST_SHARE, whyFewPayers } from "~/domain/gates";
import type { ReasonCode } from "~/domain/reasons";
import { type Interval, unknownInterval } from "~/statistics/interval";
import { rakedMean } from "~/statistics/standardisation/raked-mean";
import { LEAST_EFFECTIVE_SHARE } from "./effect-gates";
import type { Population } from "./population";

/** Share 0–1 within its limits; `reason` speaks where there is none. */
export interface StandardisedShare extends Omit<Interval, "reason"> {
  methodId: number;
  /** Share of all episodes that are of a kind which the method hardly meets, 0–1; null without its episodes. */
  lostShare: number | null;
  reason: ReasonCode | null;
}

/**
 * Over all judged episodes, whichever method they began with. The method's own are weighted until regions, causes, sizes,
 * days past due and security are spread over them as over all: each of the five by itself, for strata of all five at once
 * would hold a case or two.
 */
export function standardisedShares(population: Population): StandardisedShare[] {
  return population.methodIds.flatMap((methodId, place) => {
    const isInArm = Uint8Array.from(population.methodOf, (method) => (method === place ? 1 : 0));
    if (!isInArm.includes(1)) return [];
    return { methodId, ...standardisedShare(population, isInArm) };
  });
}

function standardisedShare(
  { margins, shares, paid, borrowerOf }: Population,
  isInArm: Uint8Array,
): Omit<StandardisedShare, "methodId"> {
  const matured = isInArm.reduce((sum, one) => sum + one, 0);
  const payers = isInArm.reduce((sum, one, row) => sum + one * paid[row]!, 0);
  const { excludedShare, effectiveSampleSize, ...mean } = rakedMean({
    margins,
    isInArm,
    values: shares,
    clusterOf: borrowerOf,
  });
  const withheld = (reason: ReasonCode) => ({
    ...unknownInterval("too-few"),
    lostShare: excludedShare,
    reason,
  });
  if (matured < LEAST_MATURED || payers < LEAST_PAYERS) return withheld(whyFewPayers(matured, payers));
  if (excludedShare !== null && excludedShare >= MOST_LOST_SHARE) return withheld("no-overlap");
  if (mean.estimate === null || mean.low === null) return withheld(mean.reason ?? "not-estimable");
  if ((effectiveSampleSize ?? 0) < LEAST_EFFECTIVE_SHARE * matured) return withheld("few-effective");
  const { estimate, low, high } = mean;
  return { estimate, low, high, lostShare: excludedShare, reason: null };
}
