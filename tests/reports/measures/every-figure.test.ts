/** Every figure of the domain over one ledger of nineteen rows: the arithmetic stands in the test, edges included. */

import { beforeAll, describe, expect, test } from "vitest";
import type { FilterState } from "~/domain/filters";
import { reasonOf } from "~/domain/reasons";
import type { Row } from "~/domain/report";
import type { ReportName } from "~/domain/report-names";
import { REPORT_DEFINITIONS } from "~/reports/definitions.server";
import { aalenJohansen } from "~/statistics/survival/aalen-johansen";
import { curveAt } from "~/statistics/survival/curve-at";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { errorLines, type Files, importFiles } from "../../intake/imported";
import { whollyShown } from "../../support/answered";

/**
 * C1 defaulted on a month's last day, paid 400 on a leap day, bounced 100, and was cured after 151 days; its borrower
 * defaulted again with C2, 244 days after. C3 was lent new money, and paid on the last day of the horizon and on the day after.
 * C4 owes nothing. Cut-off: 30 June 2025.
 */
const LEDGER: Files = {
  "cases.csv":
    "case_id,borrower_id,branch,region,exposure,due_on,defaulted_on,closed_on,close_reason\n" +
    "C1,K1,B1,north,1000,2024-01-01,2024-01-31,2024-06-30,cured\n" +
    "C2,K1,B1,north,500,2025-05-15,2025-03-01,,\n" +
    "C3,K3,B1,north,2000,2024-08-31,2024-08-31,,\n" +
    "C4,K4,B1,north,0,2024-09-01,2024-09-01,,\n",
  "activities.csv":
    "activity_id,case_id,on,method,officers,minutes,cost,outcome\n" +
    "A1,C1,2024-02-10,mediation,O1,60,20,promise\n" +
    "A2,C3,2024-12-01,mediation,O1,30,10,refusal\n" +
    "A3,C2,2025-06-30,routine-contact,O1,,,none\n",
  "receipts.csv":
    "receipt_id,case_id,on,amount,reversal_of\n" +
    "R1,C1,2024-02-29,400,\nR2,C1,2024-03-31,100,\nR3,C1,2024-04-02,-100,R2\n" +
    "R4,C3,2025-02-27,300,\nR5,C3,2025-02-28,50,\n",
  "advances.csv": "advance_id,case_id,on,amount\nN1,C3,2024-10-01,100\n",
  "promises.csv":
    "promise_id,case_id,made_on,due_on,amount\n" +
    "P1,C1,2024-02-10,2024-02-24,400\nP2,C3,2024-12-01,2025-01-01,200\nP3,C2,2025-06-25,2025-06-28,50\n",
};

let database: Database;

beforeAll(async () => {
  database = openDatabase(":memory:");
  migrateDatabase(database);
  expect(errorLines(await importFiles(database, LEDGER))).toEqual([]);
  return () => database.close();
});

async function rowOf(
  report: Exclude<ReportName, "cases">,
  isIt: (row: Row) => boolean,
  filters: Partial<FilterState> = {},
): Promise<Row> {
  const { rows } = await whollyShown(database, REPORT_DEFINITIONS[report], { filters });
  return [...rows].find(isIt)!;
}
const measure = (code: string, filters?: Partial<FilterState>) =>
  rowOf("measures", (row) => row.measure === code, filters);
const cohort = (name: string, filters?: Partial<FilterState>) =>
  rowOf("vintages", (row) => row.cohort === name, filters);
const branch = () => rowOf("branches", (row) => row.key === "B1");

/** Discounted to the day of default: C1's receipts after 29, 60 and 62 days, its cost after 10. */
const at = (amount: number, days: number, rate: number) => amount / (1 + rate) ** (days / 365);
const discounted = (rate: number) =>
  (at(400, 29, rate) + at(100, 60, rate) - at(100, 62, rate) - at(20, 10, rate)) / 1000;

