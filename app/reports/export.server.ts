/** A report as a file. Pages and the command line both hand out what comes from here, byte for byte. */
import type { FilterState } from "~/domain/filters";
import { REPORTS, type ReportName } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import type { Bilingual } from "~/domain/text";
import type { Database } from "~db/client";
import { csv } from "./export/csv";
import { columnDescriptions, description } from "./export/description";
import { reportJson } from "./export/json";
import { xlsx } from "./export/xlsx.server";
import { type WholeReport, wholeReport } from "./report-functions.server";

export const EXPORT_FORMATS = ["csv", "json", "xlsx"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export function isExportFormat(text: string): text is ExportFormat {
  return (EXPORT_FORMATS as readonly string[]).includes(text);
}

export interface ExportedFile {
  contentType: string;
  fileName: string;
  /** In pieces, so that a long table need not fit in memory. */
  body: AsyncIterable<string | Uint8Array>;
}

export interface ExportOptions {
  /** The description before a CSV's header, as `# …` lines. */
  meta: boolean;
  /** When the file is made, as the edge read the clock; stands in the description. */
  exportedAt: string;
}

const CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const DESCRIPTION_SHEET: Bilingual = { en: "Description", zh: "说明" };

/** The language is the filters' `lang`, English where they name none. @throws FilterError for an unknown sort column */
export async function exportReport(
  database: Database,
  scope: Scope,
  name: ReportName,
  filters: FilterState,
  format: ExportFormat,
  options: ExportOptions,
): Promise<ExportedFile> {
  const report = await wholeReport(database, scope, name, filters);
  return {
    contentType: CONTENT_TYPES[format],
    fileName: fileName(report, format),
    body: body(report, format, options),
  };
}

function body(report: WholeReport, format: ExportFormat, { meta, exportedAt }: ExportOptions) {
  const { rows, ...head } = report;
  const language = report.filters.lang ?? "en";
  const described = () => [
    ...description(head, language, exportedAt),
    ...columnDescriptions(report.columns, language),
  ];
  switch (format) {
    case "csv":
      return pieces(csv(report.columns, rows, meta ? described() : []));
    case "json":
      return pieces(reportJson(head, rows, language));
    case "xlsx":
      return xlsx(
        [REPORTS[report.name].title[language], DESCRIPTION_SHEET[language]],
        report.columns,
        rows,
        described(),
      );
  }
}

/** Gives other requests their turn between two pieces. */
async function* pieces(texts: Iterable<string>): AsyncGenerator<string> {
  for (const text of texts) {
    yield text;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function fileName({ name, cutOffDate, isDemo }: WholeReport, format: ExportFormat): string {
  return [`recoup-${name}`, cutOffDate, isDemo ? "simulated-demo-portfolio" : null]
    .filter((part) => part !== null)
    .join("-")
    .concat(".", format);
}
