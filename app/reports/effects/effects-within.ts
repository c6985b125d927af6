/** Method × cause, or method × region: each cell drawn towards what its method and its group do on the whole. */
import chisquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import { criticalValue, DEFAULT_LEVEL } from "~/statistics/critical-value";
import type { Reason } from "~/statistics/interval";
import { leastSquares } from "~/statistics/regression/least-squares";
import { fittedMean } from "~/statistics/regression/regression-fit";
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

interface Known {
  cell: EffectWithin;
  estimate: number;
  variance: number;
  covariates: number[];
}

/** Moments for τ² about a regression: DerSimonian and Laird 1986, Thompson and Sharp 1999. */
export function effectsWithin(methods: readonly MethodGroups[]): EffectsWithin {
  const cells = methods.flatMap(({ methodId, groups }) =>
    groups.map((group): EffectWithin => ({ ...group, methodId, shrunken: null })),
  );
  const known = withMainEffects(cells);
  const main = leastSquares(known.map((each) => cellOf(each, 0)));
  const degreesOfFreedom = main ? known.length - main.parameters : 0;
  if (main === null || degreesOfFreedom < 1) {
    const reason = known.length === 0 ? "no-observations" : "too-few";
    return { cells, tauSquared: null, q: null, degreesOfFreedom: null, p: null, verdict: null, reason };
  }
  let [q, weights, trace] = [0, 0, 0];
  for (const { estimate, variance, covariates } of known) {
    q += (estimate - fittedMean(main, covariates)) ** 2 / variance;
    weights += 1 / variance;
    trace += leverage(main.bread, covariates) / variance ** 2;
  }
  const tauSquared = Math.max(0, (q - degreesOfFreedom) / (weights - trace));
  shrink(known, tauSquared);
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
    variance: standardError ** 2,
    covariates: [
      ...methodIds.slice(1).map((id) => Number(id === cell.methodId)),
      ...groupIds.slice(1).map((id) => Number(id === cell.groupId)),
    ],
  }));
}

const cellOf = ({ covariates, estimate, variance }: Known, tauSquared: number) => ({
  covariates,
  outcome: estimate,
  weight: 1 / (variance + tauSquared),
});

/** xᵀ B x, with the intercept before x. */
function leverage(bread: Float64Array, covariates: readonly number[]): number {
  const row = [1, ...covariates];
  let sum = 0;
  row.forEach((one, i) => {
    if (one !== 0)
      row.forEach((other, j) => {
        sum += one * other * bread[i * row.length + j]!;
      });
  });
  return sum;
}

function shrink(known: readonly Known[], tauSquared: number): void {
  const towards = leastSquares(known.map((each) => cellOf(each, tauSquared)));
  if (towards === null) return;
  const z = criticalValue(DEFAULT_LEVEL);
  for (const { cell, estimate, variance, covariates } of known) {
    const shrinkage = variance / (variance + tauSquared);
    const drawn = shrinkage * fittedMean(towards, covariates) + (1 - shrinkage) * estimate;
    const uncertain = tauSquared * shrinkage + shrinkage ** 2 * leverage(towards.bread, covariates);
    const reach = z * Math.sqrt(uncertain);
    cell.shrunken = { estimate: drawn, low: drawn - reach, high: drawn + reach, shrinkage };
  }
}
