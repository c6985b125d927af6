import { activityAnchor } from "~/components/activity-anchor";
import { ReportTable } from "~/components/report-table";
import { methodAddress, officerAddress } from "~/components/row-addresses";
import type { ShownColumn } from "~/components/shown-column";
import { isComplaint, RULE_NAMES, type RuleKindCode } from "~/domain/conduct/rule-names";
import { caseAddress } from "~/domain/export-formats";
import type { Report, Row } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import type { NameOf } from "~/reports/namer.server";
import type { ConductWords } from "~/words/en/conduct";

interface BreachesTableProps {
  format: Format;
  text: ConductWords;
  report: Report;
  nameOf: NameOf;
  search: string;
}

/** Where the case's page has what borrowers complained of. */
const COMPLAINTS = "complaints";

/** Each breach with the activity that it was, and the way to its case. */
export function BreachesTable({ format, text, report, nameOf, search }: BreachesTableProps) {
  const { language } = format;
  const named = (key: "method" | "officer" | "branch") => ({
    show: (row: Row) => (row[key] === null ? null : inLanguage(nameOf(key, String(row[key])), language)),
  });
  const toActivity = (row: Row) =>
    `${caseAddress(String(row.case_id))}#${isComplaint(row.rule as RuleKindCode) ? COMPLAINTS : encodeURIComponent(activityAnchor(String(row.activity_id)))}`;
  const faces: Readonly<Record<string, Partial<ShownColumn>>> = {
    rule: { show: (row) => inLanguage(RULE_NAMES[row.rule as RuleKindCode], language) },
    case_id: { href: (row) => caseAddress(String(row.case_id)) },
    activity_id: { href: toActivity },
    method: {
      ...named("method"),
      href: (row) => (row.method === null ? null : methodAddress(search, String(row.method))),
    },
    officer: { ...named("officer"), href: (row) => officerAddress(search, String(row.officer ?? "none")) },
    branch: named("branch"),
  };
  return (
    <ReportTable
      format={format}
      title={text.breachesTitle(report.total)}
      note={text.breachesNote(format.date(report.cutOffDate))}
      columns={report.columns.map((column) => ({ ...column, ...faces[column.key] }))}
      rows={report.rows}
      rowKey="activity_id"
      sort={report.filters.sort ?? report.meaning.order}
      search={search}
    />
  );
}
