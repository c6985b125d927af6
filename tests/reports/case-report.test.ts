import { afterAll, expect, test } from "vitest";
import { type CaseReport, caseReport } from "~/reports/case/case-report.server";
import { visiting } from "../support/answered";
import { chanceLedger } from "../support/chance-ledger";
import { storiedCase } from "../support/storied-case";

const database = storiedCase();
afterAll(() => database.close());
const storied = async () => (await visiting(database).whole(caseReport, { code: "S" })) as CaseReport;
const sum = (rows: readonly { amountMinor: number }[]) =>
  rows.reduce((total, { amountMinor }) => total + amountMinor, 0);

test("what is owed is a sum of rows: exposure, charges since, receipts on the old debt since", async () => {
  const { balance, facts, receipts, charges } = await storied();
  expect(balance).toEqual({
    exposureMinor: 100_000,
    chargedMinor: 1500 - 700,
    receivedMinor: 10_001 - 10_001 + 20_000,
    outstandingMinor: 80_800,
    setAsideMinor: 300 + 4000,
  });
  expect(facts.outstandingMinor).toBe(80_800);
  expect(receipts.map(({ id, setAside }) => [id, setAside])).toEqual([
    ["R0", "before-default"],
    ["R1", null],
    ["R2", null],
    ["R3", null],
    ["R4", "new-loan"],
  ]);
  expect(charges.map(({ amountMinor, setAside }) => [amountMinor, setAside])).toEqual([
    [500, "before-default"],
    [1500, null],
    [-700, null],
  ]);
});

test("credits add up to each receipt, and by method and officer to all of them", async () => {
  const { receipts, credited, facts, episodes } = await storied();
  expect(receipts[1]?.credits).toEqual(
    [3334, 3334, 3333].map((amountMinor, index) => ({
      method: "group-attack",
      officer: `o${index + 1}`,
      episodeFrom: "2024-03-01",
      amountMinor,
    })),
  );
  for (const receipt of receipts) expect(sum(receipt.credits)).toBe(receipt.amountMinor);
  expect(credited).toEqual([
    { method: "routine-contact", officer: "o2", amountMinor: 24_000 },
    { method: "none", officer: "none", amountMinor: 300 },
    { method: "group-attack", officer: "o1", amountMinor: 0 },
    { method: "group-attack", officer: "o2", amountMinor: 0 },
    { method: "group-attack", officer: "o3", amountMinor: 0 },
  ]);
  expect(facts).toMatchObject({ receivedMinor: 24_300, advancedMinor: 6000, costMinor: 910, minutes: 305 });
  expect(facts.netMinor).toBe(24_300 - 6000 - 910);
  expect(episodes.map(({ method, creditedMinor }) => [method, creditedMinor])).toEqual([
    ["group-attack", 0],
    ["mediation", 0],
    ["routine-contact", 24_000],
  ]);
});

test("an act without names is the officer's who was assigned that day", async () => {
  const { activities } = await storied();
  expect(activities.map(({ officers, assignedOfficer }) => [officers, assignedOfficer])).toEqual([
    [["o1", "o2", "o3"], null],
    [[], "o2"],
    [[], "o2"],
  ]);
});

test("an episode says what was known before it", async () => {
  const { episodes } = await storied();
  expect(episodes[2]?.before).toMatchObject({
    episodes: 2,
    running: 2,
    activities: 2,
    methods: 2,
    previousMethod: "mediation",
    previousPaid: false,
    receivedMinor: 300,
    daysSinceActivity: 8,
    promisesMade: 0,
    promisesKept: 0,
    tenureDays: 18,
  });
});

test("promises are kept, broken, or not due yet", async () => {
  const { promises } = await storied();
  expect(promises.map(({ outcome }) => outcome)).toEqual(["kept", "broken", "open"]);
});

test("the class it carries stands beside the class that its days past due demand", async () => {
  const { facts } = await storied();
  // 1 January to 30 June 2024.
  expect(facts).toMatchObject({
    daysPastDue: 181,
    fiveTier: "special-mention",
    demandedFiveTier: "substandard",
  });
});

test("the borrower's other cases are named, but only those that may be seen", async () => {
  const { otherCases, names } = await storied();
  expect(otherCases).toEqual([
    {
      caseId: "T/2",
      branch: "b9",
      defaultedOn: "2024-01-10",
      exposureMinor: 8000,
      outstandingMinor: 8000,
      status: "open",
    },
  ]);
  expect(names.branch.b9).toBeDefined();
  const narrow = await visiting(database, { scope: { kind: "branches", branches: ["b1"] } }).whole(
    caseReport,
    { code: "S" },
  );
  expect(narrow?.otherCases).toEqual([]);
  expect(Object.keys(narrow?.names.branch ?? {})).toEqual(["b1"]);
});

test("whatever happened, the rows give the figures that lists and reports show", async () => {
  const ledger = chanceLedger();
  const codes = ledger.sqlite.prepare("SELECT code FROM recovery_cases").pluck().all() as string[];
  for (const code of codes) {
    const report = (await visiting(ledger).whole(caseReport, { code: code })) as CaseReport;
    const { facts, balance, receipts, credited } = report;
    expect(balance.outstandingMinor, code).toBe(facts.outstandingMinor);
    expect(sum(receipts), code).toBe(facts.receivedMinor);
    expect(sum(credited), code).toBe(facts.receivedMinor);
    for (const receipt of receipts) expect(sum(receipt.credits), receipt.id).toBe(receipt.amountMinor);
  }
  ledger.close();
});
