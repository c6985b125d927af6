import { ExportLinks } from "~/components/export-links";
import { ReportTable } from "~/components/report-table";
import { officerAddress } from "~/components/row-addresses";
import { numberAt } from "~/components/row-values";
import type { ShownColumn } from "~/components/shown-column";
import { caseAddress } from "~/domain/export-formats";
import type { Report, Row } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import type { NameOf } from "~/reports/namer.server";
import type { ConductWords } from "~/words/en/conduct";

interface LawfulTableProps {
  format: Format;
  text: ConductWords;
  report: Report;
  nameOf: NameOf;
  search: string;
}

const MOST_SHOWN = 12;

/** Claims about to run out first, then those that have, each leading to its case. */
export function LimitationTable({ format, text, report, nameOf, search }: LawfulTableProps) {
  const isEnding = (row: Row) => (numberAt(row, "days_left") ?? -1) >= 0;
  const ending = report.rows.filter(isEnding);
  const ended = report.rows.filter((row) => !isEnding(row));
  if (report.total === 0) return <p className="figure-note">{text.limitationNone}</p>;
  return (
    <Listed
      {...{ format, text, report, nameOf, search }}
      title={text.limitationTitle(ending.length, ended.length)}
      note={text.limitationNote}
      rows={[...ending, ...ended]}
    />
  );
}

/** What goes to the authority in charge before anybody collects it. */
export function ReferralTable({ format, text, report, nameOf, search }: LawfulTableProps) {
  if (report.total === 0) return <p className="figure-note">{text.referralsNone}</p>;
  const owed = report.rows.reduce((sum, row) => sum + (numberAt(row, "outstanding_minor") ?? 0), 0);
  return (
    <Listed
      {...{ format, text, report, nameOf, search }}
      title={text.referralsTitle(report.total, format.money(owed))}
      note={text.referralsNote}
      rows={report.rows}
    />
  );
}

interface ListedProps extends LawfulTableProps {
  title: string;
  note: string;
  rows: readonly Row[];
}

function Listed({ format, text, report, nameOf, search, title, note, rows }: ListedProps) {
  const { language } = format;
  const faces: Readonly<Record<string, Partial<ShownColumn>>> = {
    case_id: { href: (row) => caseAddress(String(row.case_id)) },
    branch: {
      show: (row) =>
        row.branch === null ? null : inLanguage(nameOf("branch", String(row.branch)), language),
    },
    officer: {
      show: (row) =>
        row.officer === null ? null : inLanguage(nameOf("officer", String(row.officer)), language),
      href: (row) => officerAddress(search, String(row.officer ?? "none")),
    },
    why: { show: (row) => (row.why === "unlicensed" ? text.unlicensed : text.aboveCap) },
  };
  return (
    <div>
      <ReportTable
        format={format}
        title={title}
        note={note}
        columns={report.columns.map((column) => ({ ...column, sortable: false, ...faces[column.key] }))}
        rows={rows.slice(0, MOST_SHOWN)}
      />
      <ExportLinks path={`/${report.name}`} search={report.search} language={language} holding={text.allAs} />
    </div>
  );
}
