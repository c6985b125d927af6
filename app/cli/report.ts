/** `npm run report -- NAME`: the same table as the page of that name, on standard output or in a file. */
import { createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { FilterError } from "~/domain/filter-error";
import { FILTER_KEYS } from "~/domain/filters";
import { isReportName, REPORT_NAMES } from "~/domain/reports";
import { EVERYTHING } from "~/domain/scope";
import { EXPORT_FORMATS, type ExportFormat, exportReport, isExportFormat } from "~/reports/export.server";
import { readFilters } from "~/reports/read-filters.server";
import { readSettings } from "~/settings.server";
import { databaseFile, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";

const USAGE = `npm run report -- NAME [--format ${EXPORT_FORMATS.join("|")}] [--out FILE] [--meta] [--FILTER VALUE …]
Names: ${REPORT_NAMES.join(", ")}
Filters: ${FILTER_KEYS.filter((key) => key !== "page").join(", ")}; lists by repetition`;

/** A wrong word on the command line: exit 2. */
class UsageError extends Error {}

interface Command {
  name: string;
  format: ExportFormat;
  out: string | null;
  meta: boolean;
  search: URLSearchParams;
}

/** Exit code 0 done, 2 a wrong name or filter. Everything but the table goes to standard error. */
export async function runReport(args: readonly string[]): Promise<number> {
  try {
    await report(readCommand(args));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) return complain(`${error.message}\n${USAGE}`);
    if (error instanceof FilterError) return complain(error.message);
    throw error;
  }
}

async function report({ name, format, out, meta, search }: Command): Promise<void> {
  if (!isReportName(name)) throw new UsageError(`There is no report “${name}”.`);
  const database = openDatabase(databaseFile(readSettings(process.env).databaseUrl));
  try {
    migrateDatabase(database);
    const filters = readFilters(database, search);
    const exportedAt = new Date().toISOString();
    const file = await exportReport(database, EVERYTHING, name, filters, format, { meta, exportedAt });
    await write(Readable.from(file.body), out);
  } finally {
    database.close();
  }
}

async function write(body: Readable, out: string | null): Promise<void> {
  if (out !== null) {
    // npm runs scripts in the project; the person typed the path elsewhere.
    const target = path.resolve(process.env.INIT_CWD ?? process.cwd(), out);
    await pipeline(body, createWriteStream(target)).catch((error: NodeJS.ErrnoException) => {
      if (["ENOENT", "EACCES", "EISDIR"].includes(error.code ?? ""))
        throw new UsageError(`${target} cannot be written: ${error.code}.`);
      throw error;
    });
    return;
  }
  await pipeline(body, process.stdout, { end: false }).catch((error: NodeJS.ErrnoException) => {
    // Whoever reads has seen enough (`| head`).
    if (error.code !== "EPIPE") throw error;
  });
}

/** `--name value` or `--name=value`; a value may begin with a dash (`--sort -cost_minor`). */
function readCommand(args: readonly string[]): Command {
  const command: Command = { name: "", format: "csv", out: null, meta: false, search: new URLSearchParams() };
  let format: string | null = null;
  for (let index = 0; index < args.length; index++) {
    const word = args[index] ?? "";
    if (!word.startsWith("--")) {
      if (command.name !== "") throw new UsageError(`One report at a time: “${command.name}” or “${word}”.`);
      command.name = word;
      continue;
    }
    const [, flag = "", given] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
    if (flag === "meta") {
      command.meta = true;
      continue;
    }
    const value = given ?? args[++index];
    if (value === undefined) throw new UsageError(`--${flag} wants a value.`);
    if (flag === "format") format = value;
    else if (flag === "out") command.out = value;
    else command.search.append(flag.replaceAll("-", "_"), value);
  }
  if (command.name === "") throw new UsageError("Which report?");
  return { ...command, format: chosenFormat(format, command.out) };
}

/** As asked for, else as the file's name ends, else CSV. */
function chosenFormat(format: string | null, out: string | null): ExportFormat {
  if (format !== null && !isExportFormat(format))
    throw new UsageError(`--format “${format}” is not one of ${EXPORT_FORMATS.join(", ")}.`);
  const ending = out === null ? "" : path.extname(out).slice(1);
  return format ?? (isExportFormat(ending) ? ending : "csv");
}

function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}
