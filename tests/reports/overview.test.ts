import { expect, test } from "vitest";
import { dayFromIso, isoFromDay } from "~/domain/calendar";
import type { FilterState } from "~/domain/filters";
import { latestEvidenceEnding, limitationEndDay } from "~/domain/limitation";
import { importsReport } from "~/reports/imports/imports-report.server";
import { overviewPageReport } from "~/reports/overview/overview-report.server";
import type { Database } from "~db/client";
import { visiting } from "../support/answered";
import { day, emptyDatabase, factsOf } from "../support/facts";
import { smallLedger } from "../support/small-ledger";

async function overview(database: Database, filters: Partial<FilterState> = {}) {
  const report = await overviewPageReport(visiting(database, { filters }));
  database.close();
  return report;
}

test("twelve whole months, and what came of them", async () => {
  const { period, figures, open, trend, population } = await overview(smallLedger());
  expect(period).toEqual({
    from: "2024-01",
    to: "2024-12",
    before: { from: "2023-01", to: "2023-12" },
  });
  expect(figures?.received).toMatchObject({ current: 51_001, before: null, change: null, reason: null });
  expect(figures?.received.course.map(({ value }) => value).slice(0, 4)).toEqual([40_000, 0, 10_001, 0]);
  expect(figures?.net.current).toBe(51_001 - 5000 - 1301);
  expect(figures?.cost.current).toBe(1301);
  expect(figures?.costToCollect.current).toBe(1301 / 51_001);
  // The last month of default followed up for 180 days is June: A and B.
  expect(figures?.grossRate).toMatchObject({ current: 50_001 / 150_000, from: "2023-07", to: "2024-06" });
  expect(open).toEqual({ cases: 3, outstandingMinor: 48_999 + 50_000 + 20_000 });
  expect(trend.rows).toHaveLength(12);
  expect(population.cases).toBe(3);
});

test("an earlier period is compared with as many months before it", async () => {
  const ledger = smallLedger();
  const facts = factsOf(ledger);
  facts.receipt("A", "2024-06-15", 4000, { code: "june" });
  facts.receipt("A", "2024-08-15", 5000, { code: "august" });
  facts.derive();
  const { period, figures, trend } = await overview(ledger, { from: "2024-07", to: "2024-08" });
  expect(period?.before).toEqual({ from: "2024-05", to: "2024-06" });
  expect(figures?.received).toMatchObject({ current: 5000, before: 4000, change: 0.25 });
  expect(figures?.costToCollect).toMatchObject({ current: 0, reason: null });
  expect(trend.rows).toHaveLength(12);
});

test("compared with other months, each figure is what those months' own overview has", async () => {
  const months = { from: "2024-07", to: "2024-12" };
  const chosen = await overview(smallLedger(), { ...months, vs_from: "2024-01", vs_to: "2024-03" });
  const then = await overview(smallLedger(), { from: "2024-01", to: "2024-03" });
  expect(chosen.period?.before).toEqual({ from: "2024-01", to: "2024-03" });
  for (const key of ["received", "net", "cost"] as const)
    expect(chosen.figures?.[key].before).toBe(then.figures?.[key].current);
  // Three months are not set against six.
  expect(chosen.figures?.received.change).toBeNull();
  const alike = await overview(smallLedger(), { ...months, vs_from: "2024-01", vs_to: "2024-06" });
  expect(alike.figures?.received.change).toBeCloseTo(1000 / 50_001 - 1, 10);
  // An open end is as long as the period.
  expect((await overview(smallLedger(), { ...months, vs_from: "2024-01" })).period?.before.to).toBe(
    "2024-06",
  );
  // Months that the data lack are compared with nothing.
  const lacking = await overview(smallLedger(), { ...months, vs_from: "2022-01", vs_to: "2022-06" });
  expect(lacking.figures?.received.before).toBeNull();
});

test("what no file records is unknown, not nothing", async () => {
  const database = emptyDatabase();
  const facts = factsOf(database);
  facts.recoveryCase("c", { defaulted: "2023-01-01", exposureMinor: 1000 });
  facts.activity("c", "2024-06-05", "mediation");
  facts.receipt("c", "2024-06-20", 400);
  facts.receipt("c", "2024-12-31", 100);
  facts.derive();
  database.sqlite.exec("UPDATE portfolio SET version = 1, currency = 'CNY'");
  const { figures, methods, causes } = await overview(database);
  for (const figure of [figures?.cost, figures?.costToCollect])
    expect(figure).toMatchObject({ current: null, before: null, change: null, reason: "not-recorded" });
  expect(figures?.cost.course.every(({ value }) => value === null)).toBe(true);
  expect(figures?.received.current).toBe(500);
  for (const { costMinor } of [...methods, ...causes]) expect(costMinor).toBeNull();
});

