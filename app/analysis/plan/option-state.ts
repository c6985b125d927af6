/** Whether an option may be planned outright, at random, or not at all: the gates decide, not its own interval. */
import type { GateState, PlanGate } from "~/domain/plan/plan";
import type { CaseOption } from "./case-option";
import { weaker } from "./gate-state";
import { LEAST_HANDOVER_PROBABILITY } from "./hand-over-choices";

/** An option so likely is tried at random although its gate is closed, if neither test speaks against methods at all. */
const OWN_PROBABILITY = 0.95;
const NOT_AGAINST = 1;

export function optionState({ method, handOver, probability }: CaseOption, gate: PlanGate): GateState {
  const ofMethod = method < 0 ? "adopt" : methodState(probability, gate);
  const ofHandOver =
    handOver === null
      ? "adopt"
      : handOver.probability >= LEAST_HANDOVER_PROBABILITY
        ? gate.handOvers.state
        : "closed";
  return weaker(ofMethod, ofHandOver);
}

function methodState(probability: number, { state, halves }: PlanGate): GateState {
  if (state !== "closed") return state;
  const speaksFor =
    halves.share !== null && halves.money !== null && Math.min(halves.share.z, halves.money.z) > NOT_AGAINST;
  return speaksFor && probability >= OWN_PROBABILITY ? "try" : "closed";
}
