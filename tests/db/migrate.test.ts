import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { afterEach, beforeEach, expect, test } from "vitest";
import { METHODS } from "~/domain/methods";
import { databaseFile, openDatabase, transaction } from "~db/client";
import { rebuildAll } from "~db/derive/rebuild";
import { verifyDerived } from "~db/derive/verify";
import { migrateDatabase } from "~db/migrate";
import { factsOf } from "../support/facts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "recoup-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("an empty file gets the whole schema and the shipped dictionaries, once", () => {
  const database = openDatabase(path.join(folder, "a.db"));
  expect(migrateDatabase(database)).toBeGreaterThan(0);
  expect(migrateDatabase(database)).toBe(0);
  const codes = database.sqlite.prepare("SELECT code FROM methods ORDER BY id").pluck().all();
  expect(codes).toEqual(["none", ...METHODS.map((method) => method.code)]);
  expect(database.sqlite.prepare("SELECT code FROM causes WHERE id = 0").pluck().get()).toBe("unknown");
  expect(database.sqlite.pragma("synchronous", { simple: true })).toBe(2);
  database.close();
  expect(readdirSync(folder).filter((name) => name.includes("backup"))).toEqual([]);
});

test("every table refuses values of another type", () => {
  const database = openDatabase(":memory:");
  migrateDatabase(database);
  const loose = database.sqlite
    .prepare(
      `SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'`,
    )
    .pluck()
    .all();
  expect(loose).toEqual([]);
});

test("a transaction that fails half-way leaves nothing", async () => {
  const database = openDatabase(":memory:");
  migrateDatabase(database);
  const failing = transaction(database, async () => {
    database.sqlite.exec("INSERT INTO regions (code, batch_id) VALUES ('north', 1)");
    await Promise.resolve();
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(database.sqlite.prepare("SELECT count(*) FROM regions").pluck().get()).toBe(1);
});

test("a database address is a path from the project's root, or absolute", () => {
  expect(databaseFile("file:data/recoup.db", "/srv/recoup")).toBe("/srv/recoup/data/recoup.db");
  expect(databaseFile("file:/var/recoup.db")).toBe("/var/recoup.db");
  expect(databaseFile(":memory:")).toBe(":memory:");
});

test("a database of the first version keeps its facts, and has its figures recomputed, once", () => {
  const first = path.join(folder, "migrations");
  mkdirSync(path.join(first, "meta"), { recursive: true });
  const journal = JSON.parse(readFileSync("db/migrations/meta/_journal.json", "utf8"));
  journal.entries.length = 1;
  writeFileSync(path.join(first, "meta/_journal.json"), JSON.stringify(journal));
  cpSync("db/migrations/0000_portfolio.sql", path.join(first, "0000_portfolio.sql"));

  const database = openDatabase(path.join(folder, "a.db"));
  migrate(database.orm, { migrationsFolder: first });
  const facts = factsOf(database);
  facts.recoveryCase("c", { defaulted: "2024-01-01", exposureMinor: 1000 });
  facts.activity("c", "2024-01-05", "mediation", { officers: ["a", "b"], minutes: 60 });
  facts.receipt("c", "2024-01-20", 400);
  database.sqlite.exec(`
    INSERT INTO credits SELECT id, 1, 1, case_id, borrower_id, day, day, month, 0, 0, 0, '', 0, 400 FROM receipts;
    UPDATE portfolio SET cut_off_day = (SELECT max(day) FROM receipts)`);

  const said: string[] = [];
  const say = (sentence: string) => said.push(sentence);
  expect(migrateDatabase(database, { say })).toBe(newerMigrations());
  expect(said).toHaveLength(1);
  const verified = verifyDerived(database);
  expect(verified?.differences).toEqual([]);
  expect(verified?.rows).toMatchObject({ case_facts: 1, episodes: 1, episode_officers: 2, credits: 2 });
  migrateDatabase(database, { say });
  expect(said).toHaveLength(1);
  database.close();
});

test("a column that every derived row must have comes into a filled database, whose figures are recomputed", () => {
  const folders = ["now", "next"].map((name) => path.join(folder, name));
  for (const each of folders) cpSync("db/migrations", each, { recursive: true });
  const next = folders[1]!;
  const journal = JSON.parse(readFileSync(path.join(next, "meta/_journal.json"), "utf8"));
  const last = journal.entries.at(-1);
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: "next_horizon" });
  writeFileSync(path.join(next, "meta/_journal.json"), JSON.stringify(journal));
  // As for another horizon: the column that it would add is one that goes first.
  writeFileSync(
    path.join(next, "next_horizon.sql"),
    `ALTER TABLE \`case_facts\` DROP COLUMN \`net_365_minor\`;--> statement-breakpoint
ALTER TABLE \`case_facts\` ADD \`net_365_minor\` integer NOT NULL;`,
  );

  const database = openDatabase(path.join(folder, "a.db"));
  migrateDatabase(database, { folder: folders[0]! });
  const facts = factsOf(database);
  facts.recoveryCase("c", { defaulted: "2024-01-01", exposureMinor: 1000 });
  facts.receipt("c", "2024-01-20", 400);
  database.sqlite.transaction(() => rebuildAll(database))();
  const said: string[] = [];
  expect(migrateDatabase(database, { folder: next, say: (sentence) => said.push(sentence) })).toBe(1);
  expect(said).toHaveLength(1);
  const net = database.sqlite.prepare("SELECT net_365_minor FROM case_facts").pluck().all();
  expect(net).toEqual([400]);
  expect(verifyDerived(database)?.differences).toEqual([]);
  database.close();
});

function newerMigrations(): number {
  return readdirSync("db/migrations").filter((name) => name.endsWith(".sql") && !name.startsWith("0000"))
    .length;
}
