import { AnnotationSection } from "~/components/annotations/annotation-section";
import { MonthBars } from "~/components/month-bars";
import { ReportTable } from "~/components/report-table";
import { usualMonths } from "~/domain/delivery";
import type { PackProps } from "./pack-props";
import { Sheet } from "./sheet";

/** So many months stand in the table. */
const SHOWN_MONTHS = 12;
const COLUMNS = ["month", "received_minor", "cost_minor", "episodes", "activities"];

/** What came in by month: all months as a picture, the last twelve complete ones in figures. */
export function ReceiptsSheet({ format, text, annotationText, pack }: PackProps) {
  const { trend } = pack.overview;
  const rows = usualMonths(trend.rows, pack.overview);
  const complete = rows.filter((row) => row.complete !== false);
  return (
    <Sheet title={text.receipts}>
      <MonthBars
        format={format}
        title={text.receiptsTitle}
        notes={[text.receiptsNote(format.date(pack.overview.cutOffDate))]}
        rows={rows}
        column="received_minor"
      />
      <ReportTable
        format={format}
        title={text.months(Math.min(SHOWN_MONTHS, complete.length))}
        columns={trend.columns.filter(({ key }) => COLUMNS.includes(key))}
        rows={complete.slice(-SHOWN_MONTHS).reverse()}
      />
      <AnnotationSection
        format={format}
        text={annotationText}
        search=""
        notes={pack.annotations}
        rows={rows}
      />
    </Sheet>
  );
}
