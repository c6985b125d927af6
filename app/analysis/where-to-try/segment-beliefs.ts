/**
 * What is believed of the effect in a place: what like causes and stakes show, halved until shown, then the cases of the
 * cause and stake themselves, then those of the region.
 */
import type { CauseTag } from "~/domain/causes";
import { STAKES, type Stake } from "~/domain/where-to-try";
import { normalUpdate } from "~/statistics/decisions/normal-update";
import type { NormalBelief } from "~/statistics/decisions/value-of-information";
import { derSimonianLaird } from "~/statistics/shrinkage/der-simonian-laird";
import {
  type DescribedEffect,
  metaRegression,
  predictedEffect,
} from "~/statistics/shrinkage/meta-regression";
import type { EvidenceCell } from "./attack-evidence";

export interface SegmentBelief {
  /** Of the cause and stake in the whole portfolio; null: nothing was seen there. */
  cell: EvidenceCell | null;
  prior: NormalBelief;
  posterior: NormalBelief;
}

export type BeliefOf = (regionId: number, causeId: number, stake: Stake) => SegmentBelief;

/** Null where no cell holds information of its own: then there is no belief. */
export function segmentBeliefs(
  cells: readonly EvidenceCell[],
  tagOf: (causeId: number) => CauseTag,
): BeliefOf | null {
  const everywhere = cells.filter(({ regionId }) => regionId === null);
  const priorOf = skepticalPriors(everywhere, tagOf);
  if (priorOf === null) return null;
  const wide = new Map(
    everywhere.map((cell) => {
      const prior = priorOf(cell.causeId, cell.stake);
      return [keyOf(cell), { cell, prior, posterior: updated(prior, cell) }];
    }),
  );
  const beliefOf = (causeId: number, stake: Stake): SegmentBelief => {
    const prior = priorOf(causeId, stake);
    return wide.get(keyOf({ causeId, stake })) ?? { cell: null, prior, posterior: prior };
  };
  const distances = cells.flatMap((cell) => {
    const { estimate, standardError } = cell.effect;
    if (cell.regionId === null || estimate === null || !standardError) return [];
    const { mean } = beliefOf(cell.causeId, cell.stake).posterior;
    return [{ key: `${cell.regionId} ${keyOf(cell)}`, estimate: estimate - mean, standardError }];
  });
  const betweenRegions = derSimonianLaird(distances).tauSquared ?? 0;
  const distanceAt = new Map(distances.map((each) => [each.key, each]));
  return (regionId, causeId, stake) => {
    const belief = beliefOf(causeId, stake);
    const own = distanceAt.get(`${regionId} ${keyOf({ causeId, stake })}`);
    return { ...belief, posterior: inRegion(belief.posterior, own ?? null, betweenRegions) };
  };
}

const keyOf = ({ causeId, stake }: { causeId: number; stake: Stake }) => `${causeId} ${stake}`;

/**
 * A line over the tag of the cause and the stake, where enough cells have figures of their own; else their mean. Half of what
 * it predicts, with as much doubt: other causes' success is not this one's.
 */
function skepticalPriors(
  cells: readonly EvidenceCell[],
  tagOf: (causeId: number) => CauseTag,
): ((causeId: number, stake: Stake) => NormalBelief) | null {
  const known = (describe: (cell: { causeId: number; stake: Stake }) => number[]): DescribedEffect[] =>
    cells.flatMap((cell) => {
      const { estimate, standardError } = cell.effect;
      return estimate === null || !standardError
        ? []
        : [{ estimate, standardError, covariates: describe(cell) }];
    });
  const describe = ({ causeId, stake }: { causeId: number; stake: Stake }) => {
    const isMoral = Number(tagOf(causeId) === "moral");
    const isOther = Number(tagOf(causeId) === "other");
    const above = STAKES.slice(1).map((each) => Number(each === stake));
    return [isMoral, isOther, ...above, ...above.map((is) => is * isMoral)];
  };
  const nothing = () => [];
  const line = metaRegression(known(describe));
  const flat = line ? null : metaRegression(known(nothing));
  const [fit, described] = line ? [line, describe] : [flat, nothing];
  if (fit === null) return null;
  return (causeId, stake) => {
    const { mean, variance } = predictedEffect(fit, described({ causeId, stake }));
    const half = mean / 2;
    return { mean: half, standardDeviation: Math.sqrt(fit.tauSquared + variance / 4 + half ** 2) };
  };
}

function updated(prior: NormalBelief, { effect }: EvidenceCell): NormalBelief {
  const { estimate, standardError } = effect;
  if (estimate === null || !standardError || prior.standardDeviation === 0) return prior;
  const { mean, standardDeviation } = normalUpdate(prior, { estimate, standardError });
  return { mean, standardDeviation };
}

/** Regions differ by so much about the whole; one without figures of its own is as uncertain as they differ. */
function inRegion(
  { mean, standardDeviation }: NormalBelief,
  own: { estimate: number; standardError: number } | null,
  between: number,
): NormalBelief {
  if (own === null) return { mean, standardDeviation: Math.hypot(standardDeviation, Math.sqrt(between)) };
  const shrinkage = own.standardError ** 2 / (own.standardError ** 2 + between);
  return {
    mean: mean + (1 - shrinkage) * own.estimate,
    standardDeviation: Math.hypot(Math.sqrt(between * shrinkage), shrinkage * standardDeviation),
  };
}
