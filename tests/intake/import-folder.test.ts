import { expect, test } from "vitest";
import { dayFromIso } from "~/domain/calendar";
import { PORTFOLIO_TABLES } from "~/domain/portfolio-files";
import { verifyDerived } from "~db/derive/verify";
import { contentOf, freshDatabase, importFiles, SMALL_PORTFOLIO } from "./imported";

test("a folder of every file loads, row by row as written", async () => {
  const database = freshDatabase();
  const result = await importFiles(database, { ...SMALL_PORTFOLIO, "notes.txt": "nothing" });
  expect(result).toMatchObject({ outcome: "loaded", batchId: 1, version: 1, ignored: ["notes.txt"] });
  expect(result.errors.count).toBe(0);
  expect(Object.keys(result.counts).sort()).toEqual([...PORTFOLIO_TABLES].sort());
  expect(result.counts.receipts).toEqual({
    rows: 3,
    new: 3,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    duplicates: 0,
  });

  const { sqlite } = database;
  expect(
    sqlite
      .prepare(
        `SELECT c.code, b.code AS borrower, b.name, k.code AS kind, r.code AS region, br.code AS branch, o.code AS officer,
           exposure_minor, defaulted_day, defaulted_month, security, ca.code AS cause, traits, c.batch_id
         FROM recovery_cases c JOIN borrowers b ON b.id = borrower_id JOIN borrower_kinds k ON k.id = b.kind_id
         JOIN regions r ON r.id = c.region_id JOIN branches br ON br.id = c.branch_id
         JOIN officers o ON o.id = c.officer_id JOIN causes ca ON ca.id = c.cause_id ORDER BY c.code`,
      )
      .all(),
  ).toEqual([
    {
      code: "C1",
      borrower: "K1",
      name: "Wang, farmer",
      kind: "farmer",
      region: "north",
      branch: "B1",
      officer: "O1",
      exposure_minor: 123456,
      defaulted_day: dayFromIso("2024-01-31"),
      defaulted_month: 54 * 12,
      security: "mortgage",
      cause: "market-shock",
      traits: "evasive;willing",
      batch_id: 1,
    },
    {
      code: "C2",
      borrower: "K2",
      name: "Borrower two",
      kind: "trader",
      region: "south",
      branch: "B2",
      officer: "O2",
      exposure_minor: 90000,
      defaulted_day: dayFromIso("2024-02-29"),
      defaulted_month: 54 * 12 + 1,
      security: "",
      cause: "unknown",
      traits: null,
      batch_id: 1,
    },
  ]);
  expect(
    sqlite
      .prepare(
        `SELECT a.code, day, minute_of_day, m.code AS method, o.code AS lead, x.code AS other, minutes, cost_minor, notice_served
         FROM activities a JOIN methods m ON m.id = method_id LEFT JOIN officers o ON o.id = a.officer_id
         LEFT JOIN officers x ON x.id = other_officer_ids ORDER BY a.code`,
      )
      .all(),
  ).toEqual([
    {
      code: "A1",
      day: dayFromIso("2024-02-03"),
      minute_of_day: 630,
      method: "active-attack",
      lead: "O1",
      other: "O3",
      minutes: 90,
      cost_minor: 12000,
      notice_served: 1,
    },
    {
      code: "A2",
      day: dayFromIso("2024-03-05"),
      minute_of_day: null,
      method: "routine-contact",
      lead: null,
      other: null,
      minutes: 10,
      cost_minor: null,
      notice_served: null,
    },
  ]);
  expect(sqlite.prepare("SELECT name, name_zh FROM regions WHERE code = 'north'").get()).toEqual({
    name: "North",
    name_zh: "北部",
  });
  expect(sqlite.prepare("SELECT currency, is_demo, cut_off_day, loaded_at FROM portfolio").get()).toEqual({
    currency: "CNY",
    is_demo: 0,
    cut_off_day: dayFromIso("2024-04-01"),
    loaded_at: "2025-06-30T09:00:00.000Z",
  });
  expect(verifyDerived(database)?.differences).toEqual([]);
});

test("importing the same again changes nothing: no batch, no version, not one row", async () => {
  const database = freshDatabase();
  await importFiles(database, SMALL_PORTFOLIO);
  const before = contentOf(database);
  const result = await importFiles(database, SMALL_PORTFOLIO);
  expect(result).toMatchObject({ outcome: "unchanged", batchId: null, version: 1 });
  for (const counts of Object.values(result.counts))
    expect(counts).toMatchObject({ new: 0, updated: 0, unchanged: counts.rows, duplicates: 0 });
  expect(contentOf(database)).toEqual(before);
});

test("rows without an id are distinguished by their content and their number among equals", async () => {
  const database = freshDatabase();
  const files = {
    "cases.csv": "case_id,borrower_id,exposure,defaulted_on\nC1,K1,100,2024-01-01\n",
    "receipts.csv": "case_id,on,amount\nC1,2024-01-05,10\nC1,2024-01-05,10\nC1,2024-01-06,10\n",
  };
  expect((await importFiles(database, files)).counts.receipts).toMatchObject({ rows: 3, new: 3 });
  expect((await importFiles(database, files)).outcome).toBe("unchanged");

  const third = {
    "receipts.csv": "case_id,amount,on,kind\nC1,10.00,2024/1/5,\nC1,10,20240105,\nC1,10,2024-01-05,\n",
  };
  expect((await importFiles(database, third)).counts.receipts).toMatchObject({ unchanged: 2, new: 1 });
  const codes = database.sqlite.prepare("SELECT code FROM receipts ORDER BY id").pluck().all() as string[];
  expect(codes.map((code) => code.slice(-2)).sort()).toEqual(["#1", "#1", "#2", "#3"]);
  expect(new Set(codes).size).toBe(4);
});
