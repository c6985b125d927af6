import { reportColumns } from "~/components/report-columns";
import { ReportTable } from "~/components/report-table";
import { officerAddress } from "~/components/row-addresses";
import { numberAt } from "~/components/row-values";
import type { ShownColumn } from "~/components/shown-column";
import { caseAddress } from "~/domain/case-address";
import type { Report, Row } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import {
  STAKE_NAMES,
  type Stake,
  TRY_KINDS,
  type TryKind,
  VERDICTS,
  type Verdict,
} from "~/domain/where-to-try";
import type { Format } from "~/format";
import type { TryWords } from "~/words/en/where-to-try";

type NamedKey = "region" | "branch" | "cause" | "officer";

interface CandidatesTableProps {
  format: Format;
  text: TryWords;
  report: Report;
  nameOf: (key: NamedKey, code: string) => string;
  search: string;
}

/** Each case with why it is in the list, what makes now the moment, and what may be expected. */
export function CandidatesTable({ format, text, report, nameOf, search }: CandidatesTableProps) {
  const { language } = format;
  const named = (key: NamedKey, column: string = key) => ({
    show: (row: Row) => (row[column] == null ? null : nameOf(key, String(row[column]))),
  });
  const faces: Readonly<Record<string, Partial<ShownColumn>>> = {
    kind: { show: (row) => inLanguage(TRY_KINDS[row.kind as TryKind], language) },
    stake: { show: (row) => inLanguage(STAKE_NAMES[row.stake as Stake], language) },
    verdict: { show: (row) => inLanguage(VERDICTS[row.verdict as Verdict].name, language) },
    case_id: { href: (row) => caseAddress(String(row.case_id)) },
    region: named("region"),
    branch: named("branch"),
    cause: named("cause"),
    officer: { ...named("officer"), href: (row) => officerAddress(search, String(row.officer ?? "none")) },
    to_officer: named("officer", "to_officer"),
  };
  const { shown } = reportColumns(report.columns, report.rows);
  const order = ["case_id", "borrower"];
  const place = ({ key }: ShownColumn) => (order.includes(key) ? order.indexOf(key) - order.length : 0);
  const columns = [...shown].sort((one, other) => place(one) - place(other));
  return (
    <ReportTable
      format={format}
      title={text.candidatesTitle}
      note={text.candidatesNote(
        format.date(report.cutOffDate),
        report.rows.some((row) => numberAt(row, "expected_gain_minor") !== null),
      )}
      columns={columns.map((column) => ({ ...column, ...faces[column.key] }))}
      rows={report.rows}
      rowKey="case_id"
      sort={report.filters.sort ?? report.meaning.order}
      search={search}
    />
  );
}
