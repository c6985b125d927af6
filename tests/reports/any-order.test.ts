/** The same files in any order of their rows and names, read in any time zone, give the same answers. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { REPORT_DEFINITIONS } from "~/reports/definitions.server";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { writeSimulatedPortfolio } from "../../seeds/write-portfolio";
import { errorLines, importPaths } from "../intake/imported";
import { whollyShown } from "../support/answered";

const TODAY = 21_000;
/** Files keep nine decimals. */
const DECIMALS = 9;
/** What a fit of many episodes decides takes minutes, and follows from the same numbers. */
const LONG = ["plan", "monday-list", "rotation-plan", "hand-overs", "where-to-try", "candidates"];
const ANSWERED = Object.entries(REPORT_DEFINITIONS).filter(([name]) => !LONG.includes(name));

const folders: string[] = [];
const zone = process.env.TZ;
let [written, shuffled]: Database[] = [];

beforeAll(async () => {
  const folder = newFolder();
  await writeSimulatedPortfolio({ folder, cases: 120, seed: 3 });
  written = await imported(folder, (names) => names);
  process.env.TZ = "Pacific/Auckland";
  shuffled = await imported(withShuffledRows(folder), (names) => names.reverse());
});

afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  written?.close();
  shuffled?.close();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "recoup-order-"));
  folders.push(folder);
  return folder;
}

async function imported(folder: string, order: (names: string[]) => string[]): Promise<Database> {
  const database = openDatabase(":memory:");
  migrateDatabase(database);
  const names = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  const paths = order(names.sort()).map((name) => path.join(folder, name));
  const result = await importPaths(database, paths, { today: TODAY });
  expect(errorLines(result)).toEqual([]);
  return database;
}

function withShuffledRows(folder: string): string {
  const copy = newFolder();
  const random = seededRandom(20_261_129);
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".csv"))) {
    const [header, ...rows] = readFileSync(path.join(folder, name), "utf8").trimEnd().split(/\r?\n/);
    const drawn = rows.map((row) => ({ row, at: random() })).sort((one, other) => one.at - other.at);
    writeFileSync(path.join(copy, name), `${[header, ...drawn.map(({ row }) => row)].join("\n")}\n`);
  }
  return copy;
}

const rounded = (_key: string, value: unknown) =>
  typeof value === "number" ? Number(value.toFixed(DECIMALS)) : value;

test.each(ANSWERED)("%s", async (_name, definition) => {
  const [one, other] = [await whollyShown(written!, definition), await whollyShown(shuffled!, definition)];
  const lines = ({ rows }: typeof one) => rows.map((row) => JSON.stringify(row, rounded));
  expect(lines(other)).toEqual(lines(one));
});

test.each(["recovery_cases", "borrowers", "branches", "officers", "regions", "borrower_kinds"])(
  "%s are numbered as their codes count",
  (table) => {
    const codes = (database: Database) =>
      database.sqlite.prepare(`SELECT code FROM ${table} WHERE id <> 0 ORDER BY id`).pluck().all();
    expect(codes(shuffled!)).toEqual(
      shuffled!.sqlite
        .prepare(`SELECT code FROM ${table} WHERE id <> 0 ORDER BY length(code), code`)
        .pluck()
        .all(),
    );
    expect(codes(shuffled!)).toEqual(codes(written!));
  },
);
