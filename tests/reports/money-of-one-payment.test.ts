/** What one payment is, what a write-off leaves owed, and that a moved due date heals nothing. */
import { expect, test } from "vitest";
import { decideFinding, findingsToDecide } from "~/intake/decide.server";
import { undoBatch } from "~/intake/undo-batch.server";
import { casesReport } from "~/reports/cases/cases-report.server";
import { dataQualityReport } from "~/reports/data-quality/data-quality-report.server";
import { flowsReport } from "~/reports/flows/flows-report.server";
import { methodsReport } from "~/reports/methods/methods-report.server";
import { verifyDerived } from "~db/derive/verify";
import { freshDatabase, importFiles } from "../intake/imported";
import { shown } from "../support/answered";

type Database = ReturnType<typeof freshDatabase>;

async function issues(database: Database): Promise<Record<string, number>> {
  const { rows } = await shown(database, dataQualityReport);
  return Object.fromEntries(
    rows.filter(({ issue }) => issue !== null).map(({ issue, rows: count }) => [issue, Number(count)]),
  );
}

test("a write-off in the books forgives nothing: rates keep the exposure, and what comes is recovered", async () => {
  const database = freshDatabase();
  await importFiles(database, {
    "cases.csv":
      "case_id,borrower_id,exposure,defaulted_on,closed_on,close_reason\n" +
      "C1,K1,10000.00,2024-01-10,2024-06-01,written-off\nC2,K2,20000.00,2024-02-10,,\n",
    "charges.csv": "charge_id,case_id,on,amount,kind\nF1,C1,2024-06-01,10000.00,write-down\n",
    "activities.csv":
      "activity_id,case_id,on,method,officers\nA1,C1,2024-05-20,active-attack,O1\nA2,C1,2024-07-01,litigation,O1\n",
    "receipts.csv":
      "receipt_id,case_id,on,amount\nR1,C1,2024-07-15,4000.00\nR2,C2,2025-03-05,500.00\nR4,C2,2024-04-05,30000.00\n",
  });
  const { rows } = await shown(database, casesReport);
  const owed = Object.fromEntries(rows.map((row) => [row.case_id, row.outstanding_minor]));
  // C1: 10,000 − 4,000 still claimed. C2: overpaid by 10,500, so it owes nothing, and pays for nobody else.
  expect(owed).toEqual({ C1: 600_000, C2: 0 });
  const methods = (await shown(database, methodsReport)).rows;
  const litigation = methods.find(({ method }) => method === "litigation")!;
  expect(litigation.outstanding_minor).toBe(1_000_000);
  expect(litigation.raw_rate as number).toBeCloseTo(0.4, 8);
  const found = await issues(database);
  expect(found).toMatchObject({ "recovery-after-write-off": 1, overpayment: 2 });
  expect(found).not.toHaveProperty("activity-after-closing");
});

test("a settlement's write-down does forgive the rest", async () => {
  const database = freshDatabase();
  await importFiles(database, {
    "cases.csv":
      "case_id,borrower_id,exposure,defaulted_on,closed_on,close_reason\nC1,K1,100,2024-01-10,2024-06-01,settled\n",
    "charges.csv": "charge_id,case_id,on,amount,kind\nF1,C1,2024-06-01,60,write-down\n",
    "receipts.csv": "receipt_id,case_id,on,amount\nR1,C1,2024-06-01,40\n",
  });
  expect((await shown(database, casesReport)).rows[0]).toMatchObject({ outstanding_minor: 0 });
});