test("a part of a month is never compared", async () => {
  const ledger = smallLedger();
  const facts = factsOf(ledger);
  facts.receipt("A", "2025-01-30", 7, { code: "january" });
  facts.derive();
  const { period, figures, trend } = await overview(ledger);
  expect(period?.to).toBe("2024-12");
  expect(figures?.received.current).toBe(51_001);
  expect(trend.rows.at(-1)).toMatchObject({ month: "2025-01", complete: false });
});

test("money by method, region and cause, debts by cause", async () => {
  const { methods, regions, causes } = await overview(smallLedger());
  expect(methods.map(({ key, receivedMinor }) => [key, receivedMinor])).toEqual([
    ["active-attack", 40_000],
    ["group-attack", 10_001],
    ["none", 1000],
    ["capital-start-up", 0],
  ]);
  expect(regions.map(({ key, costMinor }) => [key, costMinor])).toEqual([
    ["north", 1301],
    ["south", 0],
  ]);
  expect(causes).toMatchObject([
    { key: "unknown", outstandingMinor: 70_000, receivedMinor: 0, netRate: 0 },
    { key: "wilful-refusal", outstandingMinor: 48_999, receivedMinor: 51_001, netRate: 48_700 / 100_000 },
  ]);
});

test("what cannot wait: limitation ending within 90 days, and cases nobody touched for 90", async () => {
  const ledger = emptyDatabase();
  const facts = factsOf(ledger);
  const add = (code: string, defaulted: string, exposureMinor: number, closed?: string) =>
    facts.recoveryCase(code, { defaulted, exposureMinor, closed });
  add("lapsed", "2021-12-30", 100);
  add("today", "2021-12-31", 200);
  add("soon", "2022-03-31", 400);
  add("later", "2022-04-01", 800);
  add("closed", "2022-01-01", 1600, "2022-02-01");
  add("paid", "2022-01-01", 0);
  add("renewed", "2022-01-01", 3200);
  facts.activity("renewed", "2024-10-02", "active-attack", { noticeServed: true });
  facts.activity("later", "2024-10-03", "active-attack");
  facts.receipt("soon", "2024-12-31", 0);
  facts.derive();
  const { limitation, untouched } = await overview(ledger);
  expect(limitation).toMatchObject({
    cases: 2,
    outstandingMinor: 600,
    lapsed: { cases: 1, outstandingMinor: 100 },
  });
  expect(limitation.rows.map(({ caseId, limitationEndsOn }) => [caseId, limitationEndsOn])).toEqual([
    ["today", "2024-12-31"],
    ["soon", "2025-03-31"],
  ]);
  // Ninety days before the cut-off is 2 October.
  expect(untouched).toMatchObject({ cases: 4, outstandingMinor: 3900 });
  expect(untouched?.rows.map(({ caseId }) => caseId)).toEqual(["renewed", "soon", "today", "lapsed"]);
});

test("limitation runs by the calendar, leap days and all", () => {
  const end = (iso: string) => isoFromDay(limitationEndDay(dayFromIso(iso) ?? 0));
  expect(end("2024-02-29")).toBe("2027-02-28");
  expect(end("2021-03-01")).toBe("2024-03-01");
  for (let ending = day("2026-12-01"); ending < day("2028-04-01"); ending++) {
    const evidence = latestEvidenceEnding(ending);
    expect(limitationEndDay(evidence)).toBeLessThanOrEqual(ending);
    expect(limitationEndDay(evidence + 1)).toBeGreaterThan(ending);
  }
});

test("an empty portfolio has nothing to say, and says so without failing", async () => {
  const empty = emptyDatabase();
  expect((await visiting(empty).whole(importsReport)).batches).toEqual([]);
  const report = await overview(empty);
  expect(report).toMatchObject({ cutOffDate: null, period: null, figures: null, open: { cases: 0 } });
  expect(report.trend.rows).toEqual([]);
});

test("the imports, newest first", async () => {
  const database = emptyDatabase();
  const add = database.sqlite.prepare(
    "INSERT INTO batches (loaded_at, source, is_demo, status, counts, assumptions, dates_assumed) VALUES (?, 'x.csv', 0, 'loaded', '{}', '[]', 1)",
  );
  add.run("2025-01-01T00:00:00Z");
  add.run("2025-02-01T00:00:00Z");
  const { batches, batch } = await visiting(database).whole(importsReport);
  expect(batches.map(({ id, loadedAt }) => [id, loadedAt])).toEqual([
    [2, "2025-02-01T00:00:00Z"],
    [1, "2025-01-01T00:00:00Z"],
  ]);
  expect([batch, batches[0]?.datesAssumed]).toEqual([2, true]);
  database.close();
});
