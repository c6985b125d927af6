/** A report as a file. Pages and the command line both hand out what comes from here, byte for byte. */

import { heavyPieces } from "~/answers/heavy-answer.server";
import type { HeavyStream } from "~/answers/task.server";
import { EXPORT_FORMATS, type ExportFormat } from "~/domain/export-formats";
import type { FilterState } from "~/domain/filters";
import type { Portfolio } from "~/domain/report";
import { REPORTS, type ReportName } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import { countedCases } from "~/reports/cases/cases-report.server";
import { orderOf } from "~/reports/question.server";
import { type WholeReport, wholeReport } from "~/reports/whole-report.server";
import { RowsNeeded } from "~db/queries/allow-rows";
import { readPortfolio } from "~db/queries/portfolio";
import type { Store } from "~db/store";
import { columnDescriptions, description } from "./description";
import { writtenTable } from "./writers.server";

export interface ExportedFile {
  contentType: string;
  fileName: string;
  /** In pieces, so that a long table need not fit in memory. */
  body: AsyncIterable<string | Uint8Array>;
}

export interface ExportOptions {
  /** The description before a CSV's header, as `# …` lines. */
  meta: boolean;
  /** When the file is made, `2026-01-03T08:15Z` as the edge read the clock; stands in the description. */
  exportedAt: string;
  /** Aborts when the reader goes away: nothing more is made for him. */
  signal?: AbortSignal;
}

/** More rows than these are made in the heavy lane, where there is one: the server answers pages meanwhile. */
export const MOST_ROWS_IN_SERVER = 100_000;

/** The language is the filters' `lang`, English where they name none. @throws FilterError for an unknown sort column */
export async function exportReport(
  store: Store,
  scope: Scope,
  name: ReportName,
  filters: FilterState,
  format: ExportFormat,
  { signal, ...options }: ExportOptions,
): Promise<ExportedFile> {
  orderOf(name, filters);
  const file = async (body: ExportedFile["body"]) => ({
    contentType: EXPORT_FORMATS[format].contentType,
    fileName: fileName(name, await readPortfolio(store), format),
    body,
  });
  const report = (await isLong(store, scope, name, filters))
    ? null
    : await wholeReport(store, scope, name, filters, signal);
  return file(
    report
      ? body(report, format, options)
      : await heavyPieces(store, exportStream, { scope, name, filters, format, options }, signal),
  );
}

interface AskedExport {
  scope: Scope;
  name: ReportName;
  filters: FilterState;
  format: ExportFormat;
  options: Omit<ExportOptions, "signal">;
}

/** A long export, of the same bytes as a short one. */
export const exportStream: HeavyStream<AskedExport> = {
  name: "export",
  async *pieces(store, { scope, name, filters, format, options }) {
    yield* body(await wholeReport(store, scope, name, filters), format, options);
  },
};

/** Of all reports only the list of cases grows with the portfolio; it is long too where no cell tells how long. */
async function isLong(store: Store, scope: Scope, name: ReportName, filters: FilterState): Promise<boolean> {
  if (name !== "cases") return false;
  try {
    return (await countedCases(store, scope, filters)) > MOST_ROWS_IN_SERVER;
  } catch (error) {
    if (error instanceof RowsNeeded) return true;
    throw error;
  }
}

function body(
  report: WholeReport,
  format: ExportFormat,
  { meta, exportedAt }: AskedExport["options"],
): ExportedFile["body"] {
  const { rows, ...head } = report;
  const language = report.filters.lang ?? "en";
  const described = () => [
    ...description(head, language, exportedAt),
    ...columnDescriptions(report.columns, language),
  ];
  const { title } = REPORTS[report.name];
  const { columns } = report;
  return writtenTable(format, { head, title: title[language], columns, rows, described, meta, language });
}

function fileName(name: ReportName, { cutOffDate, isDemo }: Portfolio, format: ExportFormat): string {
  return [`recoup-${name}`, cutOffDate, isDemo ? "simulated-demo-portfolio" : null]
    .filter((part) => part !== null)
    .join("-")
    .concat(".", format);
}
