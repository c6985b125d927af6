import { Link } from "@remix-run/react";
import { useId } from "react";
import { caseAddress } from "~/domain/export-formats";
import { DECIDED_ANCHOR, type DecidedReason } from "~/domain/plan/decisions";
import type { PlanStand, PlanView } from "~/domain/plan/plan-view";
import { inLanguage, marks } from "~/domain/text";
import type { Format } from "~/format";
import type { PlanWords } from "~/words/en/plan";
import { DecideForm } from "./decide-form";
import { decidedLine } from "./decided-line";
import { stepName } from "./step-name";

interface DecidedStepsProps {
  format: Format;
  text: PlanWords;
  view: PlanStand & Pick<PlanView, "decided" | "names">;
}

const MOST_SHOWN = 100;
const ORDER: readonly DecidedReason[] = ["accepted", "done", "declined"];

/** What was decided and still holds: how many of each, and folded behind it each with its way on. */
export function DecidedSteps({ format, text, view }: DecidedStepsProps) {
  const form = useId();
  const { decided } = view;
  const { language } = format;
  const { decide: say } = text;
  if (decided.length === 0) return null;
  const counts = ORDER.flatMap((state) => {
    const count = decided.filter(({ inForce }) => inForce === state).length;
    return count === 0 ? [] : [say.counts[state](count)];
  });
  return (
    <details className="decided" id={DECIDED_ANCHOR}>
      <summary>
        {say.decidedTitle}
        {marks(language).colon}
        {counts.join(marks(language).list)}
      </summary>
      {decided.length > MOST_SHOWN && <p>{say.moreDecided(MOST_SHOWN, decided.length)}</p>}
      <ul>
        {decided.slice(0, MOST_SHOWN).map((step) => (
          <li key={step.id}>
            <input
              type="checkbox"
              name="case"
              value={step.code}
              form={form}
              aria-label={say.tick(step.code)}
            />{" "}
            <Link to={caseAddress(step.code)}>{step.code}</Link> {inLanguage(step.borrower, language)}
            {marks(language).comma}
            <strong>{stepName(step.action ?? "", view, text, language)}</strong>
            <span className="step-note">{decidedLine(step, format, text)}</span>
          </li>
        ))}
      </ul>
      <p className="onward">
        <Link to="/decisions">{text.became.link} →</Link>
      </p>
      <DecideForm language={language} text={text} id={form} stand={view} answers={["done", "take-back"]} />
    </details>
  );
}
