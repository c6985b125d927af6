import { afterAll, beforeAll, expect, test } from "vitest";
import { CASES_PER_PAGE } from "~/domain/cases-per-page";
import type { FilterState } from "~/domain/filters";
import type { Row } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { caseReport } from "~/reports/case/case-report.server";
import { allCases, casesReport } from "~/reports/cases/cases-report.server";
import { dataQualityReport } from "~/reports/data-quality/data-quality-report.server";
import { type DetailKind, detailOf } from "~/reports/detail/detail.server";
import { shownRows } from "~/reports/viewed";
import type { Database } from "~db/client";
import { shown, visiting } from "../support/answered";
import { emptyDatabase, factsOf } from "../support/facts";
import { smallLedger } from "../support/small-ledger";

let database: Database;
beforeAll(() => {
  database = smallLedger();
});
afterAll(() => database.close());

const cases = (filters: Partial<FilterState> = {}) => shown(database, casesReport, { filters: filters });
const codes = async (filters: Partial<FilterState> = {}) =>
  (await cases(filters)).rows.map((row) => row.case_id);

test("a line says how a case stands at the cut-off", async () => {
  const report = await cases();
  expect(report.rows[1]).toEqual({
    case_id: "A",
    borrower: "Wang",
    region: "north",
    branch: "b1",
    officer: "o1",
    cause: "wilful-refusal",
    exposure_minor: 100_000,
    outstanding_minor: 100_000 - 51_001,
    defaulted_on: "2024-01-01",
    days_past_due: 365,
    last_activity_on: "2024-03-01",
    last_note: null,
    last_note_on: null,
    last_receipt_on: "2024-12-31",
    activities: 2,
    methods_tried: 2,
    received_minor: 51_001,
    five_tier: null,
    status: "open",
    limitation_ends_on: "2027-12-31",
  });
  const young = report.rows.find((row) => row.case_id === "C");
  // Due on 1 November, a fortnight before the default.
  expect(young).toMatchObject({ days_past_due: 60, last_receipt_on: null });
  expect(report.rows.find((row) => row.case_id === "B")).toMatchObject({ borrower: "wb", officer: "none" });
});

test("the list begins with the claims that lapse first; closed cases have none to lapse", async () => {
  const ledger = emptyDatabase();
  const facts = factsOf(ledger);
  facts.recoveryCase("later", { defaulted: "2022-02-01", exposureMinor: 100 });
  facts.recoveryCase("closed", { defaulted: "2021-01-01", exposureMinor: 100, closed: "2022-02-01" });
  facts.recoveryCase("lapsed", { defaulted: "2021-12-01", exposureMinor: 100 });
  facts.receipt("later", "2024-12-31", 10);
  facts.derive();
  const ends = async (sort: string) =>
    (await shown(ledger, casesReport, { filters: { sort } })).rows.map((row) => [
      row.case_id,
      row.limitation_ends_on,
    ]);
  const byEnd = [
    ["lapsed", "2024-12-01"],
    ["later", "2027-12-31"],
    ["closed", null],
  ];
  expect(await ends("limitation_ends_on")).toEqual(byEnd);
  expect(await ends("-limitation_ends_on")).toEqual([byEnd[1], byEnd[0], byEnd[2]]);
  ledger.sqlite.exec("UPDATE portfolio SET dates_assumed = 1, version = version + 1");
  expect((await ends("limitation_ends_on")).map(([, end]) => end)).toEqual([null, null, null]);
  ledger.close();
});

test("the list is ordered by what is outstanding, or by any column", async () => {
  expect(await codes()).toEqual(["B", "A", "C"]);
  expect(await codes({ sort: "exposure_minor" })).toEqual(["C", "B", "A"]);
  for (const { key } of REPORTS.cases.columns) {
    expect([...(await codes({ sort: key }))].sort()).toEqual(["A", "B", "C"]);
    expect([...(await codes({ sort: `-${key}` }))].sort()).toEqual(["A", "B", "C"]);
  }
});

