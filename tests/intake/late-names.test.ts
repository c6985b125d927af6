/** What only activities, assignments, complaints and targets name is numbered as codes count, whatever the order of rows. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkedProfile } from "~/intake/read-profile.server";
import { methodsReport } from "~/reports/methods/methods-report.server";
import { officersReport } from "~/reports/officers/officers-report.server";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { shown } from "../support/answered";
import { errorLines, folderOf, importPaths } from "./imported";

const sameNames = (...names: string[]) => Object.fromEntries(names.map((name) => [name, name]));
const PROFILE = {
  name: "A bank's own words",
  currency: "CNY",
  createMethods: true,
  createCauses: { code: "{value}", name: "{value}", nameZh: "{value}", tag: "other" },
  tables: [
    {
      table: "cases",
      source: "cases.csv",
      fields: sameNames("case_id", "borrower_id", "exposure", "defaulted_on", "cause"),
    },
    {
      table: "activities",
      source: "activities.csv",
      fields: sameNames("activity_id", "case_id", "on", "method", "officers", "minutes"),
    },
    { table: "receipts", source: "receipts.csv", fields: sameNames("case_id", "on", "amount") },
    {
      table: "complaints",
      source: "complaints.csv",
      fields: sameNames("complaint_id", "case_id", "on", "officer"),
    },
    {
      table: "assignments",
      source: "assignments.csv",
      fields: sameNames("case_id", "officer", "from"),
    },
    { table: "targets", source: "targets.csv", fields: sameNames("month", "branch", "amount") },
  ],
};

/** Header, and rows in no order of codes. */
const ROWS: Readonly<Record<string, readonly [header: string, ...rows: string[]]>> = {
  "cases.csv": [
    "case_id,borrower_id,exposure,defaulted_on,cause",
    "C2,K2,1000,2024-01-01,zeal",
    "C1,K1,1000,2024-01-01,amber",
    "C3,K3,1000,2024-01-01,natural-disaster",
  ],
  "activities.csv": [
    "activity_id,case_id,on,method,officers,minutes",
    "A1,C1,2024-02-01,zither,O10;O2;O9,90",
    "A2,C2,2024-02-01,active-attack,O9,30",
    "A3,C3,2024-02-01,alms,O2;O1,50",
    "A4,C3,2024-02-05,zither,,20",
  ],
  "receipts.csv": ["case_id,on,amount", "C1,2024-02-10,100.01", "C3,2024-02-11,50.03"],
  "complaints.csv": ["complaint_id,case_id,on,officer", "Q1,C1,2024-02-12,O3", "Q2,C2,2024-02-12,O10"],
  "assignments.csv": ["case_id,officer,from", "C3,O11,2024-01-05", "C2,O4,2024-01-05"],
  "targets.csv": ["month,branch,amount", "2024-02,B2,500", "2024-02,B1,700"],
};

let [written, turned]: Database[] = [];

async function imported(isTurned: boolean): Promise<Database> {
  const database = openDatabase(":memory:");
  migrateDatabase(database);
  const files = Object.entries(ROWS).map(([name, [header, ...rows]]) => [
    name,
    `${[header, ...(isTurned ? rows.reverse() : rows)].join("\n")}\n`,
  ]);
  const paths = [folderOf(Object.fromEntries(files) as Record<string, string>)];
  const result = await importPaths(database, paths, { profile: checkedProfile(PROFILE, "profile.json") });
  expect(errorLines(result)).toEqual([]);
  return database;
}

beforeAll(async () => {
  written = await imported(false);
  turned = await imported(true);
});
afterAll(() => {
  written?.close();
  turned?.close();
});

const codes = (database: Database, table: string) =>
  database.sqlite.prepare(`SELECT code FROM ${table} WHERE batch_id <> 0 ORDER BY id`).pluck().all();

test.each([
  ["officers", ["O1", "O2", "O3", "O4", "O9", "O10", "O11"]],
  ["methods", ["alms", "zither"]],
  ["causes", ["zeal", "amber"]],
  ["branches", ["B1", "B2"]],
])("%s are numbered as their codes count", (table, expected) => {
  for (const database of [written!, turned!]) expect(codes(database, table)).toEqual(expected);
});

test("what ships keeps its number, and every row still names whom it named", () => {
  const rows = `SELECT a.code, m.code, o.code,
      (SELECT group_concat(x.code, ';') FROM officers AS x WHERE ';' || a.other_officer_ids || ';' LIKE '%;' || x.id || ';%')
    FROM activities AS a JOIN methods AS m ON m.id = a.method_id LEFT JOIN officers AS o ON o.id = a.officer_id ORDER BY a.code`;
  const others = `SELECT p.code, o.code FROM complaints AS p JOIN officers AS o ON o.id = p.officer_id
    UNION ALL SELECT c.code, o.code FROM assignments AS s JOIN officers AS o ON o.id = s.officer_id
      JOIN recovery_cases AS c ON c.id = s.case_id
    UNION ALL SELECT c.code, k.code FROM recovery_cases AS c JOIN causes AS k ON k.id = c.cause_id
    UNION ALL SELECT b.code, t.amount_minor FROM targets AS t JOIN branches AS b ON b.id = t.branch_id ORDER BY 1`;
  for (const { sqlite } of [written!, turned!]) {
    expect(sqlite.prepare(rows).raw().all()).toEqual([
      ["A1", "zither", "O10", "O2;O9"],
      ["A2", "active-attack", "O9", null],
      ["A3", "alms", "O2", "O1"],
      ["A4", "zither", null, null],
    ]);
    expect(sqlite.prepare(others).raw().all()).toEqual([
      ["B1", 70_000],
      ["B2", 50_000],
      ["C1", "amber"],
      ["C2", "O4"],
      ["C2", "zeal"],
      ["C3", "O11"],
      ["C3", "natural-disaster"],
      ["Q1", "O3"],
      ["Q2", "O10"],
    ]);
  }
});

test.each([methodsReport, officersReport])("the answers of $name are the same", async (definition) => {
  const [one, other] = [await shown(written!, definition), await shown(turned!, definition)];
  expect(other.rows).toEqual(one.rows);
});

test("later imports only add numbers", async () => {
  const before = codes(written!, "officers");
  const result = await importPaths(written!, [
    folderOf({ "activities.csv": "activity_id,case_id,on,method,officers\nA9,C1,2024-02-20,mediation,O0\n" }),
  ]);
  expect(errorLines(result)).toEqual([]);
  expect(codes(written!, "officers")).toEqual([...before, "O0"]);
});
