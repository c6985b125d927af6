/**
 * `npm run drill -- sheets`: every report's workbook, in both languages, opened by LibreOffice: its sums in units are
 * those of the JSON twin in minor units, its dates are dates to it, and no cell is an error.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parse } from "csv-parse/sync";
import { minorDigits } from "~/domain/minor-digits";
import type { Column, Row } from "~/domain/report";
import { REPORT_NAMES } from "~/domain/report-names";
import { LANGUAGES } from "~/domain/text";
import { Refusal } from "~/intake/refusal.server";
import { runningServer } from "../e2e/running-server";

/** Every sheet as a CSV in UTF-8: numbers in full, and what the office takes for a text in quotation marks. */
const AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";
const MOST_WAITING_MS = 300_000;
/** Whose workbook is no table: a sheet for each officer. Only errors are looked for. */
const DIVIDED: readonly string[] = ["monday-list"];

interface Answer {
  currency: string;
  /** In the order of the columns. */
  definitions: Record<string, Pick<Column, "kind">>;
  rows: Row[];
}

export async function drillSheets(): Promise<void> {
  requireOffice();
  const folder = mkdtempSync(path.join(tmpdir(), "recoup-sheets-"));
  const server = await runningServer({ LOG_LEVEL: "silent" });
  try {
    const answers = new Map<string, Answer>();
    for (const name of REPORT_NAMES)
      for (const language of LANGUAGES) {
        const search = `lang=${language}`;
        const json = await answered(`${server.url}/${name}.json?${search}`);
        if (json === null) continue;
        const workbook = await answered(`${server.url}/${name}.xlsx?${search}`);
        answers.set(`${name}-${language}`, (await json.json()) as Answer);
        writeFileSync(
          path.join(folder, `${name}-${language}.xlsx`),
          Buffer.from(await workbook!.arrayBuffer()),
        );
      }
    const opened = path.join(folder, "opened");
    const books = readdirSync(folder).map((file) => path.join(folder, file));
    execFileSync("soffice", ["--headless", "--convert-to", AS_CSV, "--outdir", opened, ...books], {
      stdio: "ignore",
    });
    const faults = [...answers].flatMap(([name, answer]) => faultsOf(name, answer, opened));
    console.log(`${answers.size} workbooks opened, ${faults.length} faults`);
    for (const fault of faults) console.log(fault);
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function requireOffice(): void {
  try {
    execFileSync("soffice", ["--version"]);
  } catch {
    const how = "apt-get install libreoffice-calc-nogui";
    throw new Refusal({ en: `LibreOffice is not here: ${how}`, zh: `未安装 LibreOffice：${how}` });
  }
}

/** Once it is computed; null for a report that wants more than a language. */
async function answered(address: string): Promise<Response | null> {
  for (const until = performance.now() + MOST_WAITING_MS; performance.now() < until; ) {
    const response = await fetch(address);
    if (response.status === 200) return response;
    if (response.status === 400) return null;
    if (response.status !== 202) throw new Error(`${address} answers ${response.status}`);
    await pause(1000);
  }
  throw new Error(`${address} is not answered`);
}

function faultsOf(name: string, { currency, definitions, rows }: Answer, opened: string): string[] {
  const mine = readdirSync(opened).filter((file) => file.startsWith(`${name}-`));
  const sheets = mine.map((file) => readFileSync(path.join(opened, file), "utf8"));
  const errors = sheets.flatMap(
    (text) => text.match(/\b(Err:\d+|#(?:NAME|VALUE|REF|DIV\/0|N\/A)[!?]?)/g) ?? [],
  );
  const people = mine.findIndex((file) => isPeoples(file, name));
  const isDivided = DIVIDED.some((divided) => name.startsWith(divided));
  if (people < 0) return [`${name}: no sheet`];
  const [, ...cells] = parse(sheets[people]!, {
    relax_column_count: true,
    cast: (text, { quoting }) => (quoting ? `“${text}” is a text` : text),
  }) as string[][];
  const found = Object.entries(isDivided ? {} : definitions).flatMap(([key, { kind }], place) => {
    const read = cells.map((line) => line[place] ?? "").filter((cell) => cell !== "");
    return kind === "money"
      ? moneyFault(key, read, rows, currency)
      : kind === "date"
        ? dateFault(key, read)
        : [];
  });
  return [...errors.map((error) => `an error: ${error}`), ...found].map((fault) => `${name}: ${fault}`);
}

/** The first sheet: neither what describes it nor what machines read. */
function isPeoples(file: string, name: string): boolean {
  const sheet = file.slice(name.length + 1, -".csv".length);
  return sheet !== "data" && sheet !== "Description" && sheet !== "说明";
}

function moneyFault(key: string, read: readonly string[], rows: readonly Row[], currency: string): string[] {
  const scale = 10 ** minorDigits(currency);
  // A reason stands where an amount is unknown.
  const units = read.map(Number).filter((value) => !Number.isNaN(value));
  const sum = Math.round(units.reduce((total, value) => total + Math.round(value * scale), 0));
  const asked = rows.reduce((total, row) => total + Number(row[key] ?? 0), 0);
  return sum === asked ? [] : [`${key}: ${sum} in the workbook, ${asked} in the twin`];
}

function dateFault(key: string, read: readonly string[]): string[] {
  const text = read.find((cell) => /^“\d/.test(cell));
  return text === undefined ? [] : [`${key}: ${text}`];
}
