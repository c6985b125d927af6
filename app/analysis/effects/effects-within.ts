/** Method × cause, or method × region: each cell drawn towards what its method and its group do on the whole. */
import chisquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import { criticalValue, DEFAULT_LEVEL } from "~/statistics/critical-value";
import type { Reason } from "~/statistics/interval";
import { derSimonianLaird } from "~/statistics/shrinkage/der-simonian-laird";
import {
  type DescribedEffect,
  type MetaRegression,
  metaRegression,
  predictedEffect,
} from "~/statistics/shrinkage/meta-regression";
import { shrinkageWithDoubt } from "~/statistics/shrinkage/shrinkage-with-doubt";
import type { GroupScore } from "./group-scores";

export interface MethodGroups {
  methodId: number;
  groups: readonly GroupScore[];
}

export interface EffectWithin extends GroupScore {
  methodId: number;
  /** The effect in the cell once it has borrowed; null where it has none of its own. */
  shrunken: { estimate: number; low: number; high: number; shrinkage: number } | null;
}

export interface EffectsWithin {
  cells: EffectWithin[];
  /** Variance of the true effects about method + group; 0: the group does not change the ranking, as far as is known. */
  tauSquared: number | null;
  /** Cochran's Q about method + group, on so many degrees of freedom, and its p. */
  q: number | null;
  degreesOfFreedom: number | null;
  p: number | null;
  /** `no-evidence`: τ² is 0, so "no evidence that cause changes the ranking". Null: nothing to compare. */
  verdict: "no-evidence" | "differs" | null;
  reason: Reason | null;
}

interface Known extends DescribedEffect {
  cell: EffectWithin;
}

/** Moments for τ² about method + group, see `metaRegression`. */
export function effectsWithin(methods: readonly MethodGroups[]): EffectsWithin {
  const cells = methods.flatMap(({ methodId, groups }) =>
    groups.map((group): EffectWithin => ({ ...group, methodId, shrunken: null })),
  );
  const known = withMainEffects(cells);
  const main = metaRegression(known);
  if (main === null) {
    const reason = known.length === 0 ? "no-observations" : "too-few";
    return { cells, tauSquared: null, q: null, degreesOfFreedom: null, p: null, verdict: null, reason };
  }
  const { tauSquared, q, degreesOfFreedom } = main;
  shrink(known, main);
  const p = 1 - chisquareCdf(q, degreesOfFreedom);
  const verdict = tauSquared === 0 ? "no-evidence" : "differs";
  return { cells, tauSquared, q, degreesOfFreedom, p, verdict, reason: null };
}

function withMainEffects(cells: EffectWithin[]): Known[] {
  const usable = cells.flatMap((cell) => {
    const { estimate, standardError } = cell.effect;
    return estimate === null || standardError === null ? [] : [{ cell, estimate, standardError }];
  });
  const methodIds = [...new Set(usable.map(({ cell }) => cell.methodId))];
  const groupIds = [...new Set(usable.map(({ cell }) => cell.groupId))];
  return usable.map(({ cell, estimate, standardError }) => ({
    cell,
    estimate,
    standardError,
    covariates: [
      ...methodIds.slice(1).map((id) => Number(id === cell.methodId)),
      ...groupIds.slice(1).map((id) => Number(id === cell.groupId)),
    ],
  }));
}

/** Fewer cells say nothing about how far those of one method differ. */
const LEAST_CELLS = 4;

/**
 * How far a cause matters differs between methods: one τ² for all would draw the cells of the few under which it matters as
 * near as those of the many under which it does not. Each method's own distances from method + group are therefore drawn by
 * their own τ², with the doubt that so few of them leave (`shrinkageWithDoubt`); those of methods with few cells by all.
 */
function shrink(known: readonly Known[], main: MetaRegression): void {
  const z = criticalValue(DEFAULT_LEVEL);
  for (const methodId of new Set(known.map(({ cell }) => cell.methodId))) {
    const own = known.filter(({ cell }) => cell.methodId === methodId);
    if (own.length < LEAST_CELLS) {
      shrinkByAll(own, main);
      continue;
    }
    const towards = own.map(({ covariates }) => predictedEffect(main, covariates));
    const distances = own.map(({ estimate, standardError }, at) => ({
      estimate: estimate - towards[at]!.mean,
      standardError,
    }));
    const { effects } = shrinkageWithDoubt(distances, derSimonianLaird(distances).tauSquared ?? 0);
    effects.forEach(({ estimate, standardDeviation, shrinkage }, at) => {
      const drawn = towards[at]!.mean + estimate;
      const reach = z * Math.hypot(standardDeviation, shrinkage * Math.sqrt(towards[at]!.variance));
      own[at]!.cell.shrunken = { estimate: drawn, low: drawn - reach, high: drawn + reach, shrinkage };
    });
  }
}

function shrinkByAll(known: readonly Known[], main: MetaRegression): void {
  const { tauSquared } = main;
  const z = criticalValue(DEFAULT_LEVEL);
  for (const { cell, estimate, standardError, covariates } of known) {
    const shrinkage = standardError ** 2 / (standardError ** 2 + tauSquared);
    const towards = predictedEffect(main, covariates);
    const drawn = shrinkage * towards.mean + (1 - shrinkage) * estimate;
    const uncertain = tauSquared * shrinkage + shrinkage ** 2 * towards.variance;
    const reach = z * Math.sqrt(uncertain);
    cell.shrunken = { estimate: drawn, low: drawn - reach, high: drawn + reach, shrinkage };
  }
}
