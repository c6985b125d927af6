import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { METHODS } from "~/domain/methods";
import { databaseFile, openDatabase, transaction } from "~db/client";
import { migrateDatabase } from "~db/migrate";

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
