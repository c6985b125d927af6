/** All tables of a page in one workbook: what they hold of and what they mean first, then a sheet for each, as people read it. */
import type { Visit } from "~/answers/visit.server";
import { WHOLE_PAGES, type WholePage } from "~/domain/export-formats";
import type { FilterKey, FilterState } from "~/domain/filters";
import { panelOf } from "~/domain/panels/panels";
import type { Column, Report, Row } from "~/domain/report";
import type { ReportName } from "~/domain/report-names";
import { REPORTS } from "~/domain/reports";
import { type Bilingual, inLanguage, type Language } from "~/domain/text";
import { REPORT_DEFINITIONS } from "~/reports/definitions.server";
import { detailOf, narrowedTo } from "~/reports/detail/detail.server";
import { methodEffectsRows } from "~/reports/method/method-effects-rows.server";
import { methodPanel } from "~/reports/panels/method-panel.server";
import { beside, notApplied } from "~/reports/viewed";
import { words } from "~/words/words";
import { readPortfolio } from "~db/queries/portfolio";
import { type CodeNames, codeNames } from "./code-names.server";
import { bookDescription, bookTableDescription } from "./description";
import { DETAIL_READS, isDetail } from "./detail-json.server";
import type { ExportedFile, ExportOptions } from "./export.server";
import { fileName, plainInFileName } from "./file-name";
import { EFFECTS_TABLE, methodOf } from "./panel-file.server";
import { peopleColumns } from "./people-sheet";
import { sheetNames } from "./sheet-name";
import { DESCRIPTION_SHEET, SERVED_AS } from "./writers.server";
import { descriptionSheet, type NamedSheet, peopleSheet, workbookOf } from "./xlsx.server";

/** A report of a page, or a layout of it. */
interface Part {
  report: ReportName;
  /** What the address does not choose. */
  filters?: Partial<FilterState>;
  title?: Bilingual;
}

const byMethod = (columns: "cause" | "region", title: Bilingual): Part => ({
  report: "cross",
  filters: { rows: ["method"], columns, measure: ["effect"] },
  title,
});

const METHODS: readonly Part[] = [
  ...reports("methods"),
  byMethod("cause", { en: "Effect by cause", zh: "按违约原因的成效" }),
  byMethod("region", { en: "Effect by region", zh: "按地区的成效" }),
];

/** Largest first, as the page has them. */
const PARTS: Readonly<Record<WholePage, readonly Part[]>> = {
  overview: reports("trend", "methods", "regions", "causes", "targets", "measures", "limitation"),
  methods: METHODS,
  officers: reports("officers", "hand-overs"),
  branches: reports("branches", "targets"),
  regions: reports("regions", "targets"),
  causes: reports("causes"),
  plan: reports("plan", "decisions"),
  pack: [
    ...reports("trend", "targets", "forecast"),
    ...METHODS,
    ...reports("plan", "where-to-try", "officers", "regions", "branches", "causes"),
    ...reports("limitation", "conduct", "vintages", "flows", "measures"),
  ],
};

function reports(...names: ReportName[]): Part[] {
  return names.map((report) => ({ report }));
}

interface PageTable {
  title: string;
  head: Omit<Report, "rows">;
  columns: readonly Column[];
  rows: readonly Row[];
  names?: Parameters<typeof codeNames>[1];
  /** What else has to be said about it. */
  note?: string;
}

/** What of an address the tables of a page read; null where there is no such page. */
export function workbookReads(page: string, code: string): readonly FilterKey[] | null {
  if (code !== "") return isDetail(page) && page !== "cases" ? DETAIL_READS[page] : null;
  if (!isWholePage(page)) return null;
  const own: readonly string[] = PARTS[page].flatMap(({ filters = {} }) => Object.keys(filters));
  const reads = PARTS[page].flatMap(({ report }) => REPORT_DEFINITIONS[report].reads);
  return [...new Set(reads)].filter((key) => !own.includes(key));
}

const isWholePage = (page: string): page is WholePage => (WHOLE_PAGES as readonly string[]).includes(page);

