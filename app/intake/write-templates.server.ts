/** Every portfolio file with its headers and one example row, to fill in. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { stringify } from "csv-stringify/sync";
import { CAUSES } from "~/domain/causes";
import { headerOf, type ImportColumn } from "~/domain/import-columns/import-column";
import { METHODS } from "~/domain/methods";
import { PORTFOLIO_FILES, PORTFOLIO_TABLES, type PortfolioTable } from "~/domain/portfolio-files";
import { inLanguage, type Language, writtenIn } from "~/domain/text";
import { Refusal } from "./refusal.server";

/** UTF-8 with BOM and CRLF, as Excel in China opens and keeps it. Returns the files; refuses to write over any. */
export function writeTemplates(folder: string, language: Language): string[] {
  const files = PORTFOLIO_TABLES.map((table) => ({ table, file: path.join(folder, `${table}.csv`) }));
  const there = files.filter(({ file }) => existsSync(file)).map(({ file }) => path.basename(file));
  if (there.length > 0)
    throw new Refusal({
      en: `${folder} already holds ${there.join(", ")}; templates are not written over files.`,
      zh: `${folder} 中已有 ${there.join("、")}；模板不会覆盖已有文件。`,
    });
  mkdirSync(folder, { recursive: true });
  for (const { table, file } of files) writeFileSync(file, templateText(table, language));
  return files.map(({ file }) => file);
}

export function templateText(table: PortfolioTable, language: Language): string {
  const { columns } = PORTFOLIO_FILES[table];
  const headers = columns.map((column) => headerOf(column, language));
  const example = columns.map((column) => exampleOf(column, language));
  return `\ufeff${stringify([headers, example], { record_delimiter: "windows" })}`;
}

function exampleOf({ example, kind, vocabulary }: ImportColumn, language: Language): string {
  if (example === undefined) return "";
  if (typeof example !== "string") return inLanguage(example, language);
  const named = { method: METHODS, cause: CAUSES, causes: CAUSES }[kind as "method" | "cause" | "causes"];
  const name = vocabulary?.[example] ?? named?.find(({ code }) => code === example)?.name;
  return name ? writtenIn(language, example, name) : example;
}