test("a due date after the default makes no loan perform again", async () => {
  const database = freshDatabase();
  await importFiles(database, {
    "cases.csv":
      "case_id,borrower_id,exposure,defaulted_on,due_on,five_tier\n" +
      "C1,K1,10000,2023-01-10,2026-12-31,special-mention\nC2,K2,20000,2023-02-10,2023-02-10,loss\n",
    "activities.csv":
      "activity_id,case_id,on,method,officers\nA1,C1,2024-02-01,active-attack,O1\nA2,C2,2024-03-01,mediation,O2\n",
    "receipts.csv": "receipt_id,case_id,on,amount\nR1,C1,2024-02-05,1000.00\nR2,C2,2024-03-05,500.00\n",
  });
  const { rows } = await shown(database, casesReport);
  const days = Object.fromEntries(rows.map((row) => [row.case_id, row.days_past_due]));
  // To the cut-off, 5 March 2024: from 10 January and 10 February 2023.
  expect(days).toEqual({ C1: 420, C2: 389 });
  const moves = (await shown(database, flowsReport)).rows;
  const late = moves.filter(({ month }) => String(month) >= "2023-03");
  expect(late.length).toBeGreaterThan(0);
  expect(late.filter(({ from_class: from }) => from === "normal")).toEqual([]);
  const found = await issues(database);
  expect(found).toMatchObject({ "due-after-default": 1, "class-too-good": 1 });
});

test("payments, visits and cases that repeat another are findings", async () => {
  const database = freshDatabase();
  await importFiles(database, {
    "cases.csv":
      "case_id,borrower_id,exposure,defaulted_on\nC1,K1,29101,2022-12-31\n" +
      "X1,K1,29101,2022-12-31\nC2,K1,29101,2022-11-30\nC3,K2,29101,2022-12-31\n",
    "activities.csv":
      "activity_id,case_id,on,method,officers,minutes\n" +
      "A1,C1,2023-03-06,active-attack,O1,60\nA2,C1,2023-03-06,active-attack,O2,60\n" +
      "A3,C1,2023-04-06,mediation,O1,30\nA4,C1,2023-04-06,mediation,O1,30\n",
    "receipts.csv":
      "receipt_id,case_id,on,amount,kind\n" +
      "R1,C1,2023-11-04,1537,cash\nR2,C1,2023-11-04,1537,cash\nR3,C1,2023-11-04,1537,cash\n" +
      "R4,C1,2023-12-05,3730,cash\nR5,C1,2023-12-05,3730,transfer\n",
  });
  const found = await issues(database);
  expect(found).toMatchObject({
    "equal-receipts": 2,
    "equal-activities": 1,
    "activity-per-officer": 1,
    "equal-cases": 1,
    // R5: the amount of R4 on the same day under another kind.
    "similar-receipts": 1,
  });
});

test("a payment sent again after midnight, or split in two, is a finding; instalments are none", async () => {
  const database = freshDatabase();
  await importFiles(database, {
    "cases.csv":
      "case_id,borrower_id,exposure,defaulted_on\nC1,K1,90000,2022-12-31\nC2,K2,90000,2022-12-31\nC3,K3,90000,2022-12-31\n",
    "receipts.csv":
      "receipt_id,case_id,on,amount\nR1,C1,2023-05-04,1537.20\nR2,C1,2023-05-05,1537.20\n" +
      "R3,C2,2023-06-05,1000\nR4,C2,2023-06-05,370\nR5,C2,2023-06-05,630\n" +
      "R6,C3,2023-06-05,500\nR7,C3,2023-06-12,500\nR8,C3,2023-06-12,120\n" +
      "R9,C3,2023-07-03,50\nS1,C3,2023-07-04,50\nS2,C3,2023-07-05,50\n",
  });
  const found = (await shown(database, dataQualityReport)).rows.filter(
    ({ issue }) => issue === "similar-receipts",
  );
  expect(found).toMatchObject([{ table: "receipts", rows: 2, examples: "R2;R3" }]);
});

