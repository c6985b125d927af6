/** A report as a file. Pages and the command line both hand out what comes from here, byte for byte. */
import { askedOf } from "~/answers/asked.server";
import type { Flow } from "~/answers/desk.server";
import type { Question } from "~/answers/question";
import type { Visit } from "~/answers/visit.server";
import { EXPORT_FORMATS, type ExportFormat } from "~/domain/export-formats";
import type { FilterState } from "~/domain/filters";
import type { KeptReport, KeptRow, Portfolio, Report, Row } from "~/domain/report";
import type { ReportName } from "~/domain/report-names";
import { REPORTS } from "~/domain/reports";
import type { Language } from "~/domain/text";
import { allCases, countedCases } from "~/reports/cases/cases-report.server";
import { columnsOf } from "~/reports/columns-of";
import { REPORT_DEFINITIONS } from "~/reports/definitions.server";
import { orderOf } from "~/reports/order-of";
import { shownRows, viewed } from "~/reports/viewed";
import { isRowsNeeded } from "~db/queries/allow-rows";
import { readPortfolio } from "~db/queries/portfolio";
import { columnDescriptions, description } from "./description";
import type { Rows } from "./row-batches";
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
}

/** More rows than these are made in the lane, where there is one: the server answers pages meanwhile. */
export const MOST_ROWS_IN_SERVER = 100_000;

/** With every figure that can be had, whatever page the address names. @throws FilterError for an unknown sort column */
export async function exportReport(
  visit: Visit,
  name: ReportName,
  format: ExportFormat,
  options: ExportOptions,
): Promise<ExportedFile> {
  orderOf(name, visit.filters.sort, columnsOf(name, visit.filters));
  return {
    contentType: EXPORT_FORMATS[format].contentType,
    fileName: fileName(name, await readPortfolio(visit.desk.store), format),
    body:
      name === "cases"
        ? await listBody(visit, format, options)
        : await tableBody(visit, name, format, options),
  };
}

async function tableBody(visit: Visit, name: ReportName, format: ExportFormat, options: ExportOptions) {
  const definition = REPORT_DEFINITIONS[name];
  const { rows, ...head } = viewed(await visit.whole(definition), definition.reads, visit);
  return body(head, rows, format, visit.language, options);
}

/** The list of cases grows with the portfolio: it is read as it is written, and a long one in the lane. */
async function listBody(visit: Visit, format: ExportFormat, options: ExportOptions) {
  const { desk, filters, language } = visit;
  const definition = REPORT_DEFINITIONS.cases;
  const question = visit.question(definition, { filters: { ...filters, page: 1 } });
  const input: AskedList = { question, filters, format, language, options };
  const isLong = desk.lane !== null && (await isLongList(visit, question));
  return isLong
    ? desk.lane!.flow({ flow: listFlow.name, input }, visit.asker.signal)
    : listFlow.pieces(desk, input);
}

interface AskedList {
  question: Question;
  filters: FilterState;
  format: ExportFormat;
  language: Language;
  options: ExportOptions;
}

/** A long list, of the same bytes as a short one. */
export const listFlow: Flow = {
  name: "list-of-cases",
  async *pieces(desk, input) {
    const { question, filters, format, language, options } = input as AskedList;
    const { rows, ...head } = await allCases(await askedOf(desk.store, question, desk.settings));
    const shown = viewed({ ...head, rows: [] }, REPORT_DEFINITIONS.cases.reads, { filters, language });
    yield* body(shown, inLanguage(head, rows, language), format, language, options);
  },
};

async function* inLanguage(
  { columns }: Pick<KeptReport, "columns">,
  batches: AsyncIterable<KeptRow[]>,
  language: Language,
): AsyncGenerator<Row[]> {
  for await (const rows of batches) yield shownRows({ rows, columns }, language);
}

/** It is long too where no cell tells how long. */
async function isLongList({ desk }: Visit, question: Question): Promise<boolean> {
  try {
    const asked = await askedOf(desk.store, question, desk.settings);
    return (await countedCases(asked)) > MOST_ROWS_IN_SERVER;
  } catch (error) {
    if (isRowsNeeded(error)) return true;
    throw error;
  }
}

function body(
  head: Omit<Report, "rows">,
  rows: Rows,
  format: ExportFormat,
  language: Language,
  { meta, exportedAt }: ExportOptions,
): ExportedFile["body"] {
  const { columns } = head;
  const described = () => [
    ...description(head, language, exportedAt),
    ...columnDescriptions(columns, language),
  ];
  const { title } = REPORTS[head.name];
  return writtenTable(format, { head, title: title[language], columns, rows, described, meta, language });
}

function fileName(name: ReportName, { cutOffDate, isDemo }: Portfolio, format: ExportFormat): string {
  return [`recoup-${name}`, cutOffDate, isDemo ? "simulated-demo-portfolio" : null]
    .filter((part) => part !== null)
    .join("-")
    .concat(".", format);
}
