/** Imports of mutated files into one portfolio: whatever they hold, it ends soon, in words, and changes nothing by half. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { dayFromIso } from "~/domain/calendar";
import { importPortfolio } from "~/intake/import-portfolio.server";
import { lookAt } from "~/intake/look.server";
import { Refusal } from "~/intake/refusal.server";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { contentOf, SMALL_PORTFOLIO } from "./imported";
import { mutated, mutatedWorkbook, type Random, seededRandom } from "./mutated-files";
import { workbookIn } from "./workbook-file";

export interface FuzzResult {
  imports: number;
  outcomes: Record<string, number>;
  /** What went wrong: seed of the import and the error's first line. */
  faults: string[];
  slowestMs: number;
  /** Of this process, at its highest after an import. */
  mostMegabytes: number;
}

const LONGEST_MS = 10_000;
const MOST_MEGABYTES = 600;
const TABLES = ["cases", "activities", "receipts", "charges", "assignments"] as const;

/** Every second one a workbook; the first `imports` seeds from `seed` on. */
export async function fuzzedImports(imports: number, seed: number): Promise<FuzzResult> {
  const folder = mkdtempSync(path.join(tmpdir(), "recoup-fuzz-"));
  const database = openDatabase(":memory:");
  const result: FuzzResult = { imports: 0, outcomes: {}, faults: [], slowestMs: 0, mostMegabytes: 0 };
  try {
    migrateDatabase(database);
    await imported(database, await written(folder, SMALL_PORTFOLIO), false);
    const before = digestOf(database);
    const book = await workbookIn(folder, bookOf(SMALL_PORTFOLIO), "base.xlsx");
    for (let number = seed; number < seed + imports; number++) {
      const random = seededRandom(number);
      const paths =
        number % 2 === 0 ? await mutatedFolder(folder, random) : await mutatedBook(folder, book, random);
      const begun = process.cpuUsage();
      let outcome = "";
      try {
        outcome = await imported(database, paths, true);
        await lookAt(database, { paths, choices: {}, today: TODAY, defaultCurrency: "CNY" });
      } catch (error) {
        outcome = error instanceof Refusal ? "refused in words" : "fault";
        if (outcome === "fault")
          result.faults.push(
            `${number}: ${String((error as Error).stack)
              .split("\n")
              .slice(0, 3)
              .join(" ")}`,
          );
      }
      // Its own work: how long others hold the processor is another matter.
      const { user, system } = process.cpuUsage(begun);
      const ms = (user + system) / 1000;
      if (ms > LONGEST_MS) result.faults.push(`${number}: ${Math.round(ms)} ms`);
      if (digestOf(database) !== before) result.faults.push(`${number}: half of it stayed`);
      result.imports++;
      result.outcomes[outcome] = (result.outcomes[outcome] ?? 0) + 1;
      result.slowestMs = Math.max(result.slowestMs, ms);
      const megabytes = process.memoryUsage().rss / (1 << 20);
      result.mostMegabytes = Math.max(result.mostMegabytes, megabytes);
    }
    if (result.mostMegabytes > MOST_MEGABYTES) result.faults.push(`${Math.round(result.mostMegabytes)} MB`);
    return result;
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}

const TODAY = dayFromIso("2025-06-30")!;

async function imported(database: Database, paths: readonly string[], isDryRun: boolean): Promise<string> {
  const { outcome } = await importPortfolio(database, {
    paths,
    today: TODAY,
    loadedAt: "2025-06-30T09:00:00.000Z",
    defaultCurrency: "CNY",
    errorsFile: null,
    isDryRun,
    acceptsGoodRows: isDryRun,
  });
  return outcome;
}

type Texts = Readonly<Record<string, string | Buffer>>;

async function written(folder: string, files: Texts): Promise<string[]> {
  return Object.entries(files).map(([name, content]) => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  });
}

/** Files with other ids than those that are there, one or two of them mutated. */
function mutatedFolder(folder: string, random: Random): Promise<string[]> {
  const files: Record<string, Buffer> = {};
  for (const table of TABLES)
    files[`${table}.csv`] = Buffer.from(renamed(String(SMALL_PORTFOLIO[`${table}.csv`])));
  for (let count = 1 + Math.floor(random() * 2); count > 0; count--) {
    const name = `${TABLES[Math.floor(random() * TABLES.length)]}.csv`;
    files[name] = mutated(files[name]!, random);
  }
  return written(folder, files);
}

function renamed(text: string): string {
  return text.replaceAll(/\b([CKARF])(\d)\b/g, "$1N$2");
}

async function mutatedBook(folder: string, book: string, random: Random): Promise<string[]> {
  return written(folder, { "portfolio.xlsx": await mutatedWorkbook(book, random) });
}

function bookOf(files: Texts): Record<string, string[][]> {
  return Object.fromEntries(
    TABLES.map((table) => {
      const lines = renamed(String(files[`${table}.csv`]))
        .trim()
        .split("\n");
      return [table, lines.map((line) => line.replaceAll('"', "").split(","))];
    }),
  );
}

/** Everything that stands in the database. */
function digestOf(database: Database): string {
  return createHash("sha256")
    .update(JSON.stringify(contentOf(database)))
    .digest("hex");
}
