import { Link } from "@remix-run/react";
import { useId } from "react";
import { attackSheetAnchor } from "~/components/attack-sheet-anchor";
import { chanceText } from "~/components/plan/chance-text";
import { DecideForm } from "~/components/plan/decide-form";
import { insteadText } from "~/components/plan/instead-text";
import { PlanRenewing } from "~/components/plan/plan-renewing";
import { StepHistory } from "~/components/plan/step-history";
import { stepName } from "~/components/plan/step-name";
import { whyText } from "~/components/plan/why-text";
import { officerAddress } from "~/components/row-addresses";
import { numberAt, textAt } from "~/components/row-values";
import { MINUTES_PER_HOUR } from "~/domain/calendar";
import { FENCE_NAMES, type Fence } from "~/domain/fences/fence-names";
import { isGroupAttack } from "~/domain/plan/attack-sheet";
import { isToDo } from "~/domain/plan/decided-step";
import { ANSWERS_TO, ANSWERS_TO_STEP, DECIDED_ANCHOR } from "~/domain/plan/decisions";
import { isListed } from "~/domain/plan/plan";
import type { CaseStep } from "~/domain/plan/plan-beside";
import { inLanguage, marks } from "~/domain/text";
import type { Format } from "~/format";
import type { PlanWords } from "~/words/en/plan";

interface NextStepProps {
  format: Format;
  text: PlanWords;
  /** Null while the plan is computed. */
  step: CaseStep | null;
  search: string;
}

/** What to do next on this case, by whom and when, why, and what instead; or why it is left alone. */
export function NextStep({ format, text, step }: NextStepProps) {
  return (
    <section className="next-step" aria-labelledby="next-step">
      <h2 id="next-step">{text.oneCase.title}</h2>
      {step === null ? (
        <p className="figure-note">{text.actHere.waiting}</p>
      ) : step.row.action === null ? (
        <p>
          <span className="badge">{text.verdicts[step.verdict]}</span> {reasonText(step, format, text)}
        </p>
      ) : (
        <Proposed {...{ format, text, step }} />
      )}
      {step !== null && <PlanRenewing text={text} stand={step} />}
      {step !== null && <DecideCase {...{ format, text, step }} />}
      <p className="onward">
        {step !== null && hasSheet(step) && (
          <Link
            to={`/plan/group-attack?branch=${encodeURIComponent(textAt(step.row, "branch"))}#${encodeURIComponent(attackSheetAnchor(textAt(step.row, "case_id")))}`}
          >
            {text.attackSheet} →
          </Link>
        )}
        <Link to="/plan">{text.actHere.all} →</Link>
      </p>
    </section>
  );
}

function Proposed({ format, text, step }: { format: Format; text: PlanWords; step: CaseStep }) {
  const { row, names, verdict } = step;
  const { language } = format;
  const say = text.oneCase;
  const money = (key: string) => format.money(numberAt(row, key));
  const officers = textAt(row, "by_officers").split(";");
  const why = whyText(textAt(row, "why"), step, text, language);
  return (
    <>
      <p>
        <span className="badge">{text.verdicts[verdict]}</span>{" "}
        <strong>{stepName(textAt(row, "action"), step, text, language)}</strong>
        {say.by}
        {officers.map((code, place) => (
          <span key={code}>
            {place > 0 && marks(language).list}
            <Link to={officerAddress("", code) ?? "/officers"}>
              {inLanguage(names.officer[code], language) ?? code}
            </Link>
          </span>
        ))}
        {marks(language).clause}
        {say.when(format.date(textAt(row, "from_on")), format.date(textAt(row, "due_on")))}
      </p>
      <p>
        {say.gain(
          money("expected_gain_minor"),
          money("gain_low_minor"),
          money("gain_high_minor"),
          chanceText(format, numberAt(row, "probability")),
          format.days(step.horizon),
          format.minutes((numberAt(row, "hours") ?? 0) * MINUTES_PER_HOUR),
        )}
      </p>
      {row.step === "consent" && <p>{text.consent}</p>}
      {row.lot === "usual" && <p>{say.lot}</p>}
      {verdict === "try" && <p>{reasonText(step, format, text)}</p>}
      {why !== "" && <p>{say.why(why)}</p>}
      <p>{insteadText(row, step, format, text)}</p>
    </>
  );
}

/** A group attack that is planned, or accepted and to be done. */
function hasSheet({ row, history }: CaseStep): boolean {
  const last = history.find(({ answer }) => answer !== "drawn");
  if (last !== undefined && isToDo(last)) return isGroupAttack(last.action);
  return isGroupAttack(row.action) && row.lot !== "usual";
}

/** What may be said to the step, and everything that was. */
function DecideCase({ format, text, step }: { format: Format; text: PlanWords; step: CaseStep }) {
  const form = useId();
  const { row, history, verdict } = step;
  const last = history.find(({ answer }) => answer !== "drawn")?.inForce ?? null;
  const answers =
    last !== null ? ANSWERS_TO[last] : isListed(verdict) && row.lot !== "usual" ? ANSWERS_TO_STEP : [];
  return (
    <>
      {answers.length > 0 && (
        <DecideForm
          language={format.language}
          text={text}
          id={form}
          stand={step}
          code={textAt(row, "case_id")}
          answers={answers}
        />
      )}
      {history.length > 0 && (
        <section className="decision-history" id={DECIDED_ANCHOR} aria-labelledby={`${form}history`}>
          <h3 id={`${form}history`}>{text.decide.historyTitle}</h3>
          <StepHistory {...{ format, text, history }} names={step.names} />
        </section>
      )}
    </>
  );
}

/** A reason to leave the case alone by its name, else a sentence. */
function reasonText({ row, hourValueMinor }: CaseStep, format: Format, text: PlanWords): string {
  const reason = String(row.reason ?? "");
  const fence = FENCE_NAMES[reason as Fence];
  if (fence) return text.oneCase.fenced(inLanguage(fence, format.language));
  if (reason === "hours-earn-more-elsewhere" && hourValueMinor !== null)
    return text.oneCase.hoursElsewhere(format.money(hourValueMinor));
  return text.reasons[reason] ?? reason;
}
