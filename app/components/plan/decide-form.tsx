import { DECLINE_REASONS, type StepAnswer } from "~/domain/plan/decisions";
import type { PlanStand } from "~/domain/plan/plan-view";
import { inLanguage, type Language } from "~/domain/text";
import type { PlanWords } from "~/words/en/plan";

interface DecideFormProps {
  language: Language;
  text: PlanWords;
  /** By which ticks and results elsewhere on the page belong to it. */
  id: string;
  stand: PlanStand;
  /** The case that is meant where there is nothing to tick. */
  code?: string;
  /** What may be said; accepting all that is listed comes with accepting. */
  answers: readonly StepAnswer[];
}

/** Accept, decline with a reason, done: a plain form to the page that it stands on, without scripts. */
export function DecideForm({ language, text, id, stand, code, answers }: DecideFormProps) {
  const { decide: say } = text;
  const may = (answer: StepAnswer) => answers.includes(answer);
  return (
    <form id={id} className="decide-form" method="post">
      <input type="hidden" name="plan" value={stand.plannedAfter} />
      <input type="hidden" name="knew" value={stand.decisions} />
      {code !== undefined && <input type="hidden" name="case" value={code} />}
      {may("done") && (
        <span className="decide-part">
          {code !== undefined && (
            <input
              type="text"
              name={`result ${code}`}
              maxLength={500}
              autoComplete="off"
              aria-label={say.result(code)}
              placeholder={text.monday.columns.at(-1)}
            />
          )}
          <button type="submit" name="answer" value="done">
            {say.done}
          </button>
        </span>
      )}
      {may("accept") && (
        <span className="decide-part">
          <button type="submit" name="answer" value="accept" className="primary">
            {say.accept}
          </button>
          {code === undefined && (
            <button type="submit" name="answer" value="accept-all">
              {say.acceptAll}
            </button>
          )}
        </span>
      )}
      {may("decline") && (
        <span className="decide-part">
          <select name="reason" aria-label={say.reason} defaultValue="">
            <option value="">{say.choose}</option>
            {Object.entries(DECLINE_REASONS).map(([key, label]) => (
              <option key={key} value={key}>
                {inLanguage(label, language)}
              </option>
            ))}
          </select>
          <button type="submit" name="answer" value="decline">
            {say.decline}
          </button>
        </span>
      )}
      {may("take-back") && (
        <button type="submit" name="answer" value="take-back">
          {say.takeBack}
        </button>
      )}
    </form>
  );
}
