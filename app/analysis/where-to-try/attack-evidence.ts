/**
 * What past group attacks recovered on stalled cases beyond other methods on comparable ones: episodes begun after as long
 * without a receipt, the method's choice and the money predicted taken out, cell by cell.
 */
import type { CandidateSettings } from "~/domain/candidate-rule";
import { chosenEpisodes, type EffectEpisodes } from "~/domain/effect-episodes";
import type { Horizon } from "~/domain/rules";
import { type Stake, type StakeLimits, stakeOf } from "~/domain/where-to-try";
import { armChoice } from "~/statistics/effects/arm-choice";
import { pooledOutcome } from "~/statistics/effects/cross-fitted-outcomes";
import { type PartialledUnit, partiallingOut } from "~/statistics/effects/partialling-out";
import { type IntervalWithError, unknownInterval } from "~/statistics/interval";
import { fittedShares } from "~/statistics/regression/coded-logit";
import { FIT_DEFAULTS, foldedShares, outcomeOptions } from "../effects/fit-options";
import { knownEpisodes } from "../effects/known-episodes";
import { isJudged } from "../effects/outcomes";
import { type Population, populationAt } from "../effects/population";

export interface EvidenceOptions {
  attackId: number;
  rule: CandidateSettings;
  limits: StakeLimits;
  horizon: Horizon;
  cutOffDay: number;
  seed: number;
}

/** Past uses under one cause and stake, anywhere or in one region. */
export interface EvidenceCell {
  /** Null: the whole portfolio. */
  regionId: number | null;
  causeId: number;
  stake: Stake;
  used: number;
  others: number;
  rawUsed: number | null;
  rawOthers: number | null;
  /** Difference of the recovered share on comparable cases; nulls where fewer than ten were used or not. */
  effect: IntervalWithError;
  /** Of one case's recovered share. */
  outcomeDeviation: number;
}

/** Fewer uses would let one borrower speak for the cell. */
const LEAST_OF_ARM = 10;

/** By cause and stake, and the same by region. Empty where nobody was ever attacked, or everybody. */
export function attackEvidence(episodes: EffectEpisodes, options: EvidenceOptions): EvidenceCell[] {
  const { attackId, horizon, cutOffDay, seed, limits } = options;
  const stalled = stalledEpisodes(episodes, options);
  const known = knownEpisodes(stalled, {
    cutOffDay,
    leastDays: horizon,
    seed,
    folds: FIT_DEFAULTS.folds,
  });
  const population = populationAt(stalled, known, horizon, cutOffDay);
  const units = partialled(population, attackId);
  if (units === null) return [];
  const isUsed = Uint8Array.from(units, ({ isUsed }) => isUsed);
  const cells = new Map<string, { regionId: number | null; causeId: number; stake: Stake; rows: number[] }>();
  known.places.forEach((place, row) => {
    const regionId = stalled.regionId.at(place)!;
    const causeId = stalled.causeId.at(place)!;
    const stake = stakeOf(stalled.outstandingMinor.at(place)!, limits);
    for (const region of [null, regionId]) {
      const key = `${region} ${causeId} ${stake}`;
      const cell = cells.get(key) ?? { regionId: region, causeId, stake, rows: [] };
      cells.set(key, cell);
      cell.rows.push(row);
    }
  });
  return [...cells.values()].map(({ rows, ...cell }) => ({
    ...cell,
    ...judged(rows, population, units, isUsed),
  }));
}

/** Begun after as long without a receipt and as much work as the rule asks, and followed up. */
function stalledEpisodes(
  episodes: EffectEpisodes,
  { rule, horizon, cutOffDay }: EvidenceOptions,
): EffectEpisodes {
  const places: number[] = [];
  for (let place = 0; place < episodes.startDay.length; place += 1) {
    const days = episodes.daysSinceReceipt.at(place) ?? episodes.daysInDefault.at(place)!;
    if (
      days >= rule.stalled &&
      episodes.earlierMethods.at(place)! >= rule.tried &&
      episodes.earlierActivities.at(place)! >= rule.solo &&
      isJudged(episodes, place, horizon, cutOffDay)
    )
      places.push(place);
  }
  return chosenEpisodes(episodes, places);
}

type Unit = PartialledUnit & { isUsed: number };

/** Null where an arm is empty. */
function partialled(population: Population, attackId: number): Unit[] | null {
  const { design, cells, shares, foldOf, methodIds, methodOf, borrowerOf } = population;
  const place = methodIds.indexOf(attackId);
  const isUsed = Uint8Array.from(methodOf, (method) => Number(method === place));
  const pooled = pooledOutcome(foldedShares(population), outcomeOptions(FIT_DEFAULTS));
  const choice = armChoice({ design, cells, cellDesign: cells.design }, isUsed, FIT_DEFAULTS);
  if (place < 0 || pooled === null || choice === null || isUsed.every((used) => used === 1)) return null;
  const predicted = fittedShares(design, pooled.byFold, foldOf);
  const spread = (share: number) => share * (1 - share);
  let [squares, spreads] = [0, 0];
  shares.forEach((share, row) => {
    squares += (share - predicted[row]!) ** 2;
    spreads += spread(predicted[row]!);
  });
  const perSpread = spreads > 0 ? squares / spreads : 0;
  return Array.from(shares, (share, row) => ({
    isUsed: isUsed[row]!,
    treatment: isUsed[row]! - choice.chances[row]!,
    outcome: share - predicted[row]!,
    variance: perSpread * spread(predicted[row]!),
    cluster: borrowerOf[row]!,
  }));
}

function judged(
  rows: readonly number[],
  { shares }: Population,
  units: readonly Unit[],
  isUsed: Uint8Array,
): Omit<EvidenceCell, "regionId" | "causeId" | "stake"> {
  const usedRows = rows.filter((row) => isUsed[row] === 1);
  const otherRows = rows.filter((row) => isUsed[row] === 0);
  const mean = (some: readonly number[]) =>
    some.length === 0 ? null : some.reduce((sum, row) => sum + shares[row]!, 0) / some.length;
  const isEnough = usedRows.length >= LEAST_OF_ARM && otherRows.length >= LEAST_OF_ARM;
  const variance = rows.reduce((sum, row) => sum + units[row]!.outcome ** 2, 0) / Math.max(1, rows.length);
  return {
    used: usedRows.length,
    others: otherRows.length,
    rawUsed: mean(usedRows),
    rawOthers: mean(otherRows),
    effect: isEnough
      ? partiallingOut(rows.map((row) => units[row]!))
      : { ...unknownInterval("too-few"), standardError: null },
    outcomeDeviation: Math.sqrt(variance),
  };
}
