import type { Delivery, FarDate } from "~/domain/delivery";
import { type Doubt, HIGH_RATES, WHOLE_REPEATS } from "~/domain/doubts";
import { marks } from "~/domain/text";
import type { Format } from "~/format";
import type { KeptDecision, QualityDetail } from "~/reports/data-quality/quality-detail.server";
import { paragraph } from "~/words/sentence";
import type { Words } from "~/words/shape";
import { words } from "~/words/words";

interface DecisionListProps {
  format: Format;
  text: Words["dataQuality"];
  delivery: Delivery;
  decisions: QualityDetail["decisions"];
}

/** A finding to decide, in words. */
interface Entry {
  finding: string;
  what: string;
  /** How it counts now, sentence by sentence. */
  now: readonly string[];
  isAnswered: boolean;
  answers: readonly (readonly [answer: string, label: string])[];
}

/** Findings that change the cut-off or money wait here for a person; drawn by the server, works without scripts. */
export function DecisionList({ format, text, delivery, decisions }: DecisionListProps) {
  const { decide: say } = text;
  const entries = [
    ...delivery.farDates.map((far) => farDateEntry(far, format)),
    ...delivery.doubts.map((doubt) => doubtEntry(doubt, format)),
  ];
  if (entries.length === 0) return null;
  return (
    <section className="decisions" aria-labelledby="decisions">
      <h2 id="decisions">{say.title}</h2>
      <p className="muted">{say.note}</p>
      <ol>
        {entries.map((entry) => (
          <DecisionEntry
            key={entry.finding}
            format={format}
            entry={entry}
            history={decisions.filter(({ finding }) => finding === entry.finding)}
          />
        ))}
      </ol>
    </section>
  );
}

function farDateEntry({ finding, date, facts, isEarly, answer }: FarDate, format: Format): Entry {
  const { decide: say } = words(format.language).dataQuality;
  const state = answer === "accept" ? say.accepted : isEarly ? say.earlyLeftOut : say.lateLeftOut;
  return {
    finding,
    what: say.farDate(format.date(date), facts),
    now: answer === null ? [say.waits, state] : [state],
    isAnswered: answer !== null,
    answers: labelled(finding, ["accept", "keep"], format),
  };
}

function doubtEntry({ finding, issue, code, rows, amountMinor, answer }: Doubt, format: Format): Entry {
  const { decide: say } = words(format.language).dataQuality;
  const isAnswered = answer !== null;
  if (issue === HIGH_RATES)
    return {
      finding,
      what: say.highRates(rows),
      now: [isAnswered ? say.rateConfirmed : say.rateStands],
      isAnswered,
      answers: labelled(finding, ["accept"], format),
    };
  if (code !== null && rows === 0)
    return { finding, what: say.repeatsGone(code), now: [say.nothingLeft], isAnswered, answers: [] };
  const amount = format.moneyFull(amountMinor);
  const undecided = code === null ? say.asFiled : say.likeAll;
  return {
    finding,
    what: code === null ? say.repeats(rows, amount) : say.repeatsOf(code, rows, amount),
    now: [answer === "count-once" ? say.onceCounted : answer === "keep" ? say.apart : undecided],
    isAnswered,
    answers: labelled(finding, ["count-once", "keep"], format),
  };
}

function labelled(finding: string, answers: readonly string[], format: Format): Entry["answers"] {
  return answers.map((answer) => [answer, answerLabel(finding, answer, format)]);
}

/** What an answer means depends on what was asked. */
function answerLabel(finding: string, answer: string, format: Format): string {
  const { decide: say } = words(format.language).dataQuality;
  if (answer === "count-once") return say.countOnce;
  if (finding === HIGH_RATES) return say.confirmRate;
  if (answer === "accept") return say.accept;
  return finding.startsWith(WHOLE_REPEATS) ? say.differ : say.keep;
}

function DecisionEntry({
  format,
  entry,
  history,
}: {
  format: Format;
  entry: Entry;
  history: readonly KeptDecision[];
}) {
  const { decide: say } = words(format.language).dataQuality;
  const { finding, what, now, isAnswered, answers } = entry;
  const choices = isAnswered ? [["take-back", say.takeBack] as const] : answers;
  return (
    <li className="decision">
      <p>
        <strong>{what}</strong> {now.join(marks(format.language).sentence)}
      </p>
      <form method="post" action="/data-quality">
        <input type="hidden" name="finding" value={finding} />
        <label>
          {say.by}
          <input type="text" name="by" required maxLength={80} autoComplete="name" />
        </label>
        {choices.map(([answer, label]) => (
          <button key={answer} className="button" type="submit" name="answer" value={answer}>
            {label}
          </button>
        ))}
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
  const { finding, answer, decidedBy, decidedAt, takenBackBy, takenBackAt } = decision;
  const answered = say.answered(answerLabel(finding, answer, format), decidedBy, dayOf(decidedAt, format));
  if (takenBackAt === null) return answered;
  return paragraph(format.language, answered, say.takenBack(takenBackBy ?? "", dayOf(takenBackAt, format)));
}

function dayOf(moment: string, format: Format): string {
  return format.date(moment.slice(0, "YYYY-MM-DD".length));
}
