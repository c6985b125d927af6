/** What stands under the paths a person gave: portfolio files by their names, and what is none. */
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { PORTFOLIO_FILES, PORTFOLIO_TABLES, type PortfolioTable } from "~/domain/portfolio-files";
import { type Bilingual, spellingsOf } from "~/domain/text";
import { type CsvOptions, csvSource } from "./csv-source.server";
import { ARCHIVE } from "./file-kind.server";
import { columnOfHeader } from "./header-names.server";
import { type FileNote, Refusal, UnreadableFile } from "./refusal.server";
import type { Source } from "./source.server";
import { type Sheet, workbookSources } from "./workbook-sources.server";

export interface PortfolioFileFound {
  table: PortfolioTable;
  name: string;
  bytes: number;
  /** Throws an UnreadableFile. */
  open(): Promise<Source>;
}

export interface FilesFound {
  files: PortfolioFileFound[];
  /** Names of what is no portfolio file. */
  ignored: string[];
  /** What was left out although it could have been meant. */
  notes: FileNote[];
  /** A folder or a workbook was given: a first portfolio has to be complete. */
  isWhole: boolean;
}

/** Throws a Refusal for a path that is not there, a file whose name says nothing, and two sources of one table. */
export async function findFiles(paths: readonly string[], options: CsvOptions): Promise<FilesFound> {
  const found: FilesFound = { files: [], ignored: [], notes: [], isWhole: false };
  const places = new Map<string, string>();
  const add = (file: string, source: PortfolioFileFound) => {
    refuseSecond(places, file, source);
    found.files.push(source);
  };
  for (const { file, isGiven } of listFiles(paths)) {
    const name = path.basename(file);
    const table = tableOfName(path.parse(file).name);
    if (!isGiven) found.isWhole = true;
    if (isWorkbook(file)) {
      const sheets = await sheetsOf(file, isGiven || table !== undefined, found);
      if (sheets) for (const source of portfolioSheets(sheets, table, found, options)) add(file, source);
    } else if (table && /\.(csv|tsv|txt)$/i.test(file)) add(file, csvFile(table, file, options));
    else if (isGiven && /\.(zip|rar|7z|t?gz|tar)$/i.test(name)) throw new UnreadableFile(null, ARCHIVE, name);
    else if (isGiven) throw new Refusal(notAPortfolioFile(name));
    else found.ignored.push(name);
    if (isWorkbook(file)) found.isWhole ||= table === undefined;
  }
  return found;
}

/** The files of folders, and files; `isGiven` where the person named the file itself. */
export function listFiles(paths: readonly string[]): { file: string; isGiven: boolean }[] {
  return paths.flatMap((given) => {
    const stat = statSync(given, { throwIfNoEntry: false });
    if (!stat)
      throw new Refusal({ en: `There is no file or folder ${given}.`, zh: `没有文件或文件夹 ${given}。` });
    if (!stat.isDirectory()) return [{ file: given, isGiven: true }];
    return readdirSync(given, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^(\.|~\$)/.test(entry.name))
      .map((entry) => ({ file: path.join(given, entry.name), isGiven: false }))
      .sort((one, other) => (one.file < other.file ? -1 : 1));
  });
}

/** By its name; what it is in truth, its first bytes say. */
export function isWorkbook(file: string): boolean {
  return /\.(xls[xmb]?|et|ods|numbers)$/i.test(file);
}

/** Null where a workbook that nobody asked for cannot be read: it is named and left. Throws an UnreadableFile. */
async function sheetsOf(file: string, isWanted: boolean, found: FilesFound): Promise<Sheet[] | null> {
  try {
    return await workbookSources(file);
  } catch (error) {
    if (!(error instanceof UnreadableFile) || isWanted) throw error;
    const { problem, expected } = error.problem;
    found.notes.push({
      file: path.basename(file),
      says: { en: `${problem.en}, ignored; ${expected.en}`, zh: `${problem.zh}，已忽略；${expected.zh}` },
    });
    return null;
  }
}

/** Sheets by their names; the only sheet of a workbook that is called like a table is that table. */
function portfolioSheets(
  sheets: readonly Sheet[],
  table: PortfolioTable | undefined,
  found: FilesFound,
  options: CsvOptions,
): PortfolioFileFound[] {
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  for (const { name } of sheets.filter(({ isHidden }) => isHidden))
    found.notes.push({ file: name, says: HIDDEN_SHEET });
  const isOne = visible.length === 1 && table !== undefined;
  return visible.flatMap(({ sheet, name, bytes, open }) => {
    const filled = isOne ? table : tableOfName(sheet);
    if (filled) return [{ table: filled, name, bytes, open: () => open(searchFor(filled, options)) }];
    found.ignored.push(name);
    return [];
  });
}

export const HIDDEN_SHEET: Bilingual = {
  en: "hidden sheet, ignored; show it in the workbook if it is to be read",
  zh: "隐藏的工作表，已忽略；如需读取，请在工作簿中取消隐藏",
};

/** Copies and old versions lie beside a table; which of them counts only the person knows. */
function refuseSecond(places: Map<string, string>, file: string, { table, name }: PortfolioFileFound): void {
  const place = `${path.dirname(file)} ${table}`;
  const first = places.get(place);
  places.set(place, name);
  if (first === undefined) return;
  const { zh } = PORTFOLIO_FILES[table].name;
  throw new Refusal({
    en: `${first} and ${name} both hold ${table}; leave one of them out (move it elsewhere, or hide the sheet). Nothing was loaded.`,
    zh: `${first} 与 ${name} 都是${zh}；请只留其一（移走文件，或隐藏工作表）。未载入任何数据。`,
  });
}

/** `cases`, `Cases` and `案件` all mean cases. */
export function tableOfName(name: string): PortfolioTable | undefined {
  const plain = name.normalize("NFKC").trim().toLowerCase();
  return PORTFOLIO_TABLES.find((table) => {
    const { name } = PORTFOLIO_FILES[table];
    return [
      table,
      ...spellingsOf(name).map((spelling) => spelling.toLowerCase()),
      ...(name.also ?? []),
    ].includes(plain);
  });
}

function csvFile(table: PortfolioTable, file: string, options: CsvOptions): PortfolioFileFound {
  return {
    table,
    name: path.basename(file),
    bytes: statSync(file).size,
    open: () => csvSource(file, searchFor(table, options)),
  };
}

function searchFor(table: PortfolioTable, options: CsvOptions): CsvOptions {
  const { columns } = PORTFOLIO_FILES[table];
  return {
    ...options,
    knownHeaders: (cells) => cells.filter((cell) => columnOfHeader(columns, cell)).length,
  };
}

function notAPortfolioFile(name: string) {
  const names = PORTFOLIO_TABLES.map((table) => `${table}.csv`).join(", ");
  return {
    en: `${name} is not named like a portfolio file (${names}). Rename it, or say with --profile how to read it; --draft-profile ${name} begins one.`,
    zh: `${name} 不是组合文件的名称（${names}）。请改名，或用 --profile 指明读取方式；--draft-profile ${name} 可生成草稿。`,
  };
}