test("dates that are not there come last in either direction", async () => {
  expect(await codes({ sort: "last_receipt_on" })).toEqual(["A", "B", "C"]);
  // Those that are equal turn round with the rest.
  expect(await codes({ sort: "-last_receipt_on" })).toEqual(["A", "C", "B"]);
});

test.each([
  ["A", ["A"]],
  ["w", ["B", "A", "C"]],
  ["wa", ["A", "C"]],
  ["Wan", ["A", "C"]],
  ["wan", ["A", "C"]],
  ["WA", ["A", "C"]],
  ["ｗａ", ["A", "C"]],
  ["a", ["A"]],
  ["x", []],
  ["%", []],
])("“%s” finds by the beginning of case, borrower id or name", async (q, found) => {
  expect(await codes({ q })).toEqual(found);
});

test("filters choose by place, default month, method and officer", async () => {
  expect(await codes({ region: ["south"] })).toEqual(["B"]);
  expect(await codes({ from: "2024-02", to: "2024-11" })).toEqual(["B", "C"]);
  expect(await codes({ method: ["group-attack"] })).toEqual(["A"]);
  expect(await codes({ officer: ["o2"] })).toEqual(["A", "C"]);
  expect(await codes({ officer: ["o2"], method: ["active-attack"] })).toEqual(["C"]);
  const scope = { kind: "branches", branches: ["b3"] } as const;
  expect((await shown(database, casesReport, { scope })).rows.map((row) => row.case_id)).toEqual(["B"]);
});

test("a page holds so many lines, the total counts all, and the whole list is the pages put together", async () => {
  const crowd = smallLedger();
  const facts = factsOf(crowd);
  for (let number = 0; number < 120; number++)
    facts.recoveryCase(`N${number}`, { defaulted: "2024-06-01", exposureMinor: (number % 7) * 100 });
  facts.derive();
  const pages = [1, 2, 3, 4].map((page) => shown(crowd, casesReport, { filters: { page } }));
  const lengths = (await Promise.all(pages)).map((page) => [page.rows.length, page.total]);
  expect(lengths).toEqual([
    [CASES_PER_PAGE, 123],
    [CASES_PER_PAGE, 123],
    [23, 123],
    [0, 123],
  ]);
  const paged = (await Promise.all(pages)).flatMap((page) => page.rows);
  const { rows, columns } = await allCases(await visiting(crowd).look([]));
  const listed: Row[] = [];
  for await (const batch of rows) listed.push(...shownRows({ rows: batch, columns }, "en"));
  expect(listed).toEqual(paged);
  crowd.close();
});

test("a list that an import overtakes is refused rather than mixed", async () => {
  const changing = smallLedger();
  const { rows } = await allCases(await visiting(changing).look([]));
  changing.sqlite.exec("UPDATE portfolio SET version = version + 1");
  await expect(rows[Symbol.asyncIterator]().next()).rejects.toThrow(/portfolio changed/);
  changing.close();
});

test("a case shows everything that happened, and who was credited", async () => {
  const report = await visiting(database).whole(caseReport, { code: "A" });
  expect(report?.facts).toMatchObject({
    borrower: "Wang",
    outstandingMinor: 48_999,
    status: "open",
    limitationEndsOn: "2027-12-31",
  });
  expect(report?.holds).toEqual([
    { officer: "o1", from: "2024-01-01", to: null, reason: null, handoverNote: null },
  ]);
  expect(report?.activities.map(({ on, method, officers }) => [on, method, officers])).toEqual([
    ["2024-01-10", "active-attack", ["o1"]],
    ["2024-03-01", "group-attack", ["o1", "o2"]],
  ]);
  expect(report?.episodes[1]).toMatchObject({ officers: ["o1", "o2"], outstandingMinor: 60_000 });
  expect(report?.episodes[1]?.received.map(({ receivedMinor, isWhole }) => [receivedMinor, isWhole])).toEqual(
    [
      [10_001, true],
      [10_001, true],
      [10_001, true],
      [11_001, false],
    ],
  );
  expect(report?.receipts[1]?.credits).toEqual([
    { method: "group-attack", officer: "o1", episodeFrom: "2024-03-01", amountMinor: 5001 },
    { method: "group-attack", officer: "o2", episodeFrom: "2024-03-01", amountMinor: 5000 },
  ]);
  expect(report?.names.method["group-attack"]).toEqual({ en: "Group attack", zh: "群体进攻法" });
  expect(await visiting(database).whole(caseReport, { code: "nobody" })).toBeNull();
  expect(
    await visiting(database, { scope: { kind: "branches", branches: ["b3"] } }).whole(caseReport, {
      code: "A",
    }),
  ).toBeNull();
});

