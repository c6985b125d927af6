/** `npm run report -- NAME`: the same table as the page of that name, on standard output or in a file. */
import { createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { boundGrowth } from "~/answers/give-back.server";
import { visit } from "~/answers/visit.server";
import { deskOver } from "~/desk.server";
import { minuteText } from "~/domain/calendar";
import { type ExportFormat, FORMAT_ENDINGS, isExportFormat, PICTURE_ENDING } from "~/domain/export-formats";
import { isFilterError } from "~/domain/filter-error";
import { FILTER_KEYS } from "~/domain/filters";
import { isReportName, REPORT_NAMES } from "~/domain/report-names";
import { EVERYTHING } from "~/domain/scope";
import { readAddress, refuseUnread } from "~/exports/address.server";
import { exportReport } from "~/exports/export.server";
import { Refusal } from "~/intake/refusal.server";
import { REPORT_DEFINITIONS } from "~/reports/definitions.server";
import { readSettings } from "~/settings.server";
import { databaseFile, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { sqliteStore } from "~db/sqlite-store";
import { oneOf, readFlags, typedPath } from "./arguments";
import { writePicture } from "./picture";

const USAGE = `npm run report -- NAME [--format ${FORMAT_ENDINGS.join("|")}] [--out FILE] [--meta] [--FILTER VALUE …]
Names: ${REPORT_NAMES.join(", ")}
Filters: ${FILTER_KEYS.filter((key) => key !== "page").join(", ")}; lists by repetition
A picture of a page: npm run report -- PAGE --out FILE.svg [--picture NAME] [--FILTER VALUE …]`;

interface Command {
  name: string;
  format: ExportFormat;
  /** Absolute; null: standard output. */
  out: string | null;
  meta: boolean;
  search: URLSearchParams;
  /** What a picture is asked for with; null: a table. */
  picture: URLSearchParams | null;
}

/** Exit code 0. A wrong name, option or filter is thrown as a Refusal. */
export async function runReport(args: readonly string[]): Promise<number> {
  const command = readCommand(args);
  const { name, format, out, meta, search } = command;
  if (command.picture !== null) {
    await writePicture(name, command.picture, out!);
    return 0;
  }
  if (!isReportName(name)) throw usage(`There is no report “${name}”.`, `没有报表“${name}”。`);
  boundGrowth();
  const settings = readSettings(process.env);
  const database = openDatabase(databaseFile(settings.databaseUrl));
  const store = sqliteStore(database);
  try {
    migrateDatabase(database);
    const filters = await readAddress(store, search);
    refuseUnread(name, { search, filters }, REPORT_DEFINITIONS[name].reads);
    const language = filters.lang ?? "en";
    const looking = visit({
      desk: deskOver(store, settings),
      asker: {},
      scope: EVERYTHING,
      filters,
      language,
    });
    const file = await exportReport(looking, name, format, { meta, exportedAt: minuteText(new Date()) });
    await (out === null ? print(Readable.from(file.body)) : save(Readable.from(file.body), out));
    return 0;
  } catch (error) {
    throw isFilterError(error) ? new Refusal(error.text) : error;
  } finally {
    store.close();
  }
}

async function print(body: Readable): Promise<void> {
  await pipeline(body, process.stdout, { end: false }).catch((error: NodeJS.ErrnoException) => {
    // The reader has seen enough (`| head`).
    if (error.code !== "EPIPE") throw error;
  });
}

async function save(body: Readable, file: string): Promise<void> {
  await pipeline(body, createWriteStream(file)).catch((error: NodeJS.ErrnoException) => {
    if (!["ENOENT", "EACCES", "EISDIR"].includes(error.code ?? "")) throw error;
    throw new Refusal({
      en: `${file} cannot be written: ${error.code}.`,
      zh: `无法写入${file}：${error.code}。`,
    });
  });
}

function readCommand(args: readonly string[]): Command {
  const { names, own, search } = readFlags(
    args,
    { valued: ["format", "out", "picture"], bare: ["meta"] },
    USAGE,
  );
  const [name] = names;
  if (name === undefined) throw usage("Which report?", "请指明报表名称。");
  if (names.length > 1)
    throw usage(`One report at a time: ${names.join(", ")}.`, `一次只能输出一个报表：${names.join("、")}。`);
  const out = own.out === undefined ? null : typedPath(own.out);
  const isPicture = out !== null && path.extname(out) === `.${PICTURE_ENDING}`;
  if (own.picture !== undefined && !isPicture)
    throw usage(
      `A picture is a file that ends in .${PICTURE_ENDING}.`,
      `图片文件名应以.${PICTURE_ENDING}结尾。`,
    );
  const picture = new URLSearchParams(search);
  if (own.picture !== undefined) picture.set("picture", own.picture);
  return {
    name,
    format: isPicture ? "csv" : chosenFormat(own.format, out),
    out,
    meta: own.meta !== undefined,
    search,
    picture: isPicture ? picture : null,
  };
}

/** As asked for, else as the file's name ends, else CSV. */
function chosenFormat(format: string | undefined, out: string | null): ExportFormat {
  if (format !== undefined) return oneOf("--format", format, FORMAT_ENDINGS);
  const ending = out === null ? "" : path.extname(out).slice(1);
  return isExportFormat(ending) ? ending : "csv";
}

function usage(en: string, zh: string): Refusal {
  return new Refusal({ en: `${en}\n${USAGE}`, zh: `${zh}\n${USAGE}` });
}
