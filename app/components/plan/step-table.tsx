import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { caseAddress } from "~/domain/case-address";
import type { LastNotes } from "~/domain/case-notes";
import type { DecidedStep } from "~/domain/plan/decided-step";
import { handedOnBy } from "~/domain/plan/monday-list";
import type { PlanView } from "~/domain/plan/plan-view";
import type { Row } from "~/domain/report";
import { marks } from "~/domain/text";
import type { Format } from "~/format";
import type { PlanWords } from "~/words/en/plan";
import { numberAt, textAt } from "../row-values";
import { WideTable } from "../wide-table";
import { chanceText } from "./chance-text";
import { decidedLine } from "./decided-line";
import { insteadText } from "./instead-text";
import { LastNoteLine } from "./last-note";
import { stepName } from "./step-name";
import { whyText } from "./why-text";

export interface StepTableProps {
  format: Format;
  text: PlanWords;
  named: Pick<PlanView, "names">;
  /** Id of what names the table. */
  labelledBy: string;
  /** Id of the form that its ticks and results belong to. */
  form: string;
  /** Accepted, to be done: they come first. */
  toDo?: readonly DecidedStep[];
  /** Whose list it is: his name is not repeated in each row. Null: everybody's. */
  lead: string | null;
  /** What was written last about the cases. */
  notes: LastNotes;
  /** Of the plan; without those that a draw leaves with usual handling. */
  rows: readonly Row[];
}

/** Steps to tick, each with why, what instead and how sure; a line for the result, on screen and on paper. */
export function StepTable(props: StepTableProps) {
  const { text, labelledBy, toDo = [], rows } = props;
  return (
    <WideTable labelledBy={labelledBy} className="step-table">
      <thead>
        <tr>
          {text.monday.columns.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {toDo.map((step) => (
          <ToDoRow key={step.code} {...props} step={step} />
        ))}
        {rows.map((row) => (
          <StepRow key={textAt(row, "case_id")} {...props} row={row} />
        ))}
      </tbody>
    </WideTable>
  );
}

function StepRow({ row, ...props }: StepTableProps & { row: Row }) {
  const { format, text, named, form } = props;
  const { language } = format;
  const code = textAt(row, "case_id");
  const why = whyText(textAt(row, "why"), named, text, language);
  const money = (key: string) => format.money(numberAt(row, key));
  return (
    <Line
      {...props}
      code={code}
      borrower={textAt(row, "borrower")}
      minutes={(numberAt(row, "hours") ?? 0) * 60}
      gainMinor={numberAt(row, "expected_gain_minor")}
      by={row.due_on == null ? "" : format.date(String(row.due_on))}
    >
      <input type="hidden" name="listed" value={code} form={form} />
      <strong>{stepName(textAt(row, "action"), named, text, language)}</strong>
      {row.verdict === "try" && ` (${text.verdicts.try})`}
      <People {...props} officers={textAt(row, "by_officers").split(";")} from={handedOnBy(row)} />
      {row.step === "consent" && <span className="step-note">{text.consent}</span>}
      <span className="step-note">
        {why !== "" && `${text.oneCase.why(why)} `}
        {insteadText(row, named, format, text)}{" "}
        {text.monday.doubt(
          money("gain_low_minor"),
          money("gain_high_minor"),
          chanceText(format, numberAt(row, "probability")),
        )}
      </span>
    </Line>
  );
}

function ToDoRow({ step, ...props }: StepTableProps & { step: DecidedStep }) {
  const { format, text, named } = props;
  return (
    <Line
      {...props}
      code={step.code}
      borrower={step.borrower?.[format.language] ?? ""}
      minutes={step.minutes}
      gainMinor={step.expectedGainMinor}
      by=""
    >
      <strong>{stepName(step.action ?? "", named, text, format.language)}</strong>
      <People {...props} officers={step.officerCodes} from={null} />
      <span className="step-note">{decidedLine(step, format, text)}</span>
    </Line>
  );
}

interface LineProps extends StepTableProps {
  code: string;
  borrower: string;
  minutes: number;
  gainMinor: number | null;
  by: string;
  /** What to do. */
  children: ReactNode;
}

function Line({ format, text, form, notes, children, ...line }: LineProps) {
  const [, , , time, gain, by] = text.monday.columns;
  return (
    <tr>
      <td className="choose">
        <input
          type="checkbox"
          name="case"
          value={line.code}
          form={form}
          aria-label={text.decide.tick(line.code)}
        />
      </td>
      <th scope="row">
        <Link to={caseAddress(line.code)}>{line.code}</Link> <span>{line.borrower}</span>
      </th>
      <td className="what">
        {children}
        <LastNoteLine {...{ format, text }} note={notes[line.code]} />
      </td>
      <td className="number" data-label={time}>
        {format.minutes(line.minutes)}
      </td>
      <td className="number" data-label={gain}>
        {format.money(line.gainMinor)}
      </td>
      <td data-label={line.by === "" ? undefined : by}>{line.by}</td>
      <td className="result">
        <input
          className="result-line"
          type="text"
          name={`result ${line.code}`}
          form={form}
          maxLength={500}
          autoComplete="off"
          aria-label={text.decide.result(line.code)}
        />
      </td>
    </tr>
  );
}

/** Who does it, where that is not whose list it is; with whom; and from whom he takes the case over. */
function People({
  format,
  text,
  named,
  lead,
  officers,
  from,
}: StepTableProps & { officers: readonly string[]; from: string | null }) {
  const { language } = format;
  const name = (code: string) => named.names.officer[code]?.[language] ?? code;
  const [first, ...others] = officers.map(name);
  const said = [
    lead === null && first ? text.monday.who(first) : null,
    others.length > 0 ? text.monday.together(others.join(marks(language).list)) : null,
    from === null ? null : text.monday.from(name(from)),
  ].filter((part) => part !== null);
  return said.length === 0 ? null : <span className="step-note">{said.join(marks(language).sentence)}</span>;
}
