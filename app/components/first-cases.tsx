import { Link } from "@remix-run/react";
import type { CodeFilterKey } from "../domain/common-filters";
import { caseAddress } from "../domain/export-formats";
import type { Column, Report, Row } from "../domain/report";
import { type Bilingual, inLanguage } from "../domain/text";
import type { Format } from "../format";
import { carriedSearch } from "../frame/pages";
import { words } from "../words/words";
import { ReportTable } from "./report-table";
import { casesAddress } from "./row-addresses";
import { searchWith } from "./search-with";

type NamedKey = "branch" | "cause" | "status";

interface FirstCasesProps {
  format: Format;
  /** The list of cases; its first rows are shown. */
  report: Pick<Report, "columns" | "rows">;
  /** Of the codes in the rows. */
  names: Readonly<Record<NamedKey, Readonly<Record<string, Bilingual>>>>;
  title: string;
  note?: string;
  search: string;
  /** What the page is about. */
  filter: CodeFilterKey;
  code: string;
  /** What leads to all of them, and to the twin of the page. */
  all: string;
  json: { path: string; text: string };
}

const FIRST_CASES = 8;
const CASE_COLUMNS = [
  "case_id",
  "borrower",
  "branch",
  "cause",
  "outstanding_minor",
  "received_minor",
  "status",
];
const NAMED: readonly string[] = ["branch", "cause", "status"] satisfies NamedKey[];

/** The first cases of what a page is about, and the way to all of them. */
export function FirstCases(props: FirstCasesProps) {
  const { format, report, names, title, note, search, filter, code, all, json } = props;
  const { language } = format;
  const name = (row: Row, key: NamedKey) => {
    const value = String(row[key] ?? "");
    return key === "status" && value === "open"
      ? words(language).caseStatus.open
      : (inLanguage(names[key][value], language) ?? value);
  };
  const shown = (column: Column) => ({
    ...column,
    ...(column.key === "case_id" ? { href: (row: Row) => caseAddress(String(row.case_id)) } : {}),
    ...(NAMED.includes(column.key) ? { show: (row: Row) => name(row, column.key as NamedKey) } : {}),
  });
  const columns = CASE_COLUMNS.flatMap((key) => report.columns.filter((column) => column.key === key));
  return (
    <div>
      <ReportTable
        format={format}
        title={title}
        note={note}
        columns={columns.map(shown)}
        rows={report.rows.slice(0, FIRST_CASES)}
      />
      <p className="onward">
        <Link to={casesAddress(search, filter, code)}>{all} →</Link>
        <a href={`${json.path}${searchWith(carriedSearch(search), "lang", language)}`}>{json.text}</a>
      </p>
    </div>
  );
}
