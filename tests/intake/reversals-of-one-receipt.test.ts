/** A reversal takes back no more than its receipt, once, and is never itself reversed. */
import { expect, test } from "vitest";
import { rowErrorSentence } from "~/intake/refusal.server";
import { freshDatabase, importFiles } from "./imported";

const CASES = "case_id,borrower_id,exposure,defaulted_on\nC1,K1,10000,2024-01-10\nC2,K2,20000,2024-02-10\n";
const RECEIPTS = "receipt_id,case_id,on,amount,reversal_of\n";
const load = (rows: string, database = freshDatabase()) =>
  importFiles(database, { "cases.csv": CASES, "receipts.csv": RECEIPTS + rows });
const said = (result: Awaited<ReturnType<typeof load>>) =>
  result.errors.first.map((error) => rowErrorSentence(error, "en"));

test("what is taken back twice, beyond its amount, or is itself a reversal is refused", async () => {
  const result = await load(
    "R1,C1,2024-02-05,1000.00,\nR2,C1,2024-02-06,-1000.00,R1\nR3,C1,2024-02-07,-1000.00,R1\n" +
      "R4,C2,2024-03-05,500,\nR5,C2,2024-03-06,-800,R4\nR7,C2,2024-03-10,-100,R2\nR8,C1,2024-03-10,-100,R2\n",
  );
  expect(result.outcome).toBe("refused");
  expect(result.counts.receipts).toMatchObject({ new: 3, rejected: 4 });
  expect(said(result).join("\n")).toMatch(/R1. is taken back already by R2/);
  expect(said(result).join("\n")).toMatch(/R4. has 800\.00 of its 500\.00 taken back/);
  expect(said(result).join("\n")).toMatch(/R2. is itself a reversal/);
});

test("a receipt may be taken back in parts; a part too large leaves the others", async () => {
  const parts = "R1,C1,2024-02-05,500,\nR2,C1,2024-02-06,-300,R1\nR3,C1,2024-02-07,-200,R1\n";
  expect((await load(parts)).outcome).toBe("loaded");
  const tooLarge = await load("R1,C1,2024-02-05,500,\nR2,C1,2024-02-06,-800,R1\nR3,C1,2024-02-07,-200,R1\n");
  expect(tooLarge.errors.count).toBe(1);
});

test("what an earlier import took back is gone", async () => {
  const database = freshDatabase();
  await load("R1,C1,2024-02-05,500,\nR2,C1,2024-02-06,-400,R1\n", database);
  const more = await load("R3,C1,2024-02-08,-200,R1\n", database);
  expect(more.outcome).toBe("refused");
  expect((await load("R3,C1,2024-02-08,-100,R1\n", database)).outcome).toBe("loaded");
});
