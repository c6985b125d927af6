import { ExportLinks } from "~/components/export-links";
import { ReportTable } from "~/components/report-table";
import type { ShownColumn } from "~/components/shown-column";
import { FENCE_NAMES } from "~/domain/fences/fence-names";
import { leftAloneCounts } from "~/domain/fences/left-alone-counts";
import type { Report } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import type { ConductWords } from "~/words/en/conduct";

interface LeftAloneTableProps {
  format: Format;
  text: ConductWords;
  report: Report;
}

/** How many cases no list and no plan proposes anything on, by the first reason; the files name each with all of them. */
export function LeftAloneTable({ format, text, report }: LeftAloneTableProps) {
  const { language } = format;
  if (report.total === 0) return <p className="figure-note">{text.leftAloneNone}</p>;
  const counts = leftAloneCounts(report.rows);
  const owed = counts.reduce((sum, { outstandingMinor }) => sum + outstandingMinor, 0);
  const definition = report.columns.find(({ key }) => key === "why")!.definition;
  const column = (key: string, kind: ShownColumn["kind"], label: string): ShownColumn => ({
    key,
    kind,
    label: { en: label, zh: label },
    definition,
    sortable: false,
  });
  return (
    <div id="left-alone">
      <ReportTable
        format={format}
        title={text.leftAloneTitle(report.total, format.money(owed))}
        note={text.leftAloneNote}
        columns={[
          column("why", "text", text.leftAloneWhy),
          column("cases", "count", text.leftAloneCases),
          column("with_reason", "count", text.leftAloneWithReason),
          column("outstanding_minor", "money", text.leftAloneOwed),
        ]}
        rows={counts.map(({ fence, cases, casesWithReason, outstandingMinor }) => ({
          why: inLanguage(FENCE_NAMES[fence], language),
          cases,
          with_reason: casesWithReason,
          outstanding_minor: outstandingMinor,
        }))}
      />
      <ExportLinks path="/left-alone" search={report.search} language={language} holding={text.allAs} />
    </div>
  );
}