/** Null where there is no such page. */
export async function pageWorkbook(
  visit: Visit,
  page: string,
  code: string,
  { exportedAt }: ExportOptions,
): Promise<ExportedFile | null> {
  const { language } = visit;
  const book =
    code === "" && isWholePage(page) ? await wholeBook(visit, page) : await detailBook(visit, page, code);
  const [first] = book?.tables ?? [];
  if (book === null || first === undefined) return null;
  const { dictionaries } = await visit.look([]);
  const names = sheetNames(
    book.tables.map(({ title }) => title),
    [inLanguage(DESCRIPTION_SHEET, language)],
  );
  const lines = [
    ...bookDescription(book.title, first.head, language, exportedAt),
    ...book.tables.flatMap(({ head, columns, note }, place) => {
      const noted = note === undefined ? [] : [{ label: names[place]!, text: note }];
      return [...noted, ...bookTableDescription(names[place]!, head, columns, language)];
    }),
  ];
  const sheets = [
    { name: inLanguage(DESCRIPTION_SHEET, language), sheet: descriptionSheet(lines) },
    ...book.tables.map((table, place) => ({
      name: names[place]!,
      sheet: sheetOf(table, codeNames(dictionaries, table.names), language),
    })),
  ];
  const stem = code === "" ? page : `${page}-${plainInFileName(code)}`;
  return {
    contentType: SERVED_AS.xlsx.contentType,
    fileName: fileName(
      `${stem}-page`,
      workbookReads(page, code) ?? [],
      await readPortfolio(visit.desk.store),
      visit,
      "xlsx",
    ),
    body: workbookOf(sheets),
  };
}

interface Book {
  title: string;
  tables: readonly PageTable[];
}

async function wholeBook(visit: Visit, page: WholePage): Promise<Book> {
  const tables: PageTable[] = [];
  for (const { report, filters = {}, title } of PARTS[page]) {
    const definition = REPORT_DEFINITIONS[report];
    const asked = { ...visit.filters, ...filters, sort: null, page: 1 };
    const { rows, ...head } = beside(await visit.whole(definition, { filters: asked }), {
      ...visit,
      filters: asked,
    });
    const { language } = visit;
    tables.push({
      title: inLanguage(title ?? REPORTS[report].title, language),
      head: { ...head, notApplied: notApplied(visit.filters, definition.reads) },
      columns: head.columns,
      rows,
    });
  }
  return { title: words(visit.language).pages[page], tables };
}

/** Its row, the tables about nothing but it, and of a method what it did elsewhere and what its panel asks. */
async function detailBook(visit: Visit, page: string, code: string): Promise<Book | null> {
  if (!isDetail(page) || page === "cases") return null;
  const detail = await detailOf(visit, "whole", page, code);
  if (detail === null) return null;
  const { language } = visit;
  const own = Object.entries<Report>({ figures: detail.figures, ...detail.tables }).map(([, report]) => {
    const { rows, ...head } = report;
    const isCut = report.total > rows.length;
    return {
      title: inLanguage(REPORTS[report.name].title, language),
      head: { ...head, notApplied: [] },
      columns: report.columns,
      rows,
      note: isCut ? inLanguage(firstRows(rows.length, report.total), language) : undefined,
    };
  });
  const tables = page === "methods" ? [...own, ...(await panelTables(visit, code, own[0]!.head))] : own;
  return { title: `${words(language).pages[page]}: ${inLanguage(detail.name, language)}`, tables };
}

const firstRows = (shown: number, total: number): Bilingual => ({
  en: `The first ${shown} of ${total} rows, as on the page; the list of cases has a file of its own.`,
  zh: `与页面相同，仅含${total}行中的前${shown}行；全部案件另有文件。`,
});

async function panelTables(visit: Visit, code: string, head: PageTable["head"]): Promise<PageTable[]> {
  const method = await methodOf(visit, code);
  if (method === null) return [];
  const { language } = visit;
  const own = { filters: narrowedTo(visit.filters, "method", code), code };
  const filled = await visit.whole(methodPanel(code), own);
  const panels = panelOf(code).map((table) => ({
    ...table,
    rows: filled.find(({ key }) => key === table.key)?.rows ?? [],
  }));
  const effects = { ...EFFECTS_TABLE, rows: await methodEffectsRows(visit, method) };
  return [effects, ...panels].map((table) => ({
    title: inLanguage(table.title, language),
    head,
    columns: table.columns,
    rows: table.rows,
    names: "names" in table ? table.names : undefined,
    note: inLanguage(table.note, language),
  }));
}

function sheetOf(
  { head, columns, rows }: PageTable,
  nameOf: CodeNames,
  language: Language,
): NamedSheet["sheet"] {
  const people = peopleColumns(columns, { language, currency: head.currency, nameOf });
  return peopleSheet(people, [rows.map((row) => people.map(({ cell }) => cell(row)))]);
}
