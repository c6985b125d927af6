/** adopt, try or closed: what several tests say together. */
import type { GateState, PlanGate } from "~/domain/plan/plan";

const ORDER: readonly GateState[] = ["closed", "try", "adopt"];
/** The one that allows less. */
export const weaker = (one: GateState, other: GateState): GateState =>
  ORDER[Math.min(ORDER.indexOf(one), ORDER.indexOf(other))]!;

/** z below which a test speaks against a choice: one-sided 5 %. */
const AGAINST = -1.645;

/** The gates of the plan: halves decide; a test by time that speaks against it leaves a trial. */
export function gateState(halves: PlanGate["halves"], byTime: PlanGate["byTime"]): GateState {
  const against = Math.min(byTime.share?.z ?? 0, byTime.money?.z ?? 0) < AGAINST;
  return against ? weaker(halves.state, "try") : halves.state;
}
