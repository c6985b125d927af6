/** What a plan that knew everything would choose from: every action on every open case with its true gain. */

import { type CaseOption, type PlanOutlook, USUAL, WAIT } from "~/analysis/plan/case-option";
import type { HandOverChoice } from "~/analysis/plan/hand-over-choices";
import { growingOptions } from "~/analysis/plan/option-table";
import type { ActionOutlook, OfficerOutlook } from "../../../../seeds/action-outlook";
import { methodIndex } from "../../../../seeds/world";
import type { PlanWorld } from "./plan-world";

/** The true gain of an option of a case; 0 where the bank's late papers hide that the case is closed. */
export type TrueGain = (caseId: number, option: Pick<CaseOption, "method" | "handOver">) => number;

export function trueGains({ outlooks, costs, officerIds }: PlanWorld, methods: readonly string[]): TrueGain {
  const costOf = methods.map((code) => costs.find(({ method }) => method === code)?.costMinor ?? 0);
  const placeOf = methods.map(methodIndex);
  const codeOf = new Map([...officerIds].map(([code, id]) => [id, code]));
  return (caseId, { method, handOver }) => {
    const outlook = outlooks.get(caseId);
    if (!outlook) return 0;
    const holder = outlook.officers[0]!;
    const officer =
      handOver === null
        ? holder
        : outlook.officers.find((one) => one.officer === codeOf.get(handOver.officerId));
    if (!officer) return 0;
    const usualCost = usualCostOf(outlook, costs);
    const { outstandingMinor } = outlook;
    if (method === USUAL) return outstandingMinor * (officer.usual - holder.usual);
    if (method === WAIT) return outstandingMinor * (officer.wait - holder.usual) + usualCost;
    const share = officer.byMethod[placeOf[method]!]!;
    return outstandingMinor * (share - holder.usual) - costOf[method]! + usualCost;
  };
}

function usualCostOf({ chances }: ActionOutlook, costs: PlanWorld["costs"]): number {
  return costs.reduce((sum, { method, costMinor }) => sum + chances[methodIndex(method)]! * costMinor, 0);
}

/** The engine's own outlook with all options and other gains; every gate is open, and every option certain. */
export function outlookOfGains(
  world: PlanWorld,
  outlook: PlanOutlook,
  gainOf: TrueGain,
  withHandOvers: boolean,
): PlanOutlook {
  const { fit } = outlook;
  const methods = fit.methods.flatMap((code, at) => (world.rows.methods.includes(code) ? [at] : []));
  const test = { ...fit.gate.halves, state: "adopt" as const };
  const gate = {
    state: "adopt" as const,
    halves: test,
    byTime: { ...fit.gate.byTime, state: "adopt" as const },
    handOvers: { ...fit.gate.handOvers, state: "adopt" as const },
  };
  const found = growingOptions();
  for (const one of outlook.cases) {
    const option = (method: number, handOver: HandOverChoice | null): CaseOption => ({
      method,
      handOver,
      gainMinor: gainOf(one.open.caseId, { method, handOver }),
      deviationMinor: 0,
      probability: 1,
      minutes: method === USUAL ? one.usualMinutes : method === WAIT ? 0 : fit.costs.minutes[method]!,
      teamSize: method < 0 ? 1 : fit.costs.teamSize[method]!,
    });
    const officers = withHandOvers ? (world.outlooks.get(one.open.caseId)?.officers.slice(1) ?? []) : [];
    const receivers = officers.map((officer) => receiver(world, officer));
    found.add([
      option(USUAL, null),
      option(WAIT, null),
      ...methods.map((method) => option(method, null)),
      ...receivers.flatMap((handOver) => [
        option(USUAL, handOver),
        ...methods.map((method) => option(method, handOver)),
      ]),
    ]);
  }
  return { ...outlook, fit: { ...fit, gate }, options: found.table() };
}

function receiver({ officerIds }: PlanWorld, { officer }: OfficerOutlook): HandOverChoice {
  return { officerId: officerIds.get(officer)!, group: 0, tenureChange: 0, shift: 0, probability: 1 };
}
