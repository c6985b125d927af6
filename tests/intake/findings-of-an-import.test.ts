/** What a dry run says of doubtful rows: how many more there would be, and which. */
import { expect, test } from "vitest";
import { contentOf, type Files, freshDatabase, importFiles, SMALL_PORTFOLIO } from "./imported";

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
    { issue: "receipt-before-default", before: 0, after: 2, examples: ["R5"] },
    { issue: "equal-receipts", before: 0, after: 1, examples: ["R4"] },
    { issue: "similar-receipts", before: 0, after: 1, examples: ["R6"] },
  ]);
  expect(contentOf(database)).toEqual(before);
});

test("findings of the demo that gives way are no findings of the person's own files", async () => {
  const database = freshDatabase();
  await importFiles(database, { ...SMALL_PORTFOLIO, ...withMore() }, { isDemo: true });
  const { findings } = await importFiles(database, SMALL_PORTFOLIO, ASKED);
  expect(findings).toEqual([]);
});

test("what is corrected is counted down", async () => {
  const database = freshDatabase();
  await importFiles(database, { ...SMALL_PORTFOLIO, ...withMore() });
  const corrected = { "cases.csv": "case_id,borrower_id,exposure,defaulted_on\nC2,K2,900,2024-01-03\n" };
  const { findings } = await importFiles(database, corrected, ASKED);
  expect(findings).toEqual([{ issue: "receipt-before-default", before: 2, after: 1, examples: [] }]);
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
  expect(findings).toContainEqual({ issue: "far-date", before: 0, after: 1, examples: ["2025-06-29"] });
  expect(totals?.after.cutOffDate).toBe(totals?.before.cutOffDate);
});

function withMore(): Files {
  const [, ...rows] = String(MORE["receipts.csv"]).split("\n");
  return {
    "receipts.csv": String(SMALL_PORTFOLIO["receipts.csv"]) + rows.map((row) => row && `${row},`).join("\n"),
  };
}