test("a branch, a method and an officer have their row and their tables", async () => {
  const looking = visiting(database);
  const detail = <Kind extends DetailKind>(kind: Kind, code: string) =>
    detailOf(looking, "whole", kind, code);
  const branch = await detail("branches", "b1");
  expect(branch).toMatchObject({ code: "b1", within: { code: "north" } });
  expect(branch?.figures.rows).toMatchObject([{ key: "b1", received_minor: 51_001 }]);
  expect(branch?.tables.officers.rows.map((row) => row.officer)).toEqual(["o1", "o2"]);
  expect(branch?.tables.cases.rows.map((row) => row.case_id)).toEqual(["A"]);
  const method = await detail("methods", "group-attack");
  expect(method?.tables.causes.rows).toMatchObject([{ key: "wilful-refusal", received_minor: 10_001 }]);
  const officer = await detail("officers", "o2");
  expect(officer?.figures.rows).toMatchObject([{ officer: "o2", credited_minor: 5000 }]);
  expect(officer?.within?.code).toBe("b2");
  expect(await detail("branches", "b9")).toBeNull();
});

test("the quality of the data counts what was read and lists what is doubtful, with examples", async () => {
  const doubtful = smallLedger();
  const facts = factsOf(doubtful);
  facts.receipt("A", "2023-12-01", 500, { code: "early" });
  facts.derive();
  const counts = { rows: 5, new: 3, updated: 1, unchanged: 0, rejected: 1, duplicates: 2 };
  const addBatch = doubtful.sqlite.prepare(
    "INSERT INTO batches (loaded_at, source, is_demo, status, counts, assumptions, dates_assumed) VALUES ('', '', 0, ?, ?, '[]', 0)",
  );
  addBatch.run("loaded", JSON.stringify({ cases: counts, receipts: counts }));
  addBatch.run("loaded", JSON.stringify({ cases: counts }));
  addBatch.run("undone", JSON.stringify({ cases: counts }));
  doubtful.sqlite.exec("UPDATE recovery_cases SET five_tier = 'normal' WHERE code = 'A'");
  const { rows } = await shown(doubtful, dataQualityReport);
  const line = (table: string, issue: string | null) =>
    rows.find((row) => row.table === table && row.issue === issue);
  expect(line("cases", null)).toEqual({
    table: "cases",
    rows: 10,
    accepted: 8,
    rejected: 2,
    duplicates: 4,
    issue: null,
    examples: null,
    finding: null,
    answer: null,
  });
  expect(line("receipts", null)?.rows).toBe(5);
  expect(line("receipts", "receipt-before-default")).toMatchObject({ rows: 1, examples: "early" });
  expect(line("cases", "missing-cause")).toMatchObject({ rows: 2, examples: "B;C" });
  expect(line("cases", "missing-officer")).toMatchObject({ rows: 1, examples: "B" });
  expect(line("activities", "missing-minutes")?.rows).toBe(2);
  expect(line("cases", "class-too-good")).toMatchObject({ rows: 1, examples: "A" });
  doubtful.close();
});
