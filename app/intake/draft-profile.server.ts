/**
 * A draft of a mapping profile for a file that nobody described yet: columns guessed from headers, formats from cells.
 * What could be read in two ways is left open and named, never decided here.
 */
import path from "node:path";
import { PORTFOLIO_FILES, PORTFOLIO_TABLES, type PortfolioTable } from "~/domain/portfolio-files";
import type { Bilingual } from "~/domain/text";
import { type CsvOptions, csvSource } from "./csv-source.server";
import { type DraftedField, draftField, type Finding, foundInCells } from "./draft-field.server";
import { isWorkbook, listFiles, tableOfName } from "./find-files.server";
import { columnBySynonym, columnOfHeader, namedColumns } from "./header-names.server";
import { nameOfColumn } from "./mapped-columns.server";
import { type Problem, UnreadableFile } from "./refusal.server";
import type { Source } from "./source.server";
import { workbookSources } from "./workbook-sources.server";

export interface ProfileDraft {
  /** Ready to be written as JSON. */
  profile: Record<string, unknown>;
  /** What a person still has to say or check. */
  remarks: Bilingual[];
}

/** Tables that a file of a bank's own is likely to feed. */
const TABLES = ["cases", "activities", "receipts"] as const;
const MOST_ROWS = 100_000;

/** Throws an UnreadableFile. */
export async function draftProfile(file: string): Promise<ProfileDraft> {
  const { unreadable, ...draft } = await draftProfiles([file], {});
  if (unreadable[0]) throw unreadable[0].error;
  return draft;
}

export interface DraftOfFiles extends ProfileDraft {
  profile: Record<string, unknown> & { tables: Record<string, unknown>[] };
  unreadable: { file: string; problem: Problem; error: UnreadableFile }[];
}

/** One draft for several files, each of which may feed tables. */
export async function draftProfiles(
  paths: readonly string[],
  { encoding, encodings, delimiter }: Pick<CsvOptions, "encoding" | "encodings" | "delimiter">,
): Promise<DraftOfFiles> {
  const files = listFiles(paths).map(({ file }) => file);
  const remarks: Bilingual[] = [];
  const unreadable: DraftOfFiles["unreadable"] = [];
  const found: Finding = foundInCells();
  const tables: Record<string, unknown>[] = [];
  const read: { source: Source; cells: string[][] }[] = [];
  for (const file of files)
    try {
      for (const source of await sourcesOf(file, { encoding, encodings, delimiter }))
        read.push({ source, cells: await columnsOfCells(source) });
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      unreadable.push({ file: error.file ?? path.basename(file), problem: error.problem, error });
    }
  const isOnly = read.length === 1;
  for (const { source, cells } of read) {
    const drafted = tablesOf(source);
    if (drafted.length === 0) remarks.push(nothingKnown(source));
    for (const [table, headers] of drafted)
      tables.push(tableDraft({ table, headers, source, cells, found, isOnly, remarks }));
  }
  remarks.push(...found.remarks());
  const name = files.length === 1 ? path.parse(files[0]!).name : "files";
  return { profile: { name, ...found.keys(), tables }, remarks, unreadable };
}

async function sourcesOf(file: string, options: CsvOptions): Promise<Source[]> {
  if (!isWorkbook(file)) return [await csvSource(file, { ...options, knownHeaders })];
  const sheets = (await workbookSources(file)).filter(({ isHidden }) => !isHidden);
  const sources: Source[] = [];
  for (const sheet of sheets) sources.push(await sheet.open({ knownHeaders }));
  return sources;
}

/** A header names columns; where none is known, it is the row with most texts. */
function knownHeaders(cells: readonly string[]): number {
  const known = Math.max(
    ...PORTFOLIO_TABLES.map((table) => cells.filter((cell) => guessed(table, cell)).length),
  );
  return known * 1000 + cells.filter((cell) => cell !== "" && !/\d/.test(cell)).length;
}

function guessed(table: PortfolioTable, header: string) {
  if (header === "") return undefined;
  const { columns } = PORTFOLIO_FILES[table];
  return columnOfHeader(columns, header) ?? columnBySynonym(table, header);
}

/** The cells of each column, of the first rows. */
async function columnsOfCells(source: Source): Promise<string[][]> {
  const columns: string[][] = source.header.map(() => []);
  let rows = 0;
  for await (const chunk of source.chunks()) {
    for (const cells of chunk.rows)
      for (const [place, column] of columns.entries()) column.push((cells[place] ?? "").trim());
    rows += chunk.rows.length;
    if (rows > MOST_ROWS) break;
  }
  return columns;
}

/** Column of ours → place in the source. */
type Headers = Map<string, number>;

