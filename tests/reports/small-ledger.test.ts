/** Every figure of the reports against arithmetic that stands beside it; the ledger is described in tests/support. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FilterState } from "~/domain/filters";
import { reasonOf } from "~/domain/reasons";
import type { Report, Row } from "~/domain/report";
import { EVERYTHING, type Scope } from "~/domain/scope";
import { methodsReport } from "~/reports/methods/methods-report.server";
import { officersReport } from "~/reports/officers/officers-report.server";
import { branchesReport, causesReport, regionsReport } from "~/reports/places/places-report.server";
import type { ReportDefinition } from "~/reports/report-definition.server";
import { trendReport } from "~/reports/trend/trend-report.server";
import type { Database } from "~db/client";
import { shown } from "../support/answered";
import { smallLedger } from "../support/small-ledger";

let database: Database;
beforeAll(() => {
  database = smallLedger();
});
afterAll(() => database.close());

const answer = (
  report: ReportDefinition,
  filters: Partial<FilterState> = {},
  scope: Scope = EVERYTHING,
): Promise<Report> => shown(database, report, { filters, scope });
const rowOf = (report: Report, key: string): Row => {
  const column = report.columns[0]?.key ?? "";
  const row = report.rows.find((candidate) => candidate[column] === key);
  if (!row) throw new Error(`no row ${key} in ${report.name}`);
  return row;
};
const whyOf = (row: Row, column: string) => reasonOf(row.reason, column);

describe("methods", () => {
  test("are ordered by credited money, with a row for what none earned", async () => {
    const report = await answer(methodsReport);
    expect(report.rows.map((row) => [row.method, row.credited_minor])).toEqual([
      ["active-attack", 40_000],
      ["group-attack", 10_001],
      ["none", 1000],
      ["capital-start-up", 0],
    ]);
    expect(report.rows.map((row) => row.label)).toContain("Group attack");
    expect(report).toMatchObject({ cutOffDate: "2024-12-31", currency: "CNY", importVersion: 1, total: 4 });
    expect(report.population).toEqual({ cases: 3, maturedCases: 2, episodes: 4, maturedEpisodes: 3 });
  });

  test("count episodes, cases, what ripened, what was owed and what it took", async () => {
    const report = await answer(methodsReport);
    expect(rowOf(report, "active-attack")).toMatchObject({
      episodes: 3,
      cases: 3,
      matured_episodes: 2,
      payers: 1,
      outstanding_minor: 100_000 + 50_000 + 20_000,
      cost_minor: 300,
      minutes: 60,
      badge: "descriptive",
    });
    expect(rowOf(report, "group-attack")).toMatchObject({
      episodes: 1,
      outstanding_minor: 60_000,
      cost_minor: 1001,
      minutes: 100,
    });
    expect(rowOf(report, "capital-start-up")).toMatchObject({ advanced_minor: 5000, episodes: 0 });
  });

  test("take the mean of the recovered shares, with an interval over borrowers", async () => {
    const visits = rowOf(await answer(methodsReport), "active-attack");
    // A: (40,000 + 10,001) / 100,000 after 10 January; B: nothing. One share per borrower: se = |difference| / 2.
    expect(visits.raw_rate).toBeCloseTo((0.50001 + 0) / 2, 8);
    // t with one degree of freedom reaches 12.7 errors: past both ends of what a share can be.
    expect([visits.raw_low, visits.raw_high]).toEqual([0, 1]);
    const attack = rowOf(await answer(methodsReport), "group-attack");
    expect(attack.raw_rate).toBeCloseTo(10_001 / 60_000, 8);
    expect([attack.raw_low, whyOf(attack, "raw_low")]).toEqual([null, "too-few"]);
  });

  test("say why a figure is empty", async () => {
    const report = await answer(methodsReport);
    const visits = rowOf(report, "active-attack");
    expect([visits.adjusted_rate, whyOf(visits, "adjusted_rate")]).toEqual([null, "not-computed"]);
    expect([visits.standardised_rate, whyOf(visits, "standardised_rate")]).toEqual([null, "not-computed"]);
    expect(whyOf(rowOf(report, "none"), "raw_rate")).toBe("no-observations");
    const young = rowOf(await answer(methodsReport, { from: "2024-12" }), "active-attack");
    expect([young.matured_episodes, young.raw_rate, whyOf(young, "raw_rate")]).toEqual([
      0,
      null,
      "not-matured",
    ]);
    for (const row of report.rows)
      for (const [key, value] of Object.entries(row))
        if (value === null && key !== "reason") expect(whyOf(row, key), key).not.toBeNull();
  });

  test("follow the horizon in rates alone", async () => {
    const visits = rowOf(await answer(methodsReport, { horizon: 30 }), "active-attack");
    expect(visits).toMatchObject({ credited_minor: 40_000, matured_episodes: 3, payers: 1 });
    // A: 40,000 within 30 days; B nothing; C lends 5,000 of 20,000 and is clipped at nothing.
    expect(visits.raw_rate).toBeCloseTo(0.4 / 3, 8);
  });

  test("select by period, officer, place and cause", async () => {
    const march = await answer(methodsReport, { from: "2024-02", to: "2024-03" });
    expect(march.rows.map((row) => [row.method, row.episodes, row.credited_minor])).toEqual([
      ["group-attack", 1, 10_001],
      ["active-attack", 1, 0],
    ]);
    const second = await answer(methodsReport, { officer: ["o2"] });
    expect(second.rows.map((row) => [row.method, row.episodes, row.credited_minor, row.cost_minor])).toEqual([
      ["group-attack", 1, 5000, 500],
      ["active-attack", 1, 0, 0],
      ["capital-start-up", 0, 0, 0],
    ]);
    const unknownCause = await answer(methodsReport, { cause: ["unknown"], region: ["north", "south"] });
    expect(rowOf(unknownCause, "active-attack")).toMatchObject({ episodes: 2, credited_minor: 0 });
    expect((await answer(methodsReport, { security: ["mortgage"] })).rows).toHaveLength(3);
    expect(rowOf(await answer(methodsReport, { security: ["unknown"] }), "active-attack").episodes).toBe(2);
  });

  test("show a branch head no other branch", async () => {
    const scope: Scope = { kind: "branches", branches: ["b3"] };
    const report = await answer(methodsReport, {}, scope);
    expect(report.rows.map((row) => [row.method, row.episodes])).toEqual([["active-attack", 1]]);
    expect((await answer(methodsReport, { branch: ["b1"] }, scope)).rows).toEqual([]);
  });
});

describe("officers", () => {
  test("share an episode's credit, cost and minutes, the odd unit to the lowest code", async () => {
    const report = await answer(officersReport);
    expect(report.rows.map((row) => row.officer)).toEqual(["none", "o1", "o2"]);
    expect(rowOf(report, "o1")).toMatchObject({
      branch: "b1",
      region: "north",
      cases: 1,
      matured_cases: 1,
      payers: 1,
      credited_minor: 40_000 + 5001 + 1000,
      cost_minor: 300 + 501,
      minutes: 60 + 50,
      matured_episodes: 2,
    });
    expect(rowOf(report, "o1").raw_rate).toBeCloseTo((0.50001 + 10_001 / 60_000) / 2, 8);
    expect(rowOf(report, "o2")).toMatchObject({
      cases: 1,
      matured_cases: 0,
      payers: 0,
      credited_minor: 5000,
      cost_minor: 500,
      minutes: 50,
      matured_episodes: 1,
    });
    expect(rowOf(report, "none")).toMatchObject({ name: "Nobody", cases: 0, credited_minor: 0 });
  });

  test("chosen by name stand alone", async () => {
    const report = await answer(officersReport, { officer: ["o2"] });
    expect(report.rows.map((row) => [row.officer, row.matured_episodes])).toEqual([["o2", 1]]);
  });
});

describe("regions, branches and causes", () => {
  test("take money by its own date and rates by date of default", async () => {
    const report = await answer(regionsReport);
    expect(rowOf(report, "north")).toMatchObject({
      cases: 2,
      matured_cases: 1,
      exposure_minor: 120_000,
      received_minor: 51_001,
      cost_minor: 1301,
      net_minor: 51_001 - 5000 - 1301,
      gross_rate: 50_001 / 100_000,
      net_rate: (50_001 - 1301) / 100_000,
      gross_low: null,
    });
    expect(whyOf(rowOf(report, "north"), "gross_low")).toBe("too-few");
    expect(rowOf(report, "south")).toMatchObject({ received_minor: 0, gross_rate: 0, matured_cases: 1 });
    const late = rowOf(await answer(regionsReport, { from: "2024-11" }), "north");
    expect(late).toMatchObject({ cases: 1, matured_cases: 0, received_minor: 1000, gross_rate: null });
    expect(whyOf(late, "gross_rate")).toBe("not-matured");
  });

  test("give a ratio of sums and its interval over borrowers", async () => {
    const report = await answer(causesReport, { horizon: 30 });
    // B and C carry no cause: 50,000 and 20,000 of exposure, nothing received within 30 days of either.
    expect(rowOf(report, "unknown")).toMatchObject({ matured_cases: 2, gross_rate: 0, gross_low: null });
    expect(whyOf(rowOf(report, "unknown"), "gross_low")).toBe("no-variation");
    const all = await answer(branchesReport, { method: ["active-attack"], horizon: 30 });
    expect(all.rows.map((row) => row.key).sort()).toEqual(["b1", "b2", "b3"]);
    expect(rowOf(all, "b2").net_rate).toBe(-5000 / 20_000);
  });

  test("narrow to cases worked with a method or by an officer", async () => {
    const attacked = await answer(regionsReport, { method: ["group-attack"] });
    expect(attacked.rows.map((row) => [row.key, row.cases, row.received_minor])).toEqual([
      ["north", 1, 10_001],
    ]);
    const second = await answer(branchesReport, { officer: ["o2"] });
    expect(second.rows.map((row) => [row.key, row.cases, row.received_minor])).toEqual([
      ["b1", 1, 5000],
      ["b2", 1, 0],
    ]);
    const nobody = await answer(branchesReport, { officer: ["none"] });
    expect(nobody.rows.map((row) => [row.key, row.cases])).toEqual([["b3", 1]]);
  });
});

describe("the trend", () => {
  test("has a row for every month, and says which is whole", async () => {
    const report = await answer(trendReport);
    expect(report.rows.map((row) => row.month)).toEqual(
      Array.from({ length: 12 }, (_, index) => `2024-${String(index + 1).padStart(2, "0")}`),
    );
    expect(report.rows[0]).toEqual({
      month: "2024-01",
      received_minor: 40_000,
      credited_minor: 40_000,
      cost_minor: 300,
      episodes: 1,
      activities: 1,
      complete: true,
      annotations: null,
    });
    expect(report.rows[3]).toMatchObject({ received_minor: 0, episodes: 0 });
    expect(report.rows[11]).toMatchObject({ received_minor: 1000, credited_minor: 0, complete: true });
    expect((await answer(trendReport, { from: "2024-11", to: "2030-01" })).rows).toHaveLength(2);
  });

  test("counts an officer's episodes wherever he took part", async () => {
    const rows = (await answer(trendReport, { officer: ["o2"], from: "2024-03", to: "2024-03" })).rows;
    expect(rows).toMatchObject([{ received_minor: 5000, credited_minor: 5000, episodes: 1 }]);
  });

  test("counts an activity once, with who led it, so that officers add up to all", async () => {
    const march = { from: "2024-03", to: "2024-03" };
    const counts = async (filters: Partial<FilterState>) => {
      const [row] = (await answer(trendReport, { ...march, ...filters })).rows;
      return [row?.activities, row?.episodes];
    };
    const [led, joined, all] = await Promise.all([
      counts({ officer: ["o1"] }),
      counts({ officer: ["o2"] }),
      counts({}),
    ]);
    expect({ led, joined, all }).toEqual({ led: [1, 1], joined: [0, 1], all: [1, 1] });
  });
});

test("assumed dates leave no figure that needs a horizon", async () => {
  const assumed = smallLedger();
  assumed.sqlite.exec("UPDATE portfolio SET dates_assumed = 1");
  const methods = await shown(assumed, methodsReport);
  expect(rowOf(methods, "active-attack")).toMatchObject({
    credited_minor: 40_000,
    raw_rate: null,
    payers: null,
  });
  expect(whyOf(rowOf(methods, "active-attack"), "raw_rate")).toBe("dates-assumed");
  expect(methods.population).toMatchObject({ maturedCases: null, cases: 3 });
  const regions = await shown(assumed, regionsReport);
  expect(whyOf(rowOf(regions, "north"), "gross_rate")).toBe("dates-assumed");
  const officers = await shown(assumed, officersReport);
  expect(rowOf(officers, "o1").matured_cases).toBeNull();
  assumed.close();
});

test("labels speak the language of the address", async () => {
  expect(rowOf(await answer(methodsReport, { lang: "zh" }), "group-attack").label).toBe("群体进攻法");
});

test("rows can be ordered by any column, and by no other", async () => {
  const report = await answer(methodsReport, { sort: "raw_rate" });
  expect(report.rows.map((row) => row.method)).toEqual([
    "group-attack",
    "active-attack",
    "capital-start-up",
    "none",
  ]);
  await expect(answer(methodsReport, { sort: "beauty" })).rejects.toThrow(/sort “beauty” is not a column/);
});
