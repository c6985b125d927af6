import { Link } from "@remix-run/react";
import { useId } from "react";
import { EmptyState } from "~/components/empty-state";
import { DecideForm } from "~/components/plan/decide-form";
import { DecidedSteps } from "~/components/plan/decided-steps";
import { MondayWorkbook } from "~/components/plan/monday-workbook";
import { PlanRenewing } from "~/components/plan/plan-renewing";
import { planSearch } from "~/components/plan/plan-search";
import { StepTable } from "~/components/plan/step-table";
import { withoutLines } from "~/components/plan/without-lines";
import type { LastNotes } from "~/domain/case-notes";
import { ANSWERS_TO_STEP } from "~/domain/plan/decisions";
import { type MondayList, mondayLists } from "~/domain/plan/monday-list";
import type { PlanView } from "~/domain/plan/plan-view";
import type { Row } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import type { PlanWords } from "~/words/en/plan";
import { listed } from "~/words/listed";

interface MondayProps {
  format: Format;
  text: PlanWords;
  view: PlanView;
  search: string;
  /** Whose lists; empty: everybody's. */
  leads: readonly string[];
  notes: LastNotes;
}

/** A person prints a branch at a time, not the bank. */
const MOST_OFFICERS = 60;

/** One page per officer: case, borrower, what to do, with whom, by when, a line for the result, a box to tick. */
export function MondayLists(props: MondayProps) {
  const { format, text, view, search, leads } = props;
  const lists = mondayLists(view.list.rows, view.decided, leads);
  if (lists.length === 0) return <EmptyState title={text.none.title}>{withoutLines(view, text)}</EmptyState>;
  return (
    <>
      {lists.length > MOST_OFFICERS && (
        <p className="figure-note">{text.monday.tooMany(MOST_OFFICERS, lists.length)}</p>
      )}
      <p className="onward">
        <Link to={`/plan/group-attack${planSearch(search)}`}>{text.attackSheets} →</Link>
        <MondayWorkbook language={format.language} text={text} search={search} />
      </p>
      <PlanRenewing text={text} stand={view} />
      <DecidedSteps {...props} />
      <p className="figure-note decide-about">
        {text.monday.print} {text.decide.about}
      </p>
      {lists.slice(0, MOST_OFFICERS).map((own) => (
        <OfficerList key={own.officer} {...props} own={own} />
      ))}
    </>
  );
}

function OfficerList({ format, text, view, notes, own }: MondayProps & { own: MondayList<Row> }) {
  const { language } = format;
  const [id, form] = [useId(), useId()];
  const { monday } = text;
  const { officer, rows, toDo, left, minutes } = own;
  const name = inLanguage(view.names.officer[officer], language) ?? officer;
  const codes = new Set([...toDo.map((step) => step.branch), ...rows.map(({ branch }) => branch)]);
  const branches = listed(
    [...codes].flatMap((code) =>
      code == null ? [] : (inLanguage(view.names.branch[String(code)], language) ?? String(code)),
    ),
    language,
  );
  return (
    <section className="monday-list">
      <p className="figure-note on-paper">{monday.of(branches)}</p>
      <h2 id={id}>{name}</h2>
      <p className="figure-note">
        {monday.about(rows.length + toDo.length, format.minutes(minutes), format.date(view.list.cutOffDate))}{" "}
        {left > 0 && monday.more(left)}
      </p>
      <StepTable
        {...{ format, text, form, toDo, notes }}
        named={view}
        lead={officer}
        labelledBy={id}
        foot={[name, monday.of(branches)].join(" · ")}
        rows={rows}
      />
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
