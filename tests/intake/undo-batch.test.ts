import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { undoBatch } from "~/intake/undo-batch.server";
import { openDatabase } from "~db/client";
import { verifyDerived } from "~db/derive/verify";
import { listBatches } from "~db/load/list-batches";
import {
  contentOf,
  type Files,
  freshDatabase,
  importFiles,
  SMALL_PORTFOLIO,
  temporaryFolder,
} from "./imported";

const UNDONE_AT = "2025-07-01T08:00:00.000Z";
/** What an undo does not turn back: the version, and that the batch once was. */
const KEPT = ["batches", "portfolio"];

/** Changes everything that an update may change. */
const NEXT_MONTH: Files = {
  "branches.csv":
    "branch,name,region,region_name\nB1,Old harbour,north,Far north\nB2,South branch,south,\nB3,New,west,\n",
  "officers.csv": "officer,name,branch,left_on\nO1,Officer one,B3,2024-12-31\nO4,Officer four,B3,\n",
  "cases.csv":
    "case_id,borrower_id,borrower_name,borrower_kind,region,branch,officer,exposure,defaulted_on,security,cause,secondary_causes,traits,closed_on,close_reason\n" +
    "C1,K1,Wang,farmer,,B1,O4,1500,2024-01-31,mortgage,fraud-diversion,,willing,2024-12-01,repaid\n" +
    "C2,K3,Borrower three,miner,south,B2,O2,900,2024-02-29,,illness-death,income-loss,,,\n" +
    "C3,K1,Wang,farmer,west,B3,O4,10,2024-05-05,,,,,,\n",
  "assignments.csv":
    "case_id,officer,from,to,reason\nC1,O2,2024-06-01,2024-09-01,rotation\nC1,O4,2024-09-01,,performance\n",
  "activities.csv": "case_id,on,method,officers\nC1,2024-10-01,litigation,O4;O1\nC3,2024-10-02,mediation,\n",
  "receipts.csv": "receipt_id,case_id,on,amount,reversal_of\nR4,C2,2024-10-05,-50,R3\n",
};

test("an undo restores every row of every table as it was", async () => {
  const database = freshDatabase();
  await importFiles(database, SMALL_PORTFOLIO);
  const before = contentOf(database, KEPT);
  const second = await importFiles(database, NEXT_MONTH);
  expect(second).toMatchObject({ outcome: "loaded", batchId: 2, version: 2 });
  expect(second.counts).toMatchObject({
    branches: { new: 1, updated: 2 },
    officers: { new: 1, updated: 1 },
    cases: { new: 1, updated: 2 },
    assignments: { new: 1, updated: 1 },
  });
  expect(verifyDerived(database)?.differences).toEqual([]);

  expect(await undoBatch(database, 2, UNDONE_AT)).toEqual({
    batchId: 2,
    version: 3,
    backup: null,
    decidedCases: [],
    notedCases: [],
  });
  expect(contentOf(database, KEPT)).toEqual(before);
  expect(verifyDerived(database)?.differences).toEqual([]);
  expect(listBatches(database)).toMatchObject([
    { id: 2, status: "undone", undoneAt: UNDONE_AT, counts: { cases: { updated: 2 } } },
    { id: 1, status: "loaded", undoneAt: null },
  ]);

  await undoBatch(database, 1, UNDONE_AT);
  expect(contentOf(database, KEPT)).toEqual(contentOf(freshDatabase(), KEPT));
  expect(
    database.sqlite.prepare("SELECT version, currency, loaded_at, cut_off_day FROM portfolio").get(),
  ).toEqual({
    version: 4,
    currency: null,
    loaded_at: null,
    cut_off_day: null,
  });
});

test("what was undone can be imported again, under a new number", async () => {
  const database = freshDatabase();
  await importFiles(database, SMALL_PORTFOLIO);
  await importFiles(database, NEXT_MONTH);
  const before = contentOf(database, [...KEPT, "row_versions"]);
  await undoBatch(database, 2, UNDONE_AT);
  expect(await importFiles(database, NEXT_MONTH)).toMatchObject({ outcome: "loaded", batchId: 3 });
  const after = contentOf(database, [...KEPT, "row_versions"]);
  const unnumbered = (content: object) =>
    JSON.parse(JSON.stringify(content).replaceAll('"batch_id":3', '"batch_id":2'));
  expect(unnumbered(after)).toEqual(before);
});

const LATER: [string, Files][] = [
  ["has facts on its cases", { "receipts.csv": "case_id,on,amount\nC2,2024-10-05,1\n" }],
  ["uses its officers", { "cases.csv": caseRow("C8,K8,1,2024-01-01,O1,,") }],
  ["uses its borrowers", { "cases.csv": caseRow("C8,K1,1,2024-01-01,,,") }],
  ["changed its rows", { "cases.csv": caseRow("C2,K2,901,2024-02-29,O2,B2,") }],
  [
    "rewrote a cause",
    { "cases.csv": "case_id,borrower_id,exposure,defaulted_on,cause\nC1,K1,1234.56,2024-01-31,bank-error\n" },
  ],
  ["uses its branches", { "officers.csv": "officer,branch\nO9,B1\n" }],
  ["uses its regions", { "branches.csv": "branch,region\nB9,north\n" }],
];

function caseRow(row: string): string {
  return `case_id,borrower_id,exposure,defaulted_on,officer,branch,region\n${row}\n`;
}

test.each(LATER)("a batch is not undone while a later one %s", async (_what, files) => {
  const database = freshDatabase();
  await importFiles(database, SMALL_PORTFOLIO);
  expect((await importFiles(database, files, { source: "later.csv" })).outcome).toBe("loaded");
  const before = contentOf(database);
  await expect(undoBatch(database, 1, UNDONE_AT)).rejects.toThrow(
    "Import 1 cannot be undone: later imports build on it: 2 (later.csv). Undo those first, the newest first.",
  );
  expect(contentOf(database)).toEqual(before);
  await undoBatch(database, 2, UNDONE_AT);
  await undoBatch(database, 1, UNDONE_AT);
});

test("batches that do not touch each other are undone in any order", async () => {
  const database = freshDatabase();
  await importFiles(database, SMALL_PORTFOLIO);
  await importFiles(database, { "cases.csv": caseRow("C8,K8,1,2024-01-01,O8,,") });
  await undoBatch(database, 1, UNDONE_AT);
  expect(database.sqlite.prepare("SELECT code FROM recovery_cases").pluck().all()).toEqual(["C8"]);
  expect(database.sqlite.prepare("SELECT currency FROM portfolio").pluck().get()).toBe("CNY");
  await expect(undoBatch(database, 1, UNDONE_AT)).rejects.toThrow("Import 1 was undone already.");
  await expect(undoBatch(database, 7, UNDONE_AT)).rejects.toThrow("There is no import 7; loaded are 2.");
});

test("a copy is taken before an undo", async () => {
  const folder = temporaryFolder();
  const database = freshDatabase(path.join(folder, "a.db"));
  await importFiles(database, SMALL_PORTFOLIO);
  const before = contentOf(database);
  const { backup } = await undoBatch(database, 1, UNDONE_AT);
  expect(readdirSync(folder)).toContain("a.db.backup-1-before-undo-1");
  const copy = openDatabase(backup!, { readonly: true });
  expect(contentOf(copy)).toEqual(before);
  copy.close();
});
