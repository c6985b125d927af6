import { Link } from "@remix-run/react";
import { stepName } from "~/components/plan/step-name";
import { whyText } from "~/components/plan/why-text";
import { officerAddress } from "~/components/row-addresses";
import { numberAt, textAt } from "~/components/row-values";
import { FENCE_NAMES, type Fence } from "~/domain/fences/fence-names";
import type { CaseStep } from "~/domain/plan/plan-beside";
import { marks } from "~/domain/text";
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
      <p className="onward">
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
  const worse = (numberAt(row, "expected_gain_minor") ?? 0) - (numberAt(row, "instead_gain_minor") ?? 0);
  return (
    <>
      <p>
        <span className="badge">{text.verdicts[verdict]}</span>{" "}
        <strong>{stepName(textAt(row, "action"), step, text, language)}</strong> {say.by}{" "}
        {officers.map((code, place) => (
          <span key={code}>
            {place > 0 && marks(language).list}
            <Link to={officerAddress("", code) ?? "/officers"}>
              {names.officer[code]?.[language] ?? code}
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
          format.share(numberAt(row, "probability")),
          format.days(step.horizon),
          format.minutes((numberAt(row, "hours") ?? 0) * 60),
        )}
      </p>
      {row.step === "consent" && <p>{text.consent}</p>}
      {row.lot === "usual" && <p>{say.lot}</p>}
      {verdict === "try" && <p>{reasonText(step, format, text)}</p>}
      {why !== "" && <p>{say.why(why)}</p>}
      <p>
        {row.instead == null
          ? say.noOther
          : worse >= 0
            ? say.instead(stepName(textAt(row, "instead"), step, text, language), format.money(worse))
            : say.insteadOfHours(
                stepName(textAt(row, "instead"), step, text, language),
                format.money(-worse),
              )}
      </p>
    </>
  );
}

/** A fence by its name, else a sentence. */
function reasonText({ row, hourValueMinor }: CaseStep, format: Format, text: PlanWords): string {
  const reason = String(row.reason ?? "");
  const fence = FENCE_NAMES[reason as Fence];
  if (fence) return text.oneCase.fenced(fence[format.language]);
  if (reason === "hours-earn-more-elsewhere" && hourValueMinor !== null)
    return text.oneCase.hoursElsewhere(format.money(hourValueMinor));
  return text.reasons[reason] ?? reason;
}
