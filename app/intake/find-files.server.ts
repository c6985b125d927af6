/** What stands under the paths a person gave: portfolio files by their names, and what is none. */
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { PORTFOLIO_FILES, PORTFOLIO_TABLES, type PortfolioTable } from "~/domain/portfolio-files";
import { type CsvOptions, csvSource } from "./csv-source.server";
import { Refusal } from "./refusal.server";
import { isHeaderOf } from "./row-plan.server";
import type { Source } from "./source.server";
import { workbookSources } from "./workbook-sources.server";

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
  /** A folder or a workbook was given: a first portfolio has to be complete. */
  isWhole: boolean;
}

/** Throws a Refusal for a path that is not there, or a file whose name says nothing. */
export async function findFiles(paths: readonly string[], told: CsvOptions): Promise<FilesFound> {
  const found: FilesFound = { files: [], ignored: [], isWhole: false };
  for (const { file, isGiven } of listFiles(paths)) {
    const table = tableOfName(path.parse(file).name);
    if (isWorkbook(file) && isGiven) {
      found.isWhole = true;
      await addSheets(found, file);
    } else if (table && /\.(csv|tsv|txt)$/i.test(file)) found.files.push(csvFile(table, file, told));
    else if (isGiven) throw new Refusal(notAPortfolioFile(path.basename(file)));
    else found.ignored.push(path.basename(file));
    if (!isGiven) found.isWhole = true;
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
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map((entry) => ({ file: path.join(given, entry.name), isGiven: false }))
      .sort((one, other) => (one.file < other.file ? -1 : 1));
  });
}

export function isWorkbook(file: string): boolean {
  return /\.xls[xm]$/i.test(file);
}

/** `cases`, `Cases` and `案件` all mean cases. */
function tableOfName(name: string): PortfolioTable | undefined {
  const plain = name.normalize("NFKC").trim().toLowerCase();
  return PORTFOLIO_TABLES.find((table) => {
    const { zh, also = [] } = PORTFOLIO_FILES[table].name;
    return [table, zh, ...also].includes(plain);
  });
}

function csvFile(table: PortfolioTable, file: string, told: CsvOptions): PortfolioFileFound {
  const { columns } = PORTFOLIO_FILES[table];
  const knownHeaders = (cells: readonly string[]) =>
    cells.filter((cell) => columns.some((column) => isHeaderOf(column, cell))).length;
  return {
    table,
    name: path.basename(file),
    bytes: statSync(file).size,
    open: () => csvSource(file, { ...told, knownHeaders }),
  };
}

async function addSheets(found: FilesFound, file: string): Promise<void> {
  for (const { sheet, source } of await workbookSources(file)) {
    const table = tableOfName(sheet);
    if (!table) found.ignored.push(source.name);
    else found.files.push({ table, name: source.name, bytes: source.bytes, open: async () => source });
  }
}

function notAPortfolioFile(name: string) {
  const names = PORTFOLIO_TABLES.map((table) => `${table}.csv`).join(", ");
  return {
    en: `${name} is not named like a portfolio file (${names}). Rename it, or say with --profile how to read it.`,
    zh: `${name} 不是组合文件的名称（${names}）。请改名，或用 --profile 指明读取方式。`,
  };
}
