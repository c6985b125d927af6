/** A report as a file. Pages and the command line both hand out what comes from here, byte for byte. */
import { askedOf } from "~/answers/asked.server";
import type { Flow } from "~/answers/desk.server";
import type { Question } from "~/answers/question";
import type { Visit } from "~/answers/visit.server";
import type { ExportFormat } from "~/domain/export-formats";
import type { FilterState } from "~/domain/filters";
import type { KeptReport, KeptRow, Report, Row } from "~/domain/report";
import type { ReportName } from "~/domain/report-names";
import { REPORTS } from "~/domain/reports";
import { inLanguage, type Language } from "~/domain/text";
import { allCases, countedCases } from "~/reports/cases/cases-report.server";
import { columnsOf } from "~/reports/columns-of";
import { REPORT_DEFINITIONS } from "~/reports/definitions.server";
import { orderOf } from "~/reports/order-of";
import { shownRows, viewed } from "~/reports/viewed";
import { isRowsNeeded } from "~db/queries/allow-rows";
import type { Dictionaries } from "~db/queries/dictionaries";
import { readPortfolio } from "~db/queries/portfolio";
import { codeNames } from "./code-names.server";
import { crossSheets } from "./cross-sheets";
import { columnDescriptions, description } from "./description";
import { fileName } from "./file-name";
import { mondaySheets } from "./monday-sheets";
import type { Rows } from "./row-batches";
import { SERVED_AS, writtenTable } from "./writers.server";

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
    contentType: SERVED_AS[format].contentType,
    fileName: fileName(
      name,
      REPORT_DEFINITIONS[name].reads,
      await readPortfolio(visit.desk.store),
      visit,
      format,
    ),
    body:
      name === "cases"
        ? await listBody(visit, format, options)
        : await tableBody(visit, name, format, options),
  };
}

async function tableBody(visit: Visit, name: ReportName, format: ExportFormat, options: ExportOptions) {
  const definition = REPORT_DEFINITIONS[name];
  const { rows, ...head } = viewed(await visit.whole(definition), definition.reads, visit);
  const { dictionaries } = await visit.look([]);
  return body(head, rows, { format, language: visit.language, options, dictionaries });
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
    const asked = await askedOf(desk.store, question, desk.settings);
    const { rows, ...head } = await allCases(asked);
    const shown = viewed({ ...head, rows: [] }, REPORT_DEFINITIONS.cases.reads, { filters, language });
    const { dictionaries } = asked;
    yield* body(shown, shownBatches(head, rows, language), { format, language, options, dictionaries });
  },
};

/** Can be read again and again, as what it is read from. */
function shownBatches(
  { columns }: Pick<KeptReport, "columns">,
  batches: AsyncIterable<KeptRow[]>,
  language: Language,
): AsyncIterable<Row[]> {
  return {
    async *[Symbol.asyncIterator]() {
      for await (const rows of batches) yield shownRows({ rows, columns }, language);
    },
  };
}

/** Also long where no cell says how long it is. */
async function isLongList({ desk }: Visit, question: Question): Promise<boolean> {
  try {
    const asked = await askedOf(desk.store, question, desk.settings);
    return (await countedCases(asked)) > MOST_ROWS_IN_SERVER;
  } catch (error) {
    if (isRowsNeeded(error)) return true;
    throw error;
  }
}

interface Writing {
  format: ExportFormat;
  language: Language;
  options: ExportOptions;
  dictionaries: Dictionaries;
}

function body(
  head: Omit<Report, "rows">,
  rows: Rows,
  { format, language, options: { meta, exportedAt }, dictionaries }: Writing,
): ExportedFile["body"] {
  const { columns } = head;
  const described = () => [
    ...description(head, language, exportedAt),
    ...columnDescriptions(columns, language),
  ];
  const title = inLanguage(REPORTS[head.name].title, language);
  const nameOf = codeNames(dictionaries);
  const furtherSheets = OTHER_SHEETS[head.name];
  const others =
    furtherSheets && !(Symbol.asyncIterator in rows)
      ? (otherSheets: readonly string[]) => furtherSheets(head, [...rows], { language, nameOf, otherSheets })
      : undefined;
  return writtenTable(format, { head, title, columns, rows, described, meta, language, nameOf, others });
}

/** What one sheet cannot hold of a table, or should not. */
const OTHER_SHEETS: Partial<Record<ReportName, typeof mondaySheets>> = {
  cross: (head, rows, { language }) => crossSheets(head, rows, language),
  "monday-list": mondaySheets,
};
