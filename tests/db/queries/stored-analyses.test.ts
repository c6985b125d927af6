/** Results kept beside the portfolio: of one version, bounded in rows and bytes, and never dearer than the answer. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Definition } from "~/answers/definition.server";
import { type Database, openDatabase } from "~db/client";
import { MOST_KEPT, storeAnalysis, storedAnalysis } from "~db/queries/stored-analyses";
import { sqliteStore } from "~db/sqlite-store";
import { visiting } from "../../support/answered";
import { smallLedger } from "../../support/small-ledger";

let folder: string;
let file: string;
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "recoup-stored-"));
  file = path.join(folder, "ledger.db");
  const made = smallLedger();
  made.sqlite.prepare("VACUUM INTO ?").run(file);
  made.close();
  database = openDatabase(file);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const at = (second: number) => `2025-01-01T00:00:${String(second).padStart(2, "0")}.000Z`;
const keep = (question: string, result: string, second = 0, most = MOST_KEPT, version = 1) =>
  storeAnalysis(sqliteStore(database), { question, version, result }, at(second), most);
const kept = () =>
  database.sqlite.prepare("SELECT question FROM analyses ORDER BY question").pluck().all() as string[];

test("a result is kept for the version it was computed from, and older ones go", async () => {
  expect(await keep("a", "1")).toBe(true);
  expect(await keep("b", "2")).toBe(true);
  expect(await storedAnalysis(sqliteStore(database), "a", 1)).toBe("1");
  expect(await storedAnalysis(sqliteStore(database), "a", 2)).toBeNull();
  database.sqlite.exec("UPDATE portfolio SET version = 2");
  expect(await keep("a", "3")).toBe(false);
  expect(await keep("a", "4", 0, MOST_KEPT, 2)).toBe(true);
  expect(database.sqlite.prepare("SELECT question, result FROM analyses").all()).toEqual([
    { question: "a", result: "4" },
  ]);
});

describe("what is too much", () => {
  test("goes oldest first, by rows", async () => {
    const most = { rows: 3, bytes: 1000, bytesOfCase: 0 };
    for (const [second, question] of ["e", "d", "c", "b", "a"].entries())
      await keep(question, "1", second, most);
    expect(kept()).toEqual(["a", "b", "c"]);
    // Computed again it is the newest.
    await keep("c", "2", 6, most);
    await keep("f", "1", 7, most);
    expect(kept()).toEqual(["a", "c", "f"]);
  });

  test("goes oldest first, by bytes, however few", async () => {
    const most = { rows: 100, bytes: 100, bytesOfCase: 0 };
    for (const [second, question] of ["a", "b", "c", "d"].entries())
      await keep(question, "x".repeat(30), second, most);
    expect(kept()).toEqual(["b", "c", "d"]);
    await keep("e", "x".repeat(50), 5, most);
    expect(kept()).toEqual(["d", "e"]);
    expect(await keep("f", "x".repeat(51), 6, most)).toBe(false);
    expect(kept()).toEqual(["d", "e"]);
  });

  test("is more where the portfolio has more cases", async () => {
    const cases = Number(database.sqlite.prepare("SELECT count(*) FROM recovery_cases").pluck().get());
    const most = { rows: 100, bytes: 100, bytesOfCase: 200 };
    expect(cases).toBeGreaterThan(0);
    expect(await keep("a", "x".repeat(100 * cases), 0, most)).toBe(true);
    expect(await keep("b", "x".repeat(100 * cases + 1), 1, most)).toBe(false);
    expect(kept()).toEqual(["a"]);
  });

  test("goes of its own accord: some hundred results, some dozen megabytes", async () => {
    expect(MOST_KEPT.rows).toBeLessThanOrEqual(1000);
    expect(MOST_KEPT.bytes).toBeLessThanOrEqual(100 * 2 ** 20);
    const insert = database.sqlite.prepare(
      "INSERT INTO analyses (question, version, result, computed_at) VALUES (?, 1, '1', ?)",
    );
    for (let number = 0; number < MOST_KEPT.rows + 50; number++) insert.run(`old ${number}`, at(number % 60));
    await keep("new", "2", 0, MOST_KEPT);
    expect(kept().length).toBe(MOST_KEPT.rows);
  });
});

const LONG = "x".repeat(200_000);
/** Something worth keeping, and too long for a database that is full. */
const heavy: Definition<string> = {
  name: "heavy",
  reads: [],
  settings: [],
  weight: "fits",
  isStored: true,
  answer: async () => LONG,
};

describe("a database that takes no writing fails no answer", () => {
  const answered = (of: Database) => {
    const troubles: string[] = [];
    const onTrouble = (story: string) => troubles.push(story);
    const desk = { ...visiting(of).desk, definitions: new Map([[heavy.name, heavy]]), onTrouble };
    return visiting(of, { desk }).whole(heavy);
  };
  const analyses = (of: Database) => of.sqlite.prepare("SELECT count(*) FROM analyses").pluck().get();

  test("one that does keeps it", async () => {
    expect(await answered(database)).toBe(LONG);
    expect(analyses(database)).toBe(1);
  });

  test("while it is full", async () => {
    const pages = database.sqlite.pragma("page_count", { simple: true });
    database.sqlite.pragma(`max_page_count = ${pages}`);
    expect(await answered(database)).toBe(LONG);
    expect(analyses(database)).toBe(0);
    // And it was no lasting harm.
    database.sqlite.pragma("max_page_count = 1000000");
    expect(await answered(database)).toBe(LONG);
    expect(analyses(database)).toBe(1);
  });

  test("while it may only be read", async () => {
    database.sqlite.pragma("query_only = ON");
    expect(await answered(database)).toBe(LONG);
    expect(await keep("a", "1")).toBe(false);
    database.sqlite.pragma("query_only = OFF");
    expect(analyses(database)).toBe(0);
  });

  test("while an import holds it", async () => {
    const other = openDatabase(file);
    other.sqlite.pragma("busy_timeout = 10");
    database.sqlite.exec("BEGIN IMMEDIATE");
    expect(await answered(other)).toBe(LONG);
    const analysis = { question: "a", version: 1, result: "1" };
    expect(await storeAnalysis(sqliteStore(other), analysis, at(0))).toBe(false);
    database.sqlite.exec("ROLLBACK");
    expect(analyses(database)).toBe(0);
    other.close();
  });

  test("while its table is not there", async () => {
    database.sqlite.exec("DROP TABLE analyses");
    expect(await answered(database)).toBe(LONG);
  });
});
