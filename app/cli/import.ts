/** `npm run import`: files in, with a bar on a terminal, and at the end what changed or what is wrong. */
import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { dayFromParts } from "~/domain/calendar";
import { inLanguage, type Language } from "~/domain/text";
import { type Format, format } from "~/format";
import { draftProfile } from "~/intake/draft-profile.server";
import { importPortfolio } from "~/intake/import-portfolio.server";
import { lookAt } from "~/intake/look.server";
import { mappingProfileSchema } from "~/intake/mapping-profile.server";
import type { Progress } from "~/intake/progress.server";
import { readProfile } from "~/intake/read-profile.server";
import { Refusal, rowErrorSentence, UnreadableFile } from "~/intake/refusal.server";
import { undoBatch } from "~/intake/undo-batch.server";
import { writeTemplates } from "~/intake/write-templates.server";
import type { Completeness } from "~/intake/wrong-mappings.server";
import { readSettings } from "~/settings.server";
import { importWords } from "~/words/served-words.server";
import { type Database, databaseFile, openDatabase } from "~db/client";
import { listBatches } from "~db/load/list-batches";
import { migrateDatabase } from "~db/migrate";
import { chosenLanguage, readArguments, typedPath, wholeNumber } from "./arguments";
import { columnList } from "./column-list";
import { batchTable, importSummary } from "./import-summary";
import { printJson, printLines } from "./print-lines";
import { progressBar } from "./progress-bar";
import { readingChoices } from "./reading-choices";
import { tableWord } from "./table-word";

const OPTIONS = {
  profile: { type: "string" },
  "dry-run": { type: "boolean" },
  "accept-good-rows": { type: "boolean" },
  errors: { type: "string", default: "errors.csv" },
  marked: { type: "string" },
  encoding: { type: "string", multiple: true },
  delimiter: { type: "string" },
  decimal: { type: "string" },
  dates: { type: "string", multiple: true },
  zone: { type: "string" },
  empty: { type: "string", multiple: true },
  "ignore-columns": { type: "string", multiple: true },
  list: { type: "boolean" },
  undo: { type: "string" },
  template: { type: "string" },
  columns: { type: "boolean" },
  look: { type: "boolean" },
  called: { type: "string" },
  "draft-profile": { type: "string" },
  "profile-schema": { type: "boolean" },
  json: { type: "boolean" },
  lang: { type: "string", default: "en" },
} as const;

type Choices = ReturnType<typeof readArguments<typeof OPTIONS>>["values"];

/** Exit code 0 when done or nothing new, 2 when anything is wrong with the files. */
export async function runImport(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const language = chosenLanguage(values.lang);
  if (values.template !== undefined) return template(typedPath(values.template), language);
  if (values.columns) return columns(language);
  if (values["profile-schema"]) return profileSchema();
  if (values["draft-profile"] !== undefined) return draft(values["draft-profile"], language);
  if (positionals.length === 0 && !values.list && values.undo === undefined) throw new Refusal(HOW_TO);

  const database = openDatabase(databaseFile(readSettings(process.env).databaseUrl));
  try {
    migrateDatabase(database);
    if (values.list) return list(database, values, language);
    if (values.undo !== undefined) return await undo(database, values, language);
    if (values.look) return await look(database, positionals, values);
    return await load(database, positionals, values, language);
  } finally {
    database.close();
  }
}

function columns(language: Language): number {
  console.log(columnList(language));
  return 0;
}

function profileSchema(): number {
  printJson(z.toJSONSchema(mappingProfileSchema, { io: "input" }), 2);
  return 0;
}

/** The draft on standard output, what is still to say on standard error. */
async function draft(name: string, language: Language): Promise<number> {
  const file = typedPath(name);
  if (!existsSync(file)) throw new Refusal({ en: `There is no file ${name}.`, zh: `没有文件 ${name}。` });
  try {
    const { profile, remarks } = await draftProfile(file);
    printJson(profile, 2);
    for (const remark of remarks) printLines(inLanguage(remark, language));
    printLines(importWords(language).drafted(name));
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const said = { file: path.basename(file), line: error.line, column: null, value: null, ...error.problem };
    throw new Refusal({ en: rowErrorSentence(said, "en"), zh: rowErrorSentence(said, "zh") });
  }
}

