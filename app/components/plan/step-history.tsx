import type { CaseDecisions } from "~/domain/plan/plan-beside";
import type { Format } from "~/format";
import type { PlanWords } from "~/words/en/plan";
import { decidedLine } from "./decided-line";
import { stepName } from "./step-name";

interface StepHistoryProps extends CaseDecisions {
  format: Format;
  text: PlanWords;
}

/** Everything that was decided about a case, the newest first. */
export function StepHistory({ format, text, names, history }: StepHistoryProps) {
  return (
    <ul>
      {history.map((one) => (
        <li key={one.id}>
          <strong>{one.action && stepName(one.action, { names }, text, format.language)}</strong>
          <span className="step-note">{decidedLine(one, format, text)}</span>
        </li>
      ))}
    </ul>
  );
}
