import { ExportLinks } from "~/components/export-links";
import { ReportTable } from "~/components/report-table";
import { numberAt } from "~/components/row-values";
import { caseAddress } from "~/domain/export-formats";
import type { Report } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import { FIVE_TIERS } from "~/domain/vocabularies";
import type { Format } from "~/format";
import type { FlowWords } from "~/words/en/flows";

interface DowngradeTableProps {
  format: Format;
  text: FlowWords;
  report: Report;
}

const MOST_SHOWN = 10;
const CLASSES: readonly string[] = ["five_tier", "demanded_class"];

/** The largest loans that carry too good a class, each leading to its case. */
export function DowngradeTable({ format, text, report }: DowngradeTableProps) {
  const { columns, rows, total } = report;
  if (total === 0) return <p className="figure-note">{text.noDowngrades}</p>;
  const owed = rows.reduce((sum, row) => sum + (numberAt(row, "outstanding_minor") ?? 0), 0);
  const named = (code: unknown) =>
    inLanguage(FIVE_TIERS[code as keyof typeof FIVE_TIERS], format.language) ?? String(code);
  return (
    <div>
      <ReportTable
        format={format}
        title={text.downgradesTitle(total, format.money(owed))}
        note={text.downgradesNote(format.date(report.cutOffDate))}
        columns={columns.map((column) => ({
          ...column,
          ...(column.key === "case_id" ? { href: (row) => caseAddress(String(row.case_id)) } : {}),
          ...(CLASSES.includes(column.key) ? { show: (row) => named(row[column.key]) } : {}),
        }))}
        rows={rows.slice(0, MOST_SHOWN)}
      />
      <ExportLinks
        path="/downgrades"
        search={report.search}
        language={format.language}
        holding={text.allDowngrades}
      />
    </div>
  );
}
