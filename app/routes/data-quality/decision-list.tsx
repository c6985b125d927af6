import type { Delivery, FarDate } from "~/domain/delivery";
import type { Format } from "~/format";
import type { KeptDecision, QualityDetail } from "~/reports/data-quality/quality-detail.server";
import { paragraph } from "~/words/sentence";
import { words } from "~/words/words";

interface DecisionListProps {
  format: Format;
  delivery: Delivery;
  decisions: QualityDetail["decisions"];
}

/** Findings that change the cut-off wait here for a person; works without scripts. */
export function DecisionList({ format, delivery, decisions }: DecisionListProps) {
  const { decide: say } = words(format.language).dataQuality;
  const { farDates } = delivery;
  if (farDates.length === 0) return null;
  return (
    <section className="decisions" aria-labelledby="decisions">
      <h2 id="decisions">{say.title}</h2>
      <p className="muted">{say.note}</p>
      <ol>
        {farDates.map((far) => (
          <FarDateEntry
            key={far.finding}
            format={format}
            far={far}
            history={decisions.filter(({ finding }) => finding === far.finding)}
          />
        ))}
      </ol>
    </section>
  );
}

function FarDateEntry({
  format,
  far,
  history,
}: {
  format: Format;
  far: FarDate;
  history: readonly KeptDecision[];
}) {
  const { decide: say } = words(format.language).dataQuality;
  const { finding, date, facts, isEarly, answer } = far;
  const state = answer === "accept" ? say.accepted : isEarly ? say.earlyLeftOut : say.lateLeftOut;
  return (
    <li className="decision">
      <p>
        <strong>{say.farDate(format.date(date), facts)}</strong> {answer === null && say.waits} {state}
      </p>
      <form method="post" action="/data-quality">
        <input type="hidden" name="finding" value={finding} />
        <label>
          {say.by}
          <input type="text" name="by" required maxLength={80} autoComplete="name" />
        </label>
        {answer === null ? (
          <>
            <button className="button" type="submit" name="answer" value="accept">
              {say.accept}
            </button>
            <button className="button" type="submit" name="answer" value="keep">
              {say.keep}
            </button>
          </>
        ) : (
          <button className="button" type="submit" name="answer" value="take-back">
            {say.takeBack}
          </button>
        )}
      </form>
      {history.length > 0 && (
        <ul className="muted">
          {history.map((decision) => (
            <li key={decision.id}>{historyLine(decision, format)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

function historyLine(decision: KeptDecision, format: Format): string {
  const { decide: say } = words(format.language).dataQuality;
  const { answer, decidedBy, decidedAt, takenBackBy, takenBackAt } = decision;
  const answered = say.answered(
    answer === "accept" ? say.accept : say.keep,
    decidedBy,
    dayOf(decidedAt, format),
  );
  if (takenBackAt === null) return answered;
  return paragraph(format.language, answered, say.takenBack(takenBackBy ?? "", dayOf(takenBackAt, format)));
}

function dayOf(moment: string, format: Format): string {
  return format.date(moment.slice(0, "YYYY-MM-DD".length));
}
