/** `npm run import`: files in, with a bar on a terminal, and at the end what changed or what is wrong. */
import { dayFromParts } from "~/domain/calendar";
import { format } from "~/format";
import { importPortfolio } from "~/intake/import-portfolio.server";
import { readProfile } from "~/intake/mapping-profile.server";
import { ENCODINGS } from "~/intake/recognise-encoding.server";
import { Refusal } from "~/intake/refusal.server";
import { readSettings } from "~/settings.server";
import { type Database, databaseFile, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { chosenLanguage, oneOf, readArguments, typedPath } from "./arguments";
import { importSummary } from "./import-summary";
import { importWords } from "./import-words";
import { progressBar } from "./progress-bar";

const OPTIONS = {
  profile: { type: "string" },
  "dry-run": { type: "boolean" },
  json: { type: "boolean" },
  "accept-good-rows": { type: "boolean" },
  errors: { type: "string", default: "errors.csv" },
  encoding: { type: "string" },
  delimiter: { type: "string" },
  decimal: { type: "string" },
  lang: { type: "string", default: "en" },
} as const;

/** Exit code 0 when loaded or nothing new, 2 when anything is wrong with the files. */
export async function runImport(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const language = chosenLanguage(values.lang);
  if (positionals.length === 0) throw new Refusal(HOW_TO);

  const settings = readSettings(process.env);
  const database = openMigrated(settings.databaseUrl);
  const now = new Date();
  const bar = progressBar(process.stderr, () => performance.now());
  const say = importWords(language);
  try {
    const result = await importPortfolio(database, {
      paths: positionals.map(typedPath),
      source: positionals.join(", "),
      profile: values.profile === undefined ? undefined : readProfile(typedPath(values.profile)),
      choices: {
        encoding: values.encoding ? oneOf("--encoding", values.encoding, ENCODINGS) : undefined,
        delimiter: values.delimiter === "tab" ? "\t" : values.delimiter,
        decimalSign: values.decimal ? oneOf("--decimal", values.decimal, [".", ","] as const) : undefined,
      },
      today: localDay(now),
      loadedAt: now.toISOString(),
      defaultCurrency: settings.currency,
      currency: process.env.CURRENCY ? settings.currency : undefined,
      isDryRun: values["dry-run"] ?? false,
      acceptsGoodRows: values["accept-good-rows"] ?? false,
      errorsFile: typedPath(values.errors),
      onProgress: ({ table, rows, share }) =>
        bar.show(share, `${say.table(table)} ${say.rows(format(language, settings.currency).count(rows))}`),
    });
    bar.clear();
    if (values.json) console.log(JSON.stringify(result));
    else console.error(importSummary(result, language));
    return result.outcome === "refused" ? 2 : 0;
  } finally {
    bar.clear();
    database.close();
  }
}

const HOW_TO = {
  en: "What is to be imported? For example: npm run import -- FOLDER (or files, or a workbook).",
  zh: "请指明要导入的内容，例如：npm run import -- 文件夹（或文件、工作簿）。",
};

function openMigrated(databaseUrl: string): Database {
  const database = openDatabase(databaseFile(databaseUrl));
  migrateDatabase(database);
  return database;
}

/** The calendar day where the command is typed. */
function localDay(now: Date): number {
  return dayFromParts(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}
