import { Link } from "@remix-run/react";
import { useId } from "react";
import { EmptyState } from "~/components/empty-state";
import { stepName } from "~/components/plan/step-name";
import { numberAt, textAt } from "~/components/row-values";
import { WideTable } from "~/components/wide-table";
import { caseAddress } from "~/domain/case-address";
import type { PlanView } from "~/domain/plan/plan-view";
import type { Row } from "~/domain/report";
import { marks } from "~/domain/text";
import type { Format } from "~/format";
import type { PlanWords } from "~/words/en/plan";

interface MondayProps {
  format: Format;
  text: PlanWords;
  view: PlanView;
}

/** A page holds so many: what brings most comes first, and the next list follows in a week. */
const MOST_ROWS = 15;
/** A person prints a branch at a time, not the bank. */
const MOST_OFFICERS = 60;

/** One page per officer: case, borrower, what to do, with whom, by when, a line for the result, a box to tick. */
export function MondayLists(props: MondayProps) {
  const { text, view } = props;
  const lists = [...listsByLead(view.list.rows)];
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
      {lists.slice(0, MOST_OFFICERS).map(([officer, rows]) => (
        <OfficerList key={officer} {...props} officer={officer} rows={rows} />
      ))}
    </>
  );
}

/** What stays with usual handling by lot is no task. */
function listsByLead(rows: readonly Row[]): Map<string, Row[]> {
  const lists = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.lot === "usual" || row.by_officers == null) continue;
    const [lead = ""] = String(row.by_officers).split(";");
    const list = lists.get(lead) ?? [];
    lists.set(lead, list);
    list.push(row);
  }
  return lists;
}

function OfficerList({
  format,
  text,
  view,
  officer,
  rows,
}: MondayProps & { officer: string; rows: readonly Row[] }) {
  const { language } = format;
  const id = useId();
  const { monday } = text;
  const name = (code: string) => view.names.officer[code]?.[language] ?? code;
  const minutes = rows.reduce((sum, row) => sum + (numberAt(row, "hours") ?? 0) * 60, 0);
  return (
    <section className="monday-list">
      <h2 id={id}>{name(officer)}</h2>
      <p className="figure-note">
        {monday.about(rows.length, format.minutes(minutes), format.date(view.list.cutOffDate))}{" "}
        {rows.length > MOST_ROWS && monday.more(MOST_ROWS)}
      </p>
      <WideTable labelledBy={id}>
        <thead>
          <tr>
            {monday.columns.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((row) => (
            <tr key={textAt(row, "case_id")}>
              <td className="tick">☐</td>
              <th scope="row">
                <Link to={caseAddress(textAt(row, "case_id"))}>{textAt(row, "case_id")}</Link>
                <br />
                {textAt(row, "borrower")}
              </th>
              <td>
                {stepName(textAt(row, "action"), view, text, language)}
                {row.verdict === "try" && ` (${text.verdicts.try})`}
                {row.step === "consent" && (
                  <>
                    <br />
                    {text.consent}
                  </>
                )}
              </td>
              <td>{String(row.by_officers).split(";").slice(1).map(name).join(marks(language).list)}</td>
              <td className="number">{format.minutes((numberAt(row, "hours") ?? 0) * 60)}</td>
              <td className="number">{format.money(numberAt(row, "expected_gain_minor"))}</td>
              <td>{format.date(row.due_on == null ? null : String(row.due_on))}</td>
              <td className="result-line" />
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}
