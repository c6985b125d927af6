/** Colleagues of the branch to whom a case might be handed over, and what a change of officer does to its logit. */
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { OpenPlanCase } from "~/domain/plan/case-facts";
import type { PlanOfficer, PlanRows } from "~/domain/plan/plan-rows";
import { normalDraws } from "~/statistics/randomness/normal-draws";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { shrunkenDraws } from "~/statistics/regression/shrunken-draws";
import { countedOn, WIDENED } from "./hand-over-gate";
import type { PlanFit } from "./plan-fit";

export interface HandOverChoice {
  officerId: number;
  /** Place of the receiver's intercept in the fit. */
  group: number;
  /** Of the standardised tenure on stuck cases: to none. */
  tenureChange: number;
  /** Expected change of the logit, and the probability that it is one for the better. */
  shift: number;
  probability: number;
}

/** Receivers looked at for a case. */
const MOST_RECEIVERS = 3;
/** A change for the better must be that likely by itself, before any method. */
export const LEAST_HANDOVER_PROBABILITY = 0.9;
const DRAWS = 200;
const SEED = 152;

/** @returns the receivers of each open case by row, best first; none while the gate is closed */
export function handOverChoices(
  { officers }: PlanRows,
  fit: PlanFit,
  open: readonly OpenPlanCase[],
): (row: number) => HandOverChoice[] {
  const counted = countedOn(fit.gate.handOvers);
  if (fit.gate.handOvers.state === "closed") return () => [];
  const draw = shrunkenDraws(fit.model, normalDraws(seededRandom(SEED)));
  const draws = Array.from({ length: DRAWS }, draw);
  const { column, of, none } = fit.space.stuckTenure;
  const effects = fit.model.groupEffects;
  const colleagues = byBranch(officers, fit);
  const slope = fit.model.coefficients[column]!;
  const deviations = new Map<string, number>();
  const deviation = (from: number, to: number, tenureChange: number): number => {
    const key = `${from} ${to} ${tenureChange.toFixed(2)}`;
    const found = deviations.get(key);
    if (found !== undefined) return found;
    const sum = draws.reduce((squares, { groupEffects, coefficients }) => {
      const skill = counted.skill
        ? groupEffects[to]! - effects[to]! - groupEffects[from]! + effects[from]!
        : 0;
      const tenure = counted.tenure ? (coefficients[column]! - slope) * tenureChange : 0;
      return squares + (skill + tenure) ** 2;
    }, 0);
    deviations.set(key, Math.sqrt(sum / DRAWS));
    return Math.sqrt(sum / DRAWS);
  };
  return (row) => {
    const facts = open[row]!;
    const from = fit.officers.get(facts.officerId!);
    if (from === undefined) return [];
    const tenureChange = none - of(facts);
    const others = (colleagues.get(facts.branchId) ?? []).filter(({ group }) => group !== from);
    // Where skill does not count, receivers take turns.
    const looked = counted.skill
      ? others.slice(0, MOST_RECEIVERS)
      : others.map((_, at) => others[(at + facts.caseId) % others.length]!).slice(0, MOST_RECEIVERS);
    return looked.flatMap(({ officerId, group }) => {
      const shift =
        (counted.skill ? effects[group]! - effects[from]! : 0) + (counted.tenure ? slope * tenureChange : 0);
      if (!(shift > 0)) return [];
      const probability = normalCdf(shift, 0, Math.max(1e-9, WIDENED * deviation(from, group, tenureChange)));
      return probability < LEAST_HANDOVER_PROBABILITY
        ? []
        : [{ officerId, group, tenureChange, shift, probability }];
    });
  };
}

/** Officers at work that the fit knows, by branch, the strongest first. */
function byBranch(
  officers: readonly PlanOfficer[],
  fit: PlanFit,
): Map<number, { officerId: number; group: number }[]> {
  const found = new Map<number, { officerId: number; group: number }[]>();
  for (const { officerId, branchId } of officers) {
    const group = fit.officers.get(officerId);
    if (group === undefined) continue;
    const list = found.get(branchId) ?? [];
    list.push({ officerId, group });
    found.set(branchId, list);
  }
  const effects = fit.model.groupEffects;
  for (const list of found.values())
    list.sort((one, other) => effects[other.group]! - effects[one.group]! || one.officerId - other.officerId);
  return found;
}
