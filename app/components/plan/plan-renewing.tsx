import type { PlanStand } from "~/domain/plan/plan-view";
import type { PlanWords } from "~/words/en/plan";

/** That the next plan, which knows the latest decisions, is not there yet. The page stays as it is: somebody may be ticking. */
export function PlanRenewing({ text, stand }: { text: PlanWords; stand: PlanStand }) {
  if (stand.plannedAfter === stand.decisions) return null;
  return (
    <p className="figure-note plan-renewing" role="status">
      {text.decide.renewing}
    </p>
  );
}