/** The table that is named like the source; else those whose required columns are all there, or that most headers name. */
function tablesOf({ name, header }: Source): [PortfolioTable, Headers][] {
  const named = tableOfName(path.parse(name.split(": ").at(-1)!).name);
  if (named) return [[named, headersFor(named, header)]];
  const all = TABLES.map((table): [PortfolioTable, Headers] => [table, headersFor(table, header)]);
  const whole = all.filter(([table, headers]) => missingOf(table, headers).length === 0);
  const own = whole.filter(
    ([table, headers]) => !whole.some((other) => speaksOfTheSame([table, headers], other)),
  );
  if (own.length > 0) return own;
  const [best] = [...all].sort(([, one], [, other]) => other.size - one.size);
  return best && best[1].size > 1 ? [best] : [];
}

export function headersFor(table: PortfolioTable, header: readonly string[]): Headers {
  const headers: Headers = namedColumns(table, header);
  if (table === "cases" && headers.has("case_id") && !headers.has("borrower_id"))
    headers.set("borrower_id", headers.get("case_id")!);
  return headers;
}

/** A date and an amount that a larger table has, too, are not a table of their own. */
function speaksOfTheSame(one: [PortfolioTable, Headers], other: [PortfolioTable, Headers]): boolean {
  if (one[0] === other[0] || other[1].size <= one[1].size) return false;
  const taken = new Set(other[1].values());
  return PORTFOLIO_FILES[one[0]].columns.every(
    ({ key, required, kind }) => !required || kind === "case" || taken.has(one[1].get(key)!),
  );
}

function missingOf(table: PortfolioTable, headers: Headers): string[] {
  return PORTFOLIO_FILES[table].columns
    .filter(({ key, required }) => required && !headers.has(key))
    .map(({ key }) => key);
}

interface TableRequest {
  table: PortfolioTable;
  headers: Headers;
  source: Source;
  cells: string[][];
  found: Finding;
  isOnly: boolean;
  remarks: Bilingual[];
}

function tableDraft({
  table,
  headers,
  source,
  cells,
  found,
  isOnly,
  remarks,
}: TableRequest): Record<string, unknown> {
  const fields: Record<string, DraftedField> = {};
  for (const column of PORTFOLIO_FILES[table].columns) {
    const place = headers.get(column.key);
    if (place === undefined) continue;
    const name = nameOfColumn(source.header, place);
    if (column.kind === "rate" && !isYearly(name)) remarks.push(notYearly(source, name));
    else fields[column.key] = draftField(column, name, cells[place]!, found, source.unitAbove);
  }
  for (const key of missingOf(table, headers)) remarks.push(stillToSay(table, key, source.header));
  if (headers.get("borrower_id") !== undefined && headers.get("borrower_id") === headers.get("case_id"))
    remarks.push({
      en: `${source.name}: no column names the borrower; each case counts as a borrower of its own`,
      zh: `${source.name}：没有借款人列；每个案件视为一个借款人`,
    });
  const id = headers.get("case_id");
  const where = id === undefined ? [] : found.conditions(source.header, cells, id);
  const named = isOnly ? {} : { source: source.name };
  return { table, ...named, ...(where.length > 0 && { where }), fields };
}

/** Rates of a month or a day are no yearly ones, and per mille is how banks state them. */
function isYearly(header: string): boolean {
  return !/[‰月日]|month|daily|per day/i.test(header);
}

function notYearly({ name }: Source, column: string): Bilingual {
  return {
    en: `${name}: ${column} is no yearly rate; it is left out. Add a column with the rate of a year (a monthly one in ‰ × 1.2 is per cent a year)`,
    zh: `${name}：“${column}”不是年利率，已略去；请另加一列年利率（月利率‰ × 1.2 = 年利率%）`,
  };
}

function stillToSay(table: PortfolioTable, key: string, header: readonly string[]): Bilingual {
  const { zh } = PORTFOLIO_FILES[table].columns.find((column) => column.key === key)!;
  const columns = header.filter(Boolean);
  return {
    en: `${table}: still to say what fills ${key} (a column: ${columns.join(", ")})`,
    zh: `${PORTFOLIO_FILES[table].name.zh}：“${zh}”（${key}）尚待指定（可选列：${columns.join("、")}）`,
  };
}

function nothingKnown(source: Source): Bilingual {
  return {
    en: `${source.name}: no header is known (${source.header.filter(Boolean).join(", ")}); --profile-schema says what a profile holds`,
    zh: `${source.name}：表头均无法识别（${source.header.filter(Boolean).join("、")}）；映射配置的内容见 --profile-schema`,
  };
}