test("an extract delivered again under other ids is a finding in every table, equal small loans are none", async () => {
  const database = freshDatabase();
  const loans = ["C1,K1,29101.37,2022-12-31", "C2,K2,12007.11,2022-11-30"];
  const fines = ["F1,L1,36,2022-12-31", "F2,L2,36,2022-12-31", "F3,L3,36,2022-12-30", "F4,L4,36,2022-12-30"];
  await importFiles(database, {
    "cases.csv": [
      "case_id,borrower_id,exposure,defaulted_on",
      ...loans,
      ...fines,
      "X1,Y1,29101.37,2022-12-31",
    ].join("\n"),
    "receipts.csv": "receipt_id,case_id,on,amount\nR1,C1,2023-05-04,1537.20\n",
    "advances.csv":
      "advance_id,case_id,on,amount\nV1,C1,2023-01-04,500\nV2,C1,2023-01-04,500\nV3,C2,2023-01-04,500\n",
    "promises.csv":
      "promise_id,case_id,made_on,due_on,amount\nP1,C1,2023-01-04,2023-02-04,500\nP2,C1,2023-01-04,2023-02-04,500\nP3,C1,2024-01-04,2024-02-04,500\n",
  });
  const { rows } = await shown(database, dataQualityReport);
  const found = rows
    .filter(({ issue }) => ["equal-loans", "equal-rows", "after-cut-off"].includes(String(issue)))
    .map(({ table, issue, rows: count, examples }) => [table, issue, count, examples]);
  expect(found).toEqual([
    ["advances", "equal-rows", 1, "V2"],
    ["cases", "equal-loans", 1, "X1"],
    ["promises", "equal-rows", 1, "P2"],
    ["promises", "after-cut-off", 1, "P3"],
  ]);
});

const WHO = { by: "Li Hua", at: "2025-06-30T10:00:00.000Z" };

const REPEATED = {
  "cases.csv":
    "case_id,borrower_id,exposure,defaulted_on,annual_rate\nC1,K1,29101,2022-12-31,0.36\nC2,K2,5000,2022-12-31,0.3599\nC3,K3,5000,2022-12-31,48%\n",
  "activities.csv": "activity_id,case_id,on,method,officers\nA1,C1,2023-03-06,active-attack,O1\n",
  "receipts.csv":
    "receipt_id,case_id,on,amount,kind,reversal_of\n" +
    "R1,C1,2023-11-04,1537,cash,\nR2,C1,2023-11-04,1537,cash,\nR3,C1,2023-11-04,1537,cash,\n" +
    "R4,C2,2023-12-05,3730,cash,\nR5,C2,2023-12-05,3730,cash,\n" +
    // Filed twice and taken back once: one payment is left, and no doubt.
    "R6,C3,2023-12-05,200,cash,\nR7,C3,2023-12-05,200,cash,\nR8,C3,2023-12-06,-200,cash,R7\n",
};

async function received(database: Database): Promise<Record<string, unknown>> {
  const { rows } = await shown(database, casesReport);
  return Object.fromEntries(rows.map((row) => [row.case_id, row.received_minor]));
}

test("payments filed under several ids count as filed until a person says that they count once", async () => {
  const database = freshDatabase();
  await importFiles(database, REPEATED);
  expect(await issues(database)).toMatchObject({ "equal-receipts": 3, "high-rate": 2 });
  expect(findingsToDecide(database)).toMatchObject([
    { finding: "equal-receipts", answer: null, answers: ["count-once", "keep"] },
    { finding: "equal-receipts-R4" },
    { finding: "equal-receipts-R1" },
    { finding: "high-rate", answers: ["accept"] },
  ]);
  const filed = { C1: 461_100, C2: 746_000, C3: 20_000 };
  expect(await received(database)).toEqual(filed);

  await decideFinding(database, "equal-receipts", "count-once", WHO);
  expect(await received(database)).toEqual({ C1: 153_700, C2: 373_000, C3: 20_000 });
  await decideFinding(database, "equal-receipts-R4", "keep", WHO);
  expect(await received(database)).toEqual({ C1: 153_700, C2: 746_000, C3: 20_000 });
  expect(verifyDerived(database)?.differences).toEqual([]);

  // The whole extract again changes nothing; a reversal of one of the three leaves two.
  await importFiles(database, REPEATED);
  expect(await received(database)).toEqual({ C1: 153_700, C2: 746_000, C3: 20_000 });
  const back = await importFiles(database, {
    "receipts.csv": "receipt_id,case_id,on,amount,kind,reversal_of\nR9,C1,2023-11-05,-1537,cash,R1\n",
  });
  expect(back.outcome).toBe("loaded");
  expect(await received(database)).toMatchObject({ C1: 153_700 });
  await undoBatch(database, back.batchId!, WHO.at);
  expect(await received(database)).toMatchObject({ C1: 153_700 });

  await decideFinding(database, "equal-receipts", "take-back", WHO);
  expect(await received(database)).toEqual(filed);
  await decideFinding(database, "high-rate", "accept", WHO);
  expect(verifyDerived(database)?.differences).toEqual([]);
  await expect(decideFinding(database, "equal-receipts-R6", "count-once", WHO)).rejects.toThrow();
});

