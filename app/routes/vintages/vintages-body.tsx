import { Headline } from "~/components/headline";
import { reportColumns } from "~/components/report-columns";
import { ReportTable } from "~/components/report-table";
import { VintageCurves } from "~/components/vintage-curves";
import { asShare } from "~/domain/measure-settings";
import type { Report } from "~/domain/report";
import type { Format } from "~/format";
import type { VintageWords } from "~/words/en/vintages";
import { MeasureTable } from "./measure-table";
import { SettingsForm } from "./settings-form";
import { vintagesLead } from "./vintages-lead";

export interface VintagesBodyProps {
  format: Format;
  text: VintageWords;
  report: Report;
  measures: Report;
  search: string;
}

/** A sentence, the curves, every cohort. */
export function VintagesBody({ format, text, report, measures, search }: VintagesBodyProps) {
  const { cutOffDate, filters, columns, rows } = report;
  const isEmpty = (key: string) => rows.every((row) => row[key] === null);
  const { shown } = reportColumns(columns, rows);
  return (
    <>
      <Headline language={format.language} sentences={vintagesLead(format, text, report)} />
      <SettingsForm language={format.language} text={text} filters={filters} search={search} />
      <VintageCurves format={format} text={text} rows={rows} cutOffDate={cutOffDate} />
      <ReportTable
        format={format}
        title={text.tableTitle}
        note={text.tableNote(format.days(filters.horizon), format.date(cutOffDate))}
        columns={shown}
        rows={rows}
        sort={filters.sort ?? report.meaning.order}
        search={search}
      />
      <p className="figure-note">
        {text.rate(format.share(asShare(filters.discount)))}{" "}
        {isEmpty("cure_rate") && !report.datesAssumed && text.noCures}
      </p>
      <MeasureTable format={format} text={text} report={measures} />
    </>
  );
}
