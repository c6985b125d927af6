import type { PlanView } from "~/domain/plan/plan-view";
import type { PlanWords } from "~/words/en/plan";

/** Why nothing is first: no plan, no case that may be worked, or nothing known to be better. */
export function withoutLines(
  { reason, gate, counts }: Pick<PlanView, "reason" | "gate" | "counts">,
  text: PlanWords,
): string {
  if (reason !== null) return text.states[reason] ?? text.states["too-few"]!;
  const cases = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (cases === 0) return text.none.noCases;
  return counts["left-alone"] === cases ? text.none.setAside : text.none[gate];
}
