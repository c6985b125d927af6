import { expect, test } from "vitest";
import { type Files, freshDatabase, importFiles, SMALL_PORTFOLIO } from "./imported";

const CASES = "case_id,borrower_id,exposure,defaulted_on";

async function after(...imports: Files[]) {
  const database = freshDatabase();
  const results = [];
  for (const files of imports) results.push(await importFiles(database, files));
  const rows = (sql: string) => database.sqlite.prepare(sql).raw().all();
  return { results, rows, last: results.at(-1)! };
}

test("a cause is frozen once known; what is said later stands in its history, once", async () => {
  const said = (cause: string, day = "") => ({
    "cases.csv": `${CASES},cause,cause_recorded_on\nC1,K1,100,2024-01-01,${cause},${day}\n`,
  });
  const { results, rows } = await after(
    said(""),
    said("illness-death", "2024-02-01"),
    said("fraud-diversion", "2024-09-01"),
    said("fraud-diversion", "2024-09-01"),
    said("", ""),
    said("illness-death", "2024-10-01"),
    said("illness-death"),
  );
  expect(results.map(({ outcome }) => outcome)).toEqual([
    "loaded",
    "loaded",
    "loaded",
    "unchanged",
    "unchanged",
    "loaded",
    "unchanged",
  ]);
  expect(
    rows("SELECT c.code, cause_recorded_day FROM recovery_cases JOIN causes c ON c.id = cause_id"),
  ).toEqual([["illness-death", 19_754]]);
  expect(
    rows(
      "SELECT c.code, recorded_day, h.batch_id FROM cause_history h JOIN causes c ON c.id = cause_id ORDER BY h.id",
    ),
  ).toEqual([
    ["fraud-diversion", 19_967, 3],
    ["illness-death", 19_997, 4],
  ]);
});

test("a region recorded for a case whose branch is unknown is the case's own, and no other's", async () => {
  const { rows } = await after({
    "cases.csv": `${CASES},region,branch\nC1,K1,100,2024-01-01,north,unknown\nC2,K2,100,2024-01-01,,unknown\n`,
  });
  expect(rows("SELECT code, region_id FROM branches WHERE code = 'unknown'")).toEqual([["unknown", 0]]);
  expect(
    rows("SELECT c.code, r.code FROM recovery_cases c JOIN regions r ON r.id = region_id ORDER BY c.code"),
  ).toEqual([
    ["C1", "north"],
    ["C2", "unknown"],
  ]);
});

test("columns that a file lacks keep what is known; an empty cell means unknown", async () => {
  const { rows, last } = await after(
    SMALL_PORTFOLIO,
    { "cases.csv": `${CASES},traits\nC1,K1,1234.56,2024-01-31,\n` },
    { "cases.csv": `${CASES}\nC1,K1,1234.56,2024-01-31\n` },
  );
  expect(last.outcome).toBe("unchanged");
  expect(rows("SELECT traits, security, borrower_name FROM recovery_cases WHERE code = 'C1'")).toEqual([
    [null, "mortgage", "Wang, farmer"],
  ]);
});

test("a case without a region is in its branch's, recorded before, after or never", async () => {
  const cases = { "cases.csv": `${CASES},branch\nC1,K1,1,2024-01-01,B1\nC2,K2,1,2024-01-01,B2\n` };
  const branches = { "branches.csv": "branch,region\nB1,north\n" };
  const regions =
    "SELECT c.code, r.code FROM recovery_cases c JOIN regions r ON r.id = region_id ORDER BY c.code";
  const expected = [
    ["C1", "north"],
    ["C2", "unknown"],
  ];
  expect((await after(cases, branches)).rows(regions)).toEqual(expected);
  expect((await after(branches, cases)).rows(regions)).toEqual(expected);
  expect((await after({ ...branches, ...cases })).rows(regions)).toEqual(expected);
});

test("a case that moves to another borrower takes its facts along", async () => {
  const { rows } = await after(SMALL_PORTFOLIO, { "cases.csv": `${CASES}\nC1,K9,1234.56,2024-01-31\n` });
  const borrowers = rows(
    `SELECT DISTINCT b.code FROM recovery_cases c JOIN borrowers b ON b.id = c.borrower_id WHERE c.code = 'C1'
     UNION SELECT b.code FROM receipts r JOIN recovery_cases c ON c.id = r.case_id JOIN borrowers b ON b.id = r.borrower_id WHERE c.code = 'C1'
     UNION SELECT b.code FROM activities r JOIN recovery_cases c ON c.id = r.case_id JOIN borrowers b ON b.id = r.borrower_id WHERE c.code = 'C1'`,
  );
  expect(borrowers).toEqual([["K9"]]);
  expect(rows("SELECT b.code FROM case_facts f JOIN borrowers b ON b.id = f.borrower_id ORDER BY 1")).toEqual(
    [["K2"], ["K9"]],
  );
});

test("a region's new name alone is a change", async () => {
  const named = (name: string) => ({ "branches.csv": `branch,region,region_name\nB1,north,${name}\n` });
  const { results, rows } = await after(named("North"), named("Far north"), named("Far north"));
  expect(results.map(({ outcome }) => outcome)).toEqual(["loaded", "loaded", "unchanged"]);
  expect(rows("SELECT name FROM regions WHERE code = 'north'")).toEqual([["Far north"]]);
});
