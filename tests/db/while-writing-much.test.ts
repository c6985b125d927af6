import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Database, openDatabase, transaction, whileWritingMuch } from "~db/client";
import { migrateDatabase } from "~db/migrate";

let folder: string;
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "recoup-"));
  database = openDatabase(path.join(folder, "a.db"));
  migrateDatabase(database);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const journal = () => database.sqlite.pragma("journal_mode", { simple: true });

test("an empty database that nobody else has open is written once, and goes back to the WAL", async () => {
  expect(await whileWritingMuch(database, true, async () => journal())).toBe("delete");
  expect(journal()).toBe("wal");
});

test("one that holds something stays with the WAL, whose readers never wait", async () => {
  expect(await whileWritingMuch(database, false, async () => journal())).toBe("wal");
});

test("nobody who has it open is locked out", async () => {
  const other = openDatabase(database.file);
  other.sqlite.prepare("SELECT version FROM portfolio").get();
  const read = async () => [journal(), other.sqlite.prepare("SELECT version FROM portfolio").pluck().get()];
  expect(await whileWritingMuch(database, true, read)).toEqual(["wal", 0]);
  other.close();
});

test("who opens it meanwhile hinders nothing, and finds all of it afterwards", async () => {
  let other: Database | undefined;
  await whileWritingMuch(database, true, async () => {
    await transaction(database, () => {
      database.sqlite.exec("INSERT INTO regions (code, batch_id) VALUES ('north', 1)");
    });
    other = openDatabase(database.file, { readonly: true });
    expect(other.sqlite.prepare("SELECT count(*) FROM regions").pluck().get()).toBe(2);
  });
  expect(other!.sqlite.prepare("SELECT count(*) FROM regions").pluck().get()).toBe(2);
  other!.close();
});

test("work that fails leaves nothing, and the WAL", async () => {
  const failing = whileWritingMuch(database, true, () =>
    transaction(database, () => {
      database.sqlite.exec("INSERT INTO regions (code, batch_id) VALUES ('north', 1)");
      throw new Error("no");
    }),
  );
  await expect(failing).rejects.toThrow("no");
  expect(database.sqlite.prepare("SELECT count(*) FROM regions").pluck().get()).toBe(1);
  expect(journal()).toBe("wal");
});
