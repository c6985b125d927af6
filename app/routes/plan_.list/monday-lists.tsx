import { Link } from "@remix-run/react";
import { useId } from "react";
import { EmptyState } from "~/components/empty-state";
import { DecideForm } from "~/components/plan/decide-form";
import { DecidedSteps } from "~/components/plan/decided-steps";
import { PlanRenewing } from "~/components/plan/plan-renewing";
import { StepTable } from "~/components/plan/step-table";
import { numberAt } from "~/components/row-values";
import { type DecidedStep, isToDo } from "~/domain/plan/decided-step";
import { ANSWERS_TO_STEP } from "~/domain/plan/decisions";
import type { PlanView } from "~/domain/plan/plan-view";
import type { Row } from "~/domain/report";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import type { PlanWords } from "~/words/en/plan";

interface MondayProps {
  format: Format;
  text: PlanWords;
  view: PlanView;
  search: string;
  /** Whose lists; empty: everybody's. */
  leads: readonly string[];
}

/** A page holds so many: what was accepted comes first, then what gains most; the next list follows in a week. */
const MOST_ROWS = 8;
/** A person prints a branch at a time, not the bank. */
const MOST_OFFICERS = 60;

/** One page per officer: case, borrower, what to do, with whom, by when, a line for the result, a box to tick. */
export function MondayLists(props: MondayProps) {
  const { text, view, search, leads } = props;
  const lists = [...listsByLead(view)].filter(([lead]) => leads.length === 0 || leads.includes(lead));
  if (lists.length === 0)
    return (
      <EmptyState title={text.none.title}>
        {text.states[view.reason ?? ""] ?? text.none[view.gate]}
      </EmptyState>
    );
  return (
    <>
      {lists.length > MOST_OFFICERS && (
        <p className="figure-note">{text.monday.tooMany(MOST_OFFICERS, lists.length)}</p>
      )}
      <p className="onward">
        <Link to={`/plan/group-attack${carriedSearch(search)}`}>{text.attackSheets} →</Link>
      </p>
      <PlanRenewing text={text} stand={view} />
      <DecidedSteps {...props} />
      <p className="figure-note decide-about">{text.decide.about}</p>
      {lists.slice(0, MOST_OFFICERS).map(([officer, steps]) => (
        <OfficerList key={officer} {...props} officer={officer} {...steps} />
      ))}
    </>
  );
}

interface OfficerSteps {
  /** Of the plan. */
  rows: Row[];
  /** Accepted before. */
  toDo: DecidedStep[];
}

/** What stays with usual handling by lot is no task. */
function listsByLead({ list, decided }: PlanView): Map<string, OfficerSteps> {
  const lists = new Map<string, OfficerSteps>();
  const of = (lead: string) => {
    const own = lists.get(lead) ?? { rows: [], toDo: [] };
    lists.set(lead, own);
    return own;
  };
  for (const step of decided) if (isToDo(step)) of(step.officerCodes[0] ?? "").toDo.push(step);
  for (const row of list.rows)
    if (row.lot !== "usual" && row.by_officers != null)
      of(String(row.by_officers).split(";")[0] ?? "").rows.push(row);
  return lists;
}

function OfficerList({
  format,
  text,
  view,
  officer,
  rows,
  toDo,
}: MondayProps & { officer: string } & OfficerSteps) {
  const { language } = format;
  const [id, form] = [useId(), useId()];
  const { monday } = text;
  const shown = rows.slice(0, Math.max(0, MOST_ROWS - toDo.length));
  const minutes =
    shown.reduce((sum, row) => sum + (numberAt(row, "hours") ?? 0) * 60, 0) +
    toDo.reduce((sum, step) => sum + step.minutes, 0);
  const left = rows.length - shown.length;
  return (
    <section className="monday-list">
      <h2 id={id}>{view.names.officer[officer]?.[language] ?? officer}</h2>
      <p className="figure-note">
        {monday.about(shown.length + toDo.length, format.minutes(minutes), format.date(view.list.cutOffDate))}{" "}
        {left > 0 && monday.more(left)}
      </p>
      <StepTable {...{ format, text, form, toDo }} named={view} lead={officer} labelledBy={id} rows={shown} />
      <DecideForm
        language={language}
        text={text}
        id={form}
        stand={view}
        answers={rows.length > 0 ? ANSWERS_TO_STEP : ["done", "decline"]}
      />
    </section>
  );
}
