import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { MINUTES_PER_HOUR } from "~/domain/calendar";
import type { LastNotes } from "~/domain/case-notes";
import { caseAddress } from "~/domain/export-formats";
import type { DecidedStep } from "~/domain/plan/decided-step";
import { handedOnBy } from "~/domain/plan/monday-list";
import type { PlanView } from "~/domain/plan/plan-view";
import type { Row } from "~/domain/report";
import { inLanguage, marks } from "~/domain/text";
import type { Format } from "~/format";
import type { PlanWords } from "~/words/en/plan";
import { numberAt, textAt } from "../row-values";
import { UnbrokenFigures } from "../unbroken-figures";
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
  /** Whose list a sheet of paper is part of: at the foot of each that the table goes over to. */
  foot?: string;
  /** What was written last about the cases. */
  notes: LastNotes;
  /** Of the plan; without those that a draw leaves with usual handling. */
  rows: readonly Row[];
}

/** Steps to tick, each with why, what instead and how sure; a line for the result, on screen and on paper. */
export function StepTable(props: StepTableProps) {
  const { text, labelledBy, foot, toDo = [], rows } = props;
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
      {foot !== undefined && (
        <tfoot>
          <tr>
            <td colSpan={text.monday.columns.length}>{foot}</td>
          </tr>
        </tfoot>
      )}
    </WideTable>
  );
}

function StepRow({ row, ...props }: StepTableProps & { row: Row }) {
  const code = textAt(row, "case_id");
  return (
    <Line
      {...props}
      code={code}
      borrower={textAt(row, "borrower")}
      action={textAt(row, "action")}
      officers={textAt(row, "by_officers").split(";")}
      minutes={(numberAt(row, "hours") ?? 0) * MINUTES_PER_HOUR}
      planned={row}
    >
      <input type="hidden" name="listed" value={code} form={props.form} />
    </Line>
  );
}

function ToDoRow({ step, ...props }: StepTableProps & { step: DecidedStep }) {
  const { format, text } = props;
  return (
    <Line
      {...props}
      code={step.code}
      borrower={inLanguage(step.borrower, format.language) ?? ""}
      action={step.action ?? ""}
      officers={step.officerCodes}
      minutes={step.minutes}
      planned={{ ...step.planned, expected_gain_minor: step.expectedGainMinor }}
    >
      <span className="step-note">{decidedLine(step, format, text)}</span>
    </Line>
  );
}

interface LineProps extends StepTableProps {
  code: string;
  borrower: string;
  action: string;
  /** The lead first. */
  officers: readonly string[];
  minutes: number;
  /** By columns of the plan: all of its line, or what was kept of it. */
  planned: Row;
  /** What else is said of the step. */
  children: ReactNode;
}

function Line({ children, ...props }: LineProps) {
  const { format, text, named, form, notes, code, planned } = props;
  const [, , , time, gain, by] = text.monday.columns;
  const due = planned.due_on == null ? "" : format.date(String(planned.due_on));
  return (
    <tr>
      <td className="choose">
        <input type="checkbox" name="case" value={code} form={form} aria-label={text.decide.tick(code)} />
      </td>
      <th scope="row">
        <Link to={caseAddress(code)}>{code}</Link> <span>{props.borrower}</span>
      </th>
      <td className="what">
        <strong>{stepName(props.action, named, text, format.language)}</strong>
        {planned.verdict === "try" && ` (${text.verdicts.try})`}
        <People {...props} from={handedOnBy(planned)} />
        {planned.step === "consent" && <span className="step-note">{text.consent}</span>}
        {children}
        <Grounds {...props} />
        <LastNoteLine {...{ format, text }} note={notes[code]} />
      </td>
      <td className="number" data-label={time}>
        {format.minutes(props.minutes)}
      </td>
      <td className="number" data-label={gain}>
        {format.money(numberAt(planned, "expected_gain_minor"))}
      </td>
      <td data-label={due === "" ? undefined : by}>{due}</td>
      <td className="result">
        <input
          className="result-line"
          type="text"
          name={`result ${code}`}
          form={form}
          maxLength={500}
          autoComplete="off"
          aria-label={text.decide.result(code)}
        />
      </td>
    </tr>
  );
}

/** Why, what instead, and how it could be wrong: nothing of an accepted step of which that was not kept. */
function Grounds({ format, text, named, planned }: Omit<LineProps, "children">) {
  if (planned.probability == null) return null;
  const why = whyText(textAt(planned, "why"), named, text, format.language);
  const money = (key: string) => format.money(numberAt(planned, key));
  const chance = chanceText(format, numberAt(planned, "probability"));
  const said = [
    why === "" ? null : text.oneCase.why(why),
    insteadText(planned, named, format, text),
    text.monday.doubt(money("gain_low_minor"), money("gain_high_minor"), chance),
  ];
  return (
    <span className="grounds">
      {said.flatMap((line) =>
        line === null
          ? []
          : [
              <span key={line} className="step-note">
                <UnbrokenFigures text={line} />{" "}
              </span>,
            ],
      )}
    </span>
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
  const name = (code: string) => inLanguage(named.names.officer[code], language) ?? code;
  const [first, ...others] = officers.map(name);
  const said = [
    lead === null && first ? text.monday.who(first) : null,
    others.length > 0 ? text.monday.together(others.join(marks(language).list)) : null,
    from === null ? null : text.monday.from(name(from)),
  ].filter((part) => part !== null);
  return said.length === 0 ? null : <span className="step-note">{said.join(marks(language).sentence)}</span>;
}
