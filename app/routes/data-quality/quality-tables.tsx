import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { ReportTable } from "~/components/report-table";
import type { ShownColumn } from "~/components/shown-column";
import { CLASS_TOO_GOOD } from "~/domain/data-issues";
import { caseAddress } from "~/domain/export-formats";
import { issueDefinition, issueName } from "~/domain/issue-names";
import { PORTFOLIO_FILES, type PortfolioTable } from "~/domain/portfolio-files";
import type { Column, Row } from "~/domain/report";
import { isCodeOfContent } from "~/domain/row-code";
import { inEachLanguage, inLanguage, type Language } from "~/domain/text";
import type { Format } from "~/format";
import type { QualityDetail } from "~/reports/data-quality/quality-detail.server";
import { words } from "~/words/words";

interface TableProps {
  format: Format;
  rows: readonly Row[];
  /** The report's own columns. */
  columns: readonly Column[];
}

interface IssueTableProps extends TableProps {
  caseOf: QualityDetail["caseOf"];
}

/** What is late or contradictory: what it means, how many rows, and where to look. */
export function DoubtTable(props: IssueTableProps) {
  const { format, columns } = props;
  const issue: ShownColumn = {
    ...columnOf(columns, "issue"),
    show: ({ issue }) => <IssueName issue={String(issue)} language={format.language} />,
  };
  return <IssueTable {...props} say={words(format.language).dataQuality.doubts} what={issue} />;
}

/** Fields that rows leave empty. */
export function GapTable(props: IssueTableProps) {
  const { format } = props;
  const field: ShownColumn = {
    key: "column",
    kind: "code",
    label: inEachLanguage((language) => words(language).dataQuality.gaps.column),
    definition: inEachLanguage((language) => words(language).dataQuality.gaps.columnDefinition),
    show: (row) => fieldName(row, format.language),
  };
  return <IssueTable {...props} say={words(format.language).dataQuality.gaps} what={field} />;
}

interface SomeIssueTableProps extends IssueTableProps {
  say: { title: string; note: string; none: string };
  /** What a line is about. */
  what: ShownColumn;
}

function IssueTable({ format, rows, columns, caseOf, say, what }: SomeIssueTableProps) {
  if (rows.length === 0) return <Nothing title={say.title} text={say.none} />;
  return (
    <ReportTable
      format={format}
      title={say.title}
      note={say.note}
      columns={[
        what,
        table(format, columns),
        columnOf(columns, "rows"),
        share(),
        examples(format, columns, caseOf),
      ]}
      rows={rows}
    />
  );
}

/** Per portfolio file: read, accepted, rejected, duplicates, and what is there now. */
export function ReadTable({ format, rows, columns }: TableProps) {
  const { read: say } = words(format.language).dataQuality;
  const kept: ShownColumn = {
    key: "kept",
    kind: "count",
    label: inEachLanguage((language) => words(language).dataQuality.read.kept),
    definition: inEachLanguage((language) => words(language).dataQuality.read.keptDefinition),
  };
  const counts = ["rows", "accepted", "rejected", "duplicates"].map((key) => columnOf(columns, key));
  return (
    <ReportTable
      format={format}
      title={say.title}
      note={say.note}
      columns={[table(format, columns), ...counts, kept]}
      rows={rows}
    />
  );
}

function Nothing({ title, text }: { title: string; text: string }) {
  return (
    <section className="nothing-wrong">
      <h2>{title}</h2>
      <p>{text}</p>
    </section>
  );
}

function IssueName({ issue, language }: { issue: string; language: Language }): ReactNode {
  const { classTooGood } = words(language).dataQuality.doubts;
  const means = issue === CLASS_TOO_GOOD ? classTooGood : inLanguage(issueDefinition(issue), language);
  return (
    <>
      {inLanguage(issueName(issue), language)}
      {means && <span className="issue-definition">{means}</span>}
    </>
  );
}

/** As the portfolio file calls its column; the English header with its words apart. */
function fieldName({ table, column }: Row, language: Language): string {
  const { columns } = PORTFOLIO_FILES[table as PortfolioTable];
  const found = columns.find(({ key }) => key === column);
  const header = String(column).replaceAll("_", " ");
  return inLanguage({ en: header, zh: found?.zh ?? header }, language);
}

function table(format: Format, columns: readonly Column[]): ShownColumn {
  return {
    ...columnOf(columns, "table"),
    show: ({ table }) => inLanguage(PORTFOLIO_FILES[table as PortfolioTable].name, format.language),
  };
}

function share(): ShownColumn {
  return {
    key: "share",
    kind: "share",
    label: inEachLanguage((language) => words(language).dataQuality.share),
    definition: inEachLanguage((language) => words(language).dataQuality.shareDefinition),
  };
}

/** Codes of a few rows, each with the way to its case where it has one; of a row without an id, the code of its case. */
function examples(format: Format, columns: readonly Column[], caseOf: QualityDetail["caseOf"]): ShownColumn {
  const { ofCase } = words(format.language).dataQuality;
  return {
    ...columnOf(columns, "examples"),
    show: ({ table, examples }) => (
      <span className="issue-examples">
        {String(examples ?? "")
          .split(";")
          .filter(Boolean)
          .map((code) => {
            const owner = caseOf[`${String(table)} ${code}`];
            if (owner === undefined) return <span key={code}>{code}</span>;
            return (
              <Link key={code} to={caseAddress(owner)} data-hint={ofCase(owner)}>
                {isCodeOfContent(code) ? owner : code}
              </Link>
            );
          })}
      </span>
    ),
  };
}

function columnOf(columns: readonly Column[], key: string): Column {
  const column = columns.find((candidate) => candidate.key === key);
  if (!column) throw new Error(`columnOf requires a column of the report, not ${key}`);
  return column;
}