test("a restructured loan performs again once it has paid in each of twelve months, and its past stays", async () => {
  const database = freshDatabase();
  const head = "case_id,borrower_id,exposure,defaulted_on,due_on,restructured_on\n";
  const monthly = (code: string, months: number, skipped = -1) =>
    Array.from({ length: months }, (_, month) => month)
      .filter((month) => month !== skipped)
      .map((month) => {
        const at = `${2023 + Math.floor((month + 2) / 12)}-${String(((month + 2) % 12) + 1).padStart(2, "0")}`;
        return `${code}${month},${code},${at}-05,100\n`;
      })
      .join("");
  const receipts = `receipt_id,case_id,on,amount\n${monthly("C1", 13)}${monthly("C2", 13, 6)}${monthly("C3", 13)}${monthly("C4", 13)}`;
  await importFiles(database, {
    "cases.csv":
      `${head}C1,K1,10000,2023-01-10,2022-10-01,\nC2,K2,10000,2023-01-10,2022-10-01,\n` +
      "C3,K3,10000,2023-01-10,2023-01-10,\nC4,K4,10000,2023-01-10,,2023-02-01\n",
    "activities.csv": "activity_id,case_id,on,method,officers\nA1,C1,2023-02-01,active-attack,O1\n",
    "receipts.csv": receipts,
  });
  const daysOf = async () => {
    const { rows } = await shown(database, casesReport);
    return Object.fromEntries(rows.map((row) => [row.case_id, row.days_past_due]));
  };
  const classesOf = async () =>
    (await shown(database, flowsReport)).rows.filter(({ month }) => String(month) <= "2023-12");
  // To 5 March 2024: from 1 October 2022 and 10 January 2023; C4 has performed.
  expect(await daysOf()).toEqual({ C1: 521, C2: 521, C3: 420, C4: 0 });
  const before = await classesOf();
  // Now the due dates are moved: of C1 and C2, not of C3.
  const moved = await importFiles(database, {
    "cases.csv": `${head}C1,K1,10000,2023-01-10,2026-12-31,\nC2,K2,10000,2023-01-10,2026-12-31,\n`,
  });
  expect(await daysOf()).toEqual({ C1: 0, C2: 521, C3: 420, C4: 0 });
  expect(await classesOf()).toEqual(before);
  expect(verifyDerived(database)?.differences).toEqual([]);
  await undoBatch(database, moved.batchId!, WHO.at);
  expect(await daysOf()).toEqual({ C1: 521, C2: 521, C3: 420, C4: 0 });
  // A wrong date put right does move the past.
  await importFiles(database, { "cases.csv": `${head}C1,K1,10000,2023-01-10,2023-01-05,\n` });
  expect(await daysOf()).toMatchObject({ C1: 425 });
});

test("an answer about one payment is shown without effect once the payment is reversed", async () => {
  const database = freshDatabase();
  await importFiles(database, REPEATED);
  await decideFinding(database, "equal-receipts-R4", "count-once", WHO);
  expect((await received(database)).C2).toBe(373_000);
  await importFiles(database, {
    "receipts.csv": "receipt_id,case_id,on,amount,kind,reversal_of\nR9,C2,2023-12-09,-3730,cash,R4\n",
  });
  expect((await received(database)).C2).toBe(373_000);
  const gone = findingsToDecide(database).find(({ finding }) => finding === "equal-receipts-R4");
  expect(gone).toMatchObject({ answer: "count-once", answers: [] });
  await decideFinding(database, "equal-receipts-R4", "take-back", WHO);
  expect(findingsToDecide(database).map(({ finding }) => finding)).not.toContain("equal-receipts-R4");
});
