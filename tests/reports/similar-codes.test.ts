/** One person, place or loan in two spellings counts as two, and is said to be doubtful. */
import { afterEach, expect, test } from "vitest";
import { dataQualityReport } from "~/reports/data-quality/data-quality-report.server";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { importFiles } from "../intake/imported";
import { shown } from "../support/answered";

let database: Database;
afterEach(() => database.close());

async function found(cases: readonly string[]) {
  database = openDatabase(":memory:");
  migrateDatabase(database);
  const head = "case_id,borrower_id,exposure,defaulted_on,branch,officer";
  await importFiles(database, { "cases.csv": `${[head, ...cases].join("\n")}\n` });
  const { rows } = await shown(database, dataQualityReport);
  return rows
    .filter(({ issue }) => String(issue).startsWith("similar-"))
    .map(({ table, issue, rows: count, examples }) => [table, issue, Number(count), examples]);
}

test("capitals, spaces and zeros in front make no other code", async () => {
  expect(
    await found([
      "L1,00123,100,2024-01-02,North,LI MIN",
      "L2,123,200,2024-01-03,nor th,Li Min",
      "l 1,K 1,300,2024-01-04,South,LiMin",
      "L3,k1,400,2024-01-05,South,Wang",
    ]),
  ).toEqual(
    expect.arrayContaining([
      ["cases", "similar-codes", 1, "l 1"],
      ["cases", "similar-borrowers", 2, "L1;l 1"],
      ["officers", "similar-codes", 2, "LiMin"],
      ["branches", "similar-codes", 1, expect.any(String)],
    ]),
  );
});

test("numbers that differ, and signs between numbers, make another", async () => {
  expect(
    await found([
      "1-11,B1,100,2024-01-02,B-1,O1",
      "11-1,B10,200,2024-01-03,B-10,O10",
      "111,B100,300,2024-01-04,B-11,O100",
    ]),
  ).toEqual([]);
});
