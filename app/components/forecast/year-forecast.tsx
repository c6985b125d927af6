import { Link } from "@remix-run/react";
import type { Forecast } from "~/domain/forecast";
import type { Report } from "~/domain/report";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import type { ForecastWords } from "~/words/en/forecast";
import { ExportLinks } from "../export-links";
import { reportColumns } from "../report-columns";
import { ReportTable } from "../report-table";
import type { ShownColumn } from "../shown-column";
import { forecastSentences } from "./forecast-sentences";

export interface YearForecastProps {
  format: Format;
  text: ForecastWords;
  search: string;
  /** Null while it is computed. */
  forecast: Forecast | null;
  /** Of the year; null where none is set, or not for nearly all that is received. */
  targetMinor: number | null;
  /** With its cohorts and checks, on the page of targets. */
  table?: Report;
}

/** What was received this year, what the open cases will likely pay until its end, and how such forecasts did. */
export function YearForecast({ format, text, search, forecast, targetMinor, table }: YearForecastProps) {
  const [first, second, ...rest] =
    forecast === null ? [text.waiting] : forecastSentences(format, text, forecast, targetMinor);
  return (
    <section className="against-target" aria-labelledby="year-forecast">
      <h2 id="year-forecast">{text.title}</h2>
      <p>
        {first}
        {second && text.between + second}
      </p>
      {rest.length > 0 && <p className="figure-note">{rest.join(text.between)}</p>}
      {/* The table does not know of what leaves a page without a forecast. */}
      {table && forecast?.outlook && <ForecastTables {...{ format, text, forecast, table }} />}
      {!table && (
        <p className="onward">
          <Link to={`/targets${carriedSearch(search)}#year-forecast`}>{text.detail} →</Link>
        </p>
      )}
    </section>
  );
}

const EXPECTED = ["expected_minor", "expected_low_minor", "expected_high_minor"];
const OF_COHORTS = ["key", "cases", "balance_minor", ...EXPECTED];
const OF_CHECKS = ["from_month", "months", "cases", ...EXPECTED, "received_minor", "inside"];

/** What came in stands in the unit of what was expected. */
function comparable(column: ShownColumn): ShownColumn {
  return column.key === "received_minor" ? { ...column, unitOf: "expected_minor" } : column;
}

interface ForecastTablesProps {
  format: Format;
  text: ForecastWords;
  forecast: Forecast;
  table: Report;
}

function ForecastTables({ format, text, forecast: { outlook }, table }: ForecastTablesProps) {
  const shown = (part: string, keys: readonly string[]) => {
    const rows = table.rows.filter((row) => row.part === part);
    const columns = table.columns.filter(({ key }) => keys.includes(key));
    return { rows, columns: reportColumns(columns, rows).shown.map(comparable) };
  };
  const [cohorts, checks] = [shown("cohort", OF_COHORTS), shown("check", OF_CHECKS)];
  const cutOff = format.date(table.cutOffDate);
  return (
    <div>
      {outlook !== null && cohorts.rows.length > 0 && (
        <ReportTable
          format={format}
          title={text.cohortsTitle}
          note={[
            text.cohortsNote(format.monthRange(outlook.from, outlook.to), cutOff),
            ...(cohorts.rows.some((row) => row.expected_low_minor === null) ? [text.withoutLimits] : []),
          ].join(text.between)}
          {...cohorts}
        />
      )}
      {checks.rows.length > 0 && (
        <ReportTable format={format} title={text.checksTitle} note={text.checksNote(cutOff)} {...checks} />
      )}
      <ExportLinks path="/forecast" search={table.search} language={format.language} holding={text.detail} />
    </div>
  );
}