/** By the name that the domain gives each figure: what the product says, and what it must be. */
const FIGURES: Readonly<Record<string, { stated: () => Promise<unknown>; is: number | null }>> = {
  // C1: 400 + 100 − 100, C3: 300 on the 180th day, not 50 on the next; C4 has no rate, C2 is too young.
  "gross recovery rate": { stated: async () => (await branch()).gross_rate, is: 700 / 3000 },
  // Less 100 lent and 30 spent.
  "net recovery rate": { stated: async () => (await branch()).net_rate, is: 570 / 3000 },
  "discounted recovery rate": {
    stated: async () => (await cohort("2024-Q1")).discounted_rate,
    is: discounted(0.05),
  },
  "discounted recovery rate, at the rate set": {
    stated: async () => (await cohort("2024-Q1", { discount: 20 })).discounted_rate,
    is: discounted(0.2),
  },
  "loss given default": {
    stated: async () => (await cohort("2024-Q1")).loss_given_default,
    is: 1 - discounted(0.05),
  },
  // By 30 April: what bounced is gone again.
  "vintage curve": { stated: async () => (await cohort("2024-Q1")).recovered_3, is: 0.4 },
  // The youngest of the cohort is nine months old.
  "vintage curve, beyond the youngest": {
    stated: async () => (await cohort("2024-Q3")).recovered_12,
    is: null,
  },
  "vintage curve, by years": { stated: async () => (await cohort("2024", { cohort: "year" })).cases, is: 3 },
  "cure rate": { stated: async () => (await cohort("2024-Q1")).cure_rate, is: 1 },
  "re-default within 12 months": { stated: async () => (await cohort("2024-Q1")).redefault_rate, is: 1 },
  // C3 was 61 days late at the end of October and 91 at the end of November.
  "roll matrix": {
    stated: async () =>
      (await rowOf("flows", (row) => row.month === "2024-10" && row.to_class === "substandard")).share,
    is: 1,
  },
  "cost to collect": { stated: async () => (await measure("cost-to-collect")).value, is: 30 / 750 },
  // 750 credited over an hour and a half, in minor units; the silent activity adds no hour.
  "receipts per officer-hour": {
    stated: async () => (await measure("receipts-per-officer-hour")).value,
    is: 75_000 / 1.5,
  },
  // P1 was paid on the last day of its grace, a leap day; P3's grace has not passed.
  "promise kept": { stated: async () => (await measure("promises-kept")).value, is: 1 / 2 },
  "promise kept, without grace": {
    stated: async () => (await measure("promises-kept", { grace: 0 })).value,
    is: 0,
  },
  "promise kept, by money": {
    stated: async () => (await measure("promised-money-kept")).value,
    is: 400 / 600,
  },
  // 500 of C2 are 46 days late, 1,650 of C3 are 303.
  PAR30: { stated: async () => (await measure("par-30")).value, is: 1 },
  // A due date after the default restructures C2 and makes nothing perform: 121 days since default, like C3 over 90.
  PAR90: { stated: async () => (await measure("par-90")).value, is: 2150 / 2150 },
  "contact rate": { stated: async () => (await measure("contact-rate")).value, is: 2 / 3 },
  "case-mix index": { stated: async () => (await measure("case-mix-index")).value, is: 1 },
  "credited receipts": {
    stated: async () => (await rowOf("methods", (row) => row.method === "mediation")).credited_minor,
    is: 75_000,
  },
  // Two cases say nothing of an officer, and two episodes nothing of a method.
  "observed / expected": {
    stated: async () => (await rowOf("officers", (row) => row.officer === "O1")).ratio,
    is: null,
  },
  "method effect": {
    stated: async () => (await rowOf("methods", (row) => row.method === "mediation")).effect,
    is: null,
  },
  // Days to the first money: 29 of C1, 180 of C3, none of C2 in 121 days; nothing of C4 in 302. At day 180 one of the two left.
  "time to first recovery": {
    stated: async () =>
      curveAt(
        aalenJohansen(
          [
            { time: 29, event: 1 },
            { time: 121, event: 0 },
            { time: 180, event: 1 },
            { time: 302, event: 0 },
          ],
          1,
        ),
        180,
        0,
      ).estimate,
    is: 1 / 4 + (3 / 4) * (1 / 2),
  },
};

describe("every figure", () => {
  test.each(Object.entries(FIGURES))("%s", async (_name, { stated, is }) => {
    const value = await stated();
    if (is === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(is, 9);
  });

  test("what is unknown says why", async () => {
    const mediation = await rowOf("methods", (row) => row.method === "mediation");
    expect(reasonOf(mediation.reason, "effect")).toBe("too-few");
    const young = await cohort("2024-Q3");
    expect(reasonOf(young.reason, "recovered_12")).toBe("not-matured");
    // 2025-Q1 has nobody followed up: no rate, and no zero.
    const open = await cohort("2025-Q1");
    expect([open.gross_rate, reasonOf(open.reason, "gross_rate")]).toEqual([null, "not-matured"]);
  });

  test("the parts add up to the whole, to the minor unit", async () => {
    const { rows } = await whollyShown(database, REPORT_DEFINITIONS.methods);
    expect([...rows].reduce((sum, row) => sum + Number(row.credited_minor), 0)).toBe(75_000);
    const { rows: links } = await whollyShown(database, REPORT_DEFINITIONS.paths);
    const first = [...links].filter(({ step }) => step === 1);
    expect(first.reduce((sum, row) => sum + Number(row.cases), 0)).toBe(4);
  });
});
