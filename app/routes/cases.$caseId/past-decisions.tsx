import { Link } from "@remix-run/react";
import { StepHistory } from "~/components/plan/step-history";
import { DECIDED_ANCHOR } from "~/domain/plan/decisions";
import type { CaseDecisions } from "~/domain/plan/plan-beside";
import type { Format } from "~/format";
import type { PlanWords } from "~/words/en/plan";

interface PastDecisionsProps {
  format: Format;
  text: PlanWords;
  decisions: CaseDecisions;
}

/** What was decided about a case that is in no plan any more: it is closed, or owes nothing. */
export function PastDecisions({ format, text, decisions }: PastDecisionsProps) {
  return (
    <section className="next-step decision-history" aria-labelledby={DECIDED_ANCHOR}>
      <h2 id={DECIDED_ANCHOR}>{text.decide.historyTitle}</h2>
      <StepHistory {...{ format, text }} {...decisions} />
      <p className="onward">
        <Link to="/decisions">{text.became.link} →</Link>
      </p>
    </section>
  );
}
