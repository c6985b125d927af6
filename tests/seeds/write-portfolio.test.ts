import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PortfolioCounts } from "../../seeds/write-files";
import { writeSimulatedPortfolio } from "../../seeds/write-portfolio";

const root = mkdtempSync(join(tmpdir(), "recoup-seeds-"));
const FILES = [
  "accounts",
  "activities",
  "advances",
  "assignments",
  "branches",
  "cases",
  "charges",
  "complaints",
  "new_loans",
  "officers",
  "promises",
  "receipts",
  "receivables",
  "settlements",
  "targets",
] as const;
let counts: PortfolioCounts;

const text = (folder: string, name: string) => readFileSync(join(root, folder, name), "utf8");
const rows = (name: string): Record<string, string>[] => parse(text("one", `${name}.csv`), { columns: true });

beforeAll(async () => {
  counts = await writeSimulatedPortfolio({ folder: join(root, "one"), cases: 300, seed: 5 });
  await writeSimulatedPortfolio({ folder: join(root, "again"), cases: 300, seed: 5 });
  await writeSimulatedPortfolio({ folder: join(root, "other"), cases: 300, seed: 6 });
});

afterAll(() => rmSync(root, { recursive: true }));

describe("writeSimulatedPortfolio", () => {
  test("same seed, same bytes; another seed, others", () => {
    const names = [...FILES.map((name) => `${name}.csv`), "truth.json"];
    expect(readdirSync(join(root, "one")).sort()).toEqual(names);
    for (const name of names) {
      expect(text("again", name)).toBe(text("one", name));
      expect(text("other", name)).not.toBe(name === "branches.csv" ? "" : text("one", name));
    }
  });

  test("the columns are the agreed ones, in their order", () => {
    const header = (name: string) => text("one", `${name}.csv`).split("\n")[0];
    expect(header("cases")).toBe(
      "case_id,borrower_id,borrower_name,borrower_kind,region,branch,officer,exposure,principal,annual_rate," +
        "originated_on,due_on,defaulted_on,security,collateral_value,cause,secondary_causes,cause_recorded_on," +
        "traits,five_tier,lender_licensed,closed_on,close_reason,distance_km,borrower_name_zh",
    );
    expect(header("activities")).toBe(
      "activity_id,case_id,on,method,officers,minutes,cost,channel,outcome,stance,notice_served,consent," +
        "third_party,court_number,leader_rank,evidence,note,advice_taken,manager_approved,reply,legal_basis," +
        "signal_on,secured_amount",
    );
    expect(header("receipts")).toBe("receipt_id,case_id,on,amount,kind,reversal_of");
    expect(header("charges")).toBe("charge_id,case_id,on,amount,kind");
    expect(header("assignments")).toBe("case_id,officer,from,to,reason,handover_note");
    expect(header("advances")).toBe("advance_id,case_id,on,amount,approved_by,evidence");
    expect(header("promises")).toBe("promise_id,case_id,made_on,due_on,amount");
    expect(header("receivables")).toBe(
      "receivable_id,borrower_id,debtor,amount,due_on,difficulty,listed_on,collected_on,collected_amount,routed_amount",
    );
    expect(header("complaints")).toBe("complaint_id,case_id,on,kind,officer,text");
    expect(header("accounts")).toBe("account_id,borrower_id,on,income,expenses");
    expect(header("settlements")).toBe("settlement_id,case_id,on,mediator,signed,amount,due_on,kept");
    expect(header("new_loans")).toBe("advance_id,case_id,as_of,due_on,repaid_amount,days_past_due");
    expect(header("officers")).toBe("officer,name,branch,hired_on,left_on,weekly_minutes,name_zh");
    expect(header("targets")).toBe("month,branch,amount");
    expect(header("branches")).toBe("branch,name,name_zh,region,region_name,region_name_zh");
  });

  test("every file has as many rows as counted", () => {
    for (const name of FILES) expect(rows(name)).toHaveLength(counts[name]);
    expect(counts).toMatchObject({ cases: 300, officers: 180, branches: 24 });
  });

  test("every reference resolves within the files", () => {
    const column = (name: string, key: string) => new Set(rows(name).map((row) => row[key]));
    const caseIds = column("cases", "case_id");
    for (const name of ["activities", "receipts", "charges", "assignments", "advances", "promises"]) {
      for (const caseId of column(name, "case_id")) expect(caseIds).toContain(caseId);
    }
    for (const borrower of column("receivables", "borrower_id")) {
      expect(column("cases", "borrower_id")).toContain(borrower);
    }
    const officers = column("officers", "officer");
    const branches = column("branches", "branch");
    for (const row of rows("officers")) expect(branches).toContain(row.branch);
    for (const row of rows("cases")) if (row.branch) expect(branches).toContain(row.branch);
    for (const row of rows("activities")) {
      for (const officer of row.officers ? row.officers.split(";") : []) expect(officers).toContain(officer);
    }
    const receipts = column("receipts", "receipt_id");
    for (const row of rows("receipts")) if (row.reversal_of) expect(receipts).toContain(row.reversal_of);
  });

  test("amounts are decimals with two places, dates are ISO, some with a time", () => {
    for (const row of rows("receipts")) {
      expect(row.amount).toMatch(/^-?\d+\.\d\d$/);
      expect(row.on).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
    const times = rows("activities").filter((row) => row.on!.includes("T"));
    expect(times.length).toBeGreaterThan(100);
    for (const row of times) expect(row.on).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
  });

  test("truth.json says what was simulated", () => {
    const truth = JSON.parse(text("one", "truth.json"));
    expect(truth).toMatchObject({ seed: 5, cutOffDate: "2025-12-31", cases: 300 });
    expect(truth.officers).toHaveLength(180);
  });

  test("20,000 cases and about 200,000 activities in seconds", async () => {
    const folder = join(root, "large");
    const large = await writeSimulatedPortfolio({ folder, cases: 20_000, seed: 1 });
    expect(large.cases).toBe(20_000);
    expect(large.activities).toBeGreaterThan(180_000);
    expect(large.activities).toBeLessThan(220_000);
  });
});