function template(folder: string, language: Language): number {
  const files = writeTemplates(folder, language);
  printLines(importWords(language).templates(files.length, folder));
  return 0;
}

function list(database: Database, { json }: Choices, language: Language): number {
  const batches = listBatches(database);
  if (json) printJson(batches);
  else if (batches.length === 0) printLines(importWords(language).noBatches);
  else printLines(batchTable(batches, language));
  return 0;
}

async function undo(database: Database, values: Choices, language: Language): Promise<number> {
  const batchId = wholeNumber("--undo", values.undo ?? "", 1);
  const result = await undoBatch(database, batchId, new Date().toISOString());
  const say = importWords(language);
  if (values.json) printJson(result);
  else {
    if (result.backup) printLines(say.backup(result.backup));
    printLines(say.undone(batchId, result.version));
    const { decidedCases, notedCases } = result;
    if (decidedCases.length > 0) printLines(say.decisionsKept(decidedCases.length, decidedCases.join(" ")));
    if (notedCases.length > 0) printLines(say.notesKept(notedCases.length, notedCases.join(" ")));
  }
  return 0;
}

/** What is understood of the files, as JSON. */
async function look(database: Database, paths: string[], values: Choices): Promise<number> {
  const found = await lookAt(database, {
    paths: paths.map(typedPath),
    profile: givenProfile(values, "begun"),
    choices: readingChoices(values),
    today: localDay(new Date()),
    defaultCurrency: readSettings(process.env).currency,
  });
  printJson(found);
  return 0;
}

function givenProfile({ profile }: Choices, completeness: Completeness = "whole") {
  return profile === undefined ? undefined : readProfile(typedPath(profile), completeness);
}

async function load(
  database: Database,
  paths: string[],
  values: Choices,
  language: Language,
): Promise<number> {
  const choices = readingChoices(values);
  const settings = readSettings(process.env);
  const now = new Date();
  const bar = progressBar(process.stderr, endsAtTerminal(), () => performance.now());
  try {
    const result = await importPortfolio(database, {
      paths: paths.map(typedPath),
      source: values.called ?? paths.join(", "),
      profile: givenProfile(values),
      choices,
      today: localDay(now),
      loadedAt: now.toISOString(),
      defaultCurrency: settings.currency,
      currency: process.env.CURRENCY ? settings.currency : undefined,
      isDryRun: values["dry-run"] ?? false,
      acceptsGoodRows: values["accept-good-rows"] ?? false,
      comparesTotals: (values.json || values["dry-run"]) ?? false,
      errorsFile: typedPath(values.errors),
      marked: values.marked === undefined ? undefined : { file: typedPath(values.marked), language },
      onProgress: (progress) => {
        bar.show(progress.share, progressText(progress, format(language, settings.currency)));
        // The process that started this one may want to show it.
        process.send?.(progress);
      },
    });
    bar.clear();
    if (values.json) printJson(result);
    else printLines(importSummary(result, language));
    return result.outcome === "refused" ? 2 : 0;
  } finally {
    bar.clear();
  }
}

/** An import's errors reach the terminal through the process that caps its memory. */
function endsAtTerminal(): boolean {
  return process.stderr.isTTY || process.env.STDERR_IS_TERMINAL === "1";
}

function progressText(progress: Progress, { language, count }: Format): string {
  const say = importWords(language);
  const { secondsLeft } = progress;
  const left = secondsLeft === null ? "" : say.secondsLeft(count(Math.ceil(secondsLeft)));
  if (progress.stage === "deriving")
    return say.deriving(count(progress.borrowers), count(progress.ofBorrowers)) + left;
  const { table, rows, rowsPerSecond } = progress;
  return say.progress(tableWord(table, language), count(rows), count(rowsPerSecond)) + left;
}

const HOW_TO = {
  en: "What is to be imported? For example: npm run import -- FOLDER (or files, or a workbook). --help says more.",
  zh: "请指明要导入的内容，例如：npm run import -- 文件夹（或文件、工作簿）。详见 --help。",
};

/** The calendar day where the command is typed. */
function localDay(now: Date): number {
  return dayFromParts(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}
