import { Link } from "@remix-run/react";
import { useId } from "react";
import { Pager } from "~/components/pager";
import { DecideForm } from "~/components/plan/decide-form";
import { MondayWorkbook } from "~/components/plan/monday-workbook";
import { planSearch } from "~/components/plan/plan-search";
import { stepName } from "~/components/plan/step-name";
import { whyText } from "~/components/plan/why-text";
import { ReportTable } from "~/components/report-table";
import { officerAddress } from "~/components/row-addresses";
import { textAt } from "~/components/row-values";
import type { ShownColumn } from "~/components/shown-column";
import { CASES_PER_PAGE } from "~/domain/cases-per-page";
import { caseAddress } from "~/domain/export-formats";
import { ANSWERS_TO_STEP } from "~/domain/plan/decisions";
import type { Row } from "~/domain/report";
import { inLanguage, marks } from "~/domain/text";
import { carriedSearch } from "~/frame/pages";
import type { PlanBodyProps } from "./plan-body-props";

/** Columns of few rows: a page on which none has one is the narrower for it. */
const OF_FEW: readonly string[] = ["step", "lot"];

const COLUMNS = [
  "case_id",
  "borrower",
  "branch",
  "verdict",
  "action",
  "by_officers",
  "step",
  "hours",
  "expected_gain_minor",
  "probability",
  "why",
  "instead",
  "due_on",
  "lot",
];

/** Case by case: what to do, by whom, by when, what it is expected to recover, and what instead. */
export function PlanList({ format, text, view, search }: PlanBodyProps) {
  const form = useId();
  const { list, names } = view;
  const { language } = format;
  const { rows } = list;
  const first = (list.filters.page - 1) * CASES_PER_PAGE;
  const shown = rows.slice(first, first + CASES_PER_PAGE);
  const officers = (codes: string) =>
    codes
      .split(";")
      .map((code) => inLanguage(names.officer[code], language) ?? code)
      .join(marks(language).list);
  const step = (key: string) => (row: Row) =>
    row[key] == null ? null : stepName(String(row[key]), view, text, language);
  const faces: Readonly<Record<string, Partial<ShownColumn>>> = {
    case_id: { show: (row) => <Choosable text={text} row={row} form={form} /> },
    branch: {
      show: (row) => inLanguage(names.branch[textAt(row, "branch")], language) ?? textAt(row, "branch"),
    },
    verdict: { show: (row) => text.verdicts[String(row.verdict) as keyof typeof text.verdicts] },
    action: { show: step("action") },
    by_officers: {
      show: (row) => (row.by_officers == null ? null : officers(String(row.by_officers))),
      href: (row) =>
        row.by_officers == null ? null : officerAddress("", String(row.by_officers).split(";")[0]!),
    },
    expected_gain_minor: { interval: { low: "gain_low_minor", high: "gain_high_minor" } },
    step: { show: (row) => (row.step === "consent" ? text.consent : null) },
    why: {
      show: (row) => <span className="plan-why">{whyText(String(row.why ?? ""), view, text, language)}</span>,
      sortable: false,
    },
    instead: { show: step("instead") },
    lot: { show: (row) => (row.lot === "usual" ? text.lotUsual : null) },
  };
  if (rows.length === 0) return null;
  const isShown = (key: string) =>
    !OF_FEW.includes(key) || shown.some((row) => faces[key]?.show?.(row) != null);
  return (
    <>
      <ReportTable
        format={format}
        title={text.listTitle(view.counts.first, view.counts.try)}
        note={text.listNote(text.leftOut(view.counts))}
        columns={COLUMNS.filter(isShown).flatMap((key) =>
          list.columns.filter((column) => column.key === key).map((column) => ({ ...column, ...faces[key] })),
        )}
        rows={shown}
        rowKey="case_id"
        sort={list.filters.sort ?? list.meaning.order}
        search={search}
      />
      <p className="figure-note">{text.decide.about}</p>
      <DecideForm language={language} text={text} id={form} stand={view} answers={ANSWERS_TO_STEP} />
      <p className="onward">
        <Link to={`/plan/list${planSearch(search)}`}>{text.monday.link} →</Link>
        <MondayWorkbook language={language} text={text} search={search} />
        <Link to={`/plan/group-attack${planSearch(search)}`}>{text.attackSheets} →</Link>
        <Link to={`/why-now${carriedSearch(search)}`}>{text.whyNow} →</Link>
        <Link to={`/decisions${carriedSearch(search)}`}>{text.became.link} →</Link>
      </p>
      <Pager
        format={format}
        page={list.filters.page}
        pageSize={CASES_PER_PAGE}
        total={rows.length}
        search={search}
      />
    </>
  );
}

/** The case with a tick before it; what a draw leaves with usual handling is no task. */
function Choosable({ text, row, form }: { text: PlanBodyProps["text"]; row: Row; form: string }) {
  const code = textAt(row, "case_id");
  return (
    <>
      {row.lot !== "usual" && (
        <>
          <input type="checkbox" name="case" value={code} form={form} aria-label={text.decide.tick(code)} />
          <input type="hidden" name="listed" value={code} form={form} />
        </>
      )}{" "}
      <Link to={caseAddress(code)}>{code}</Link>
    </>
  );
}
