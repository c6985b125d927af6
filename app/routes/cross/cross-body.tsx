import { ExportLinks } from "~/components/export-links";
import { reportColumns } from "~/components/report-columns";
import { ReportTable } from "~/components/report-table";
import { type CrossShape, labelKey } from "~/domain/cross";
import { DIMENSIONS } from "~/domain/dimensions";
import type { Report } from "~/domain/report";
import { inLanguage, withinSentence } from "~/domain/text";
import type { Format } from "~/format";
import type { CrossPageReport } from "~/reports/cross/cross-page-report.server";
import type { CrossWords } from "~/words/en/cross";
import { CrossForm } from "./cross-form";
import { CrossTable } from "./cross-table";

interface CrossBodyProps {
  format: Format;
  text: CrossWords;
  page: CrossPageReport;
  search: string;
}

/** What is crossed, and a heat table for each measure; a plain list where there are no columns. */
export function CrossBody({ format, text, page, search }: CrossBodyProps) {
  const { report, shape, margins } = page;
  const { column } = shape;
  return (
    <>
      <CrossForm format={format} text={text} shape={shape} search={search} />
      {column === null || margins === null ? (
        <CrossList format={format} text={text} report={report} shape={shape} search={search} />
      ) : (
        shape.measures.map((measure) => (
          <CrossTable
            key={measure}
            format={format}
            text={text}
            report={report}
            shape={{ ...shape, column }}
            margins={margins}
            measure={measure}
          />
        ))
      )}
      <ExportLinks path="/cross" search={report.search} language={format.language} />
    </>
  );
}

interface CrossListProps {
  format: Format;
  text: CrossWords;
  report: Report;
  shape: CrossShape;
  search: string;
}

/** By the rows alone: a measure a column. */
function CrossList({ format, text, report, shape, search }: CrossListProps) {
  const { language } = format;
  const { shown } = reportColumns(report.columns, report.rows, shape.rows);
  const columns = shown.map((column) => {
    const dimension = shape.rows.find((key) => labelKey(key) === column.key);
    if (dimension === undefined) return column;
    const { label, definition } = DIMENSIONS[dimension];
    return { ...column, label, definition };
  });
  const names = shape.rows.map((key) =>
    withinSentence(inLanguage(DIMENSIONS[key].label, language), language),
  );
  return (
    <ReportTable
      format={format}
      title={text.listTitle(names.join(text.and))}
      note={text.listNote(format.date(report.cutOffDate))}
      columns={columns}
      rows={report.rows}
      rowKey={shape.rows[0]}
      sort={report.filters.sort}
      search={search}
    />
  );
}
