/** What a dry run says of doubtful rows: how many more there would be, and which. */
import { expect, test } from "vitest";
import { FINDINGS } from "~/domain/findings";
import { dataQualityReport } from "~/reports/data-quality/data-quality-report.server";
import type { Database } from "~db/client";
import { importSummary } from "../../app/cli/import-summary";
import { shown } from "../support/answered";
import { contentOf, errorLines, type Files, freshDatabase, importFiles, SMALL_PORTFOLIO } from "./imported";

const ASKED = { isDryRun: true, comparesTotals: true };
/** The row of R3 again under another id, and money after the default of C2 that lies before it. */
const MORE: Files = {
  "receipts.csv":
    "receipt_id,case_id,on,amount,kind\nR4,C2,2024-03-09,50,transfer\nR5,C2,2024-01-02,20,cash\nR6,C2,2024-01-03,20,cash\n",
};

test("kinds of findings are counted before and after, with examples of what is new, and nothing stays", async () => {
  const database = freshDatabase();
  await importFiles(database, SMALL_PORTFOLIO);
  const before = contentOf(database);
  const { findings, outcome } = await importFiles(database, MORE, ASKED);
  expect(outcome).toBe("dry-run");
  expect(findings).toEqual([
    { table: "receipts", issue: "receipt-before-default", before: 0, after: 2, examples: ["R5"] },
    { table: "receipts", issue: "equal-receipts", before: 0, after: 1, examples: ["R4"] },
    { table: "receipts", issue: "similar-receipts", before: 0, after: 1, examples: ["R6"] },
  ]);
  expect(contentOf(database)).toEqual(before);
});

test("findings of the demo that gives way are no findings of the person's own files", async () => {
  const database = freshDatabase();
  await importFiles(database, { ...SMALL_PORTFOLIO, ...withMore() }, { isDemo: true });
  const { findings } = await importFiles(database, SMALL_PORTFOLIO, ASKED);
  expect(findings).toEqual([
    { table: "assignments", issue: "after-cut-off", before: 0, after: 1, examples: ["C1"] },
  ]);
});

test("what is corrected is counted down", async () => {
  const database = freshDatabase();
  await importFiles(database, { ...SMALL_PORTFOLIO, ...withMore() });
  const corrected = { "cases.csv": "case_id,borrower_id,exposure,defaulted_on\nC2,K2,900,2024-01-03\n" };
  const { findings } = await importFiles(database, corrected, ASKED);
  expect(findings).toEqual([
    { table: "receipts", issue: "receipt-before-default", before: 2, after: 1, examples: [] },
  ]);
});

test("a day far from all others is a finding that waits for a decision", async () => {
  const database = freshDatabase();
  const receipts = Array.from(
    { length: 300 },
    (_, place) =>
      `Q${place},C2,2024-${String((place % 9) + 3).padStart(2, "0")}-${(place % 18) + 10},1,cash,`,
  );
  const files = {
    ...SMALL_PORTFOLIO,
    "receipts.csv": `${SMALL_PORTFOLIO["receipts.csv"]}${receipts.join("\n")}\n`,
  };
  await importFiles(database, files);
  const far = { "receipts.csv": "receipt_id,case_id,on,amount\nR9,C2,2025-06-29,5\n" };
  const { findings, totals } = await importFiles(database, far, ASKED);
  expect(findings).toContainEqual({
    table: "receipts",
    issue: "far-date",
    before: 0,
    after: 1,
    examples: ["2025-06-29"],
  });
  expect(totals?.after.cutOffDate).toBe(totals?.before.cutOffDate);
});

/** A second extract: two loans under other borrowers, an advance and two charges again, and a promise of the year after. */
const AGAIN: Files = {
  "cases.csv":
    "case_id,borrower_id,borrower_name,exposure,defaulted_on\nL1,K8,Qian,777,2024-01-05\nL2,K9,Qian,777,2024-01-05\nL3,K9,Sun,555,2024-02-05\nL4,K8,Sun,555,2024-02-05\n",
  "charges.csv":
    "charge_id,case_id,on,amount,kind\nG1,L1,2024-02-01,5,cost\nG2,L1,2024-02-01,5,cost\nG3,L1,2024-02-01,5,cost\n",
  "advances.csv": "advance_id,case_id,on,amount\nN8,L2,2024-02-03,50\nN9,L2,2024-02-03,50\n",
  "promises.csv": "promise_id,case_id,made_on,due_on,amount\nP8,L2,2025-06-01,2025-06-20,5\n",
  "complaints.csv": "complaint_id,case_id,on,kind\nQ8,L2,2025-06-02,complaint\nQ9,L2,2025-06-02,complaint\n",
};

/** Issue and file, as the report of data quality counts them. */
async function listed(database: Database): Promise<Record<string, number>> {
  const { rows } = await shown(database, dataQualityReport);
  const counted = rows.filter(({ issue }) => String(issue) in FINDINGS);
  return Object.fromEntries(
    counted.map(({ table, issue, rows: count }) => [`${table} ${issue}`, Number(count)]),
  );
}

test("a dry run counts before and after what the report of data quality counts before and after", async () => {
  const database = freshDatabase();
  await importFiles(database, { ...SMALL_PORTFOLIO, ...withMore() });
  const before = await listed(database);
  const tried = await importFiles(database, AGAIN, ASKED);
  expect(errorLines(tried)).toEqual([]);
  const { findings } = tried;
  expect(await listed(database)).toEqual(before);
  await importFiles(database, AGAIN);
  const after = await listed(database);
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => before[key] !== after[key],
  );
  expect(
    Object.fromEntries(
      findings!.map(({ table, issue, ...of }) => [`${table} ${issue}`, [of.before, of.after]]),
    ),
  ).toEqual(Object.fromEntries(keys.map((key) => [key, [before[key] ?? 0, after[key] ?? 0]])));
  expect(after).toMatchObject({
    "cases equal-loans": 2,
    "charges equal-rows": 2,
    "advances equal-rows": 1,
    "complaints equal-rows": 1,
    "promises after-cut-off": 1,
    "complaints after-cut-off": 2,
  });
  expect(findings).toContainEqual({
    table: "advances",
    issue: "equal-rows",
    before: 0,
    after: 1,
    examples: ["N9"],
  });
});

test("the command line says them in both languages, after a dry run alone", async () => {
  const database = freshDatabase();
  await importFiles(database, { ...SMALL_PORTFOLIO, ...withMore() });
  const tried = await importFiles(database, AGAIN, ASKED);
  expect(importSummary(tried, "en")).toMatch(/Equal rows under different ids +charges +0 +2 +G3\n/);
  expect(importSummary(tried, "zh")).toMatch(/编号不同而内容相同的记录 +费用 +0 +2 +G3\n/);
  const loaded = await importFiles(database, AGAIN, { comparesTotals: true });
  expect(importSummary(loaded, "en")).not.toContain("Equal rows");
});

function withMore(): Files {
  const [, ...rows] = String(MORE["receipts.csv"]).split("\n");
  return {
    "receipts.csv": String(SMALL_PORTFOLIO["receipts.csv"]) + rows.map((row) => row && `${row},`).join("\n"),
  };
}
