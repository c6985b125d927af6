/** Every page under every single filter, on a simulated portfolio: what cells answer is what the rows would. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type FilterState, NO_FILTERS } from "~/domain/filters";
import { importPortfolio } from "~/intake/import-portfolio.server";
import { branchPageReport } from "~/reports/branch/branch-page-report.server";
import { REPORT_DEFINITIONS } from "~/reports/definitions.server";
import { detailOf } from "~/reports/detail/detail.server";
import { openForecast } from "~/reports/forecast/forecast.server";
import { overviewPageReport } from "~/reports/overview/overview-report.server";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { RowsNeeded } from "~db/queries/allow-rows";
import { writeSimulatedPortfolio } from "../../seeds/write-portfolio";
import { visiting } from "../support/answered";

const asked = vi.hoisted(() => ({ fromRows: false }));
vi.mock("~db/queries/choose-cube", async (load) => {
  const real = await load<typeof import("~db/queries/choose-cube")>();
  const chooseCube: typeof real.chooseCube = (...question) =>
    asked.fromRows ? null : real.chooseCube(...question);
  return { ...real, chooseCube };
});

const CASES = 1500;

let folder: string;
/** One may read only cells; the other remembers nothing of what the one was asked. */
let cells: Database;
let rows: Database;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "recoup-"));
  const files = path.join(folder, "files");
  await writeSimulatedPortfolio({ folder: files, cases: CASES, seed: 3 });
  const file = path.join(folder, "portfolio.db");
  rows = openDatabase(file);
  migrateDatabase(rows);
  const options = {
    paths: [files],
    loadedAt: "2026-01-03T09:00:00Z",
    defaultCurrency: "CNY",
    errorsFile: null,
  };
  const { outcome } = await importPortfolio(rows, { ...options, today: Number.POSITIVE_INFINITY });
  expect(outcome).toBe("loaded");
  cells = openDatabase(file, { mostRowsCounted: 0 });
}, 120_000);
afterAll(() => {
  for (const database of [cells, rows]) database?.close();
  rmSync(folder, { recursive: true, force: true });
});

const PAGES = ["overview", "methods", "officers", "regions", "branches", "causes", "trend"] as const;

/** The busiest code of each: small ones would prove little. */
const busiest = (column: string, table: string, dictionary: string) =>
  String(
    rows.sqlite
      .prepare(
        `SELECT d.code FROM ${table} f JOIN ${dictionary} d ON d.id = f.${column} WHERE d.id <> 0
         GROUP BY d.id ORDER BY count(*) DESC LIMIT 1`,
      )
      .pluck()
      .get(),
  );

const FILTERS: Readonly<Record<string, () => Partial<FilterState>>> = {
  nothing: () => ({}),
  region: () => ({ region: [busiest("region_id", "case_facts", "regions")] }),
  branch: () => ({ branch: [busiest("branch_id", "case_facts", "branches")] }),
  officer: () => ({ officer: [busiest("officer_id", "holds", "officers")] }),
  method: () => ({ method: [busiest("method_id", "episodes", "methods")] }),
  cause: () => ({ cause: [busiest("cause_id", "case_facts", "causes")] }),
  from: () => ({ from: "2023-04" }),
  to: () => ({ to: "2024-09" }),
  "twelve months": () => ({ from: "2023-07", to: "2024-06" }),
  horizon: () => ({ horizon: 90 }),
};

/** Questions that no cube keeps: the heavy lane counts the rows. */
const LEFT_TO_ROWS: Readonly<Record<string, readonly string[]>> = {
  overview: ["officer", "method"],
  officers: ["method", "cause", "from", "to", "twelve months"],
  branches: ["method", "from", "to", "twelve months"],
};

describe.each(PAGES)("%s", (page) => {
  test.each(Object.keys(FILTERS))("by %s", async (filter) => {
    const filters = { ...NO_FILTERS, ...FILTERS[filter]!() };
    if (LEFT_TO_ROWS[page]?.includes(filter)) {
      await expect(ask(cells, page, filters)).rejects.toThrow(RowsNeeded);
      return;
    }
    const answered = await ask(cells, page, filters);
    asked.fromRows = true;
    const counted = await ask(rows, page, filters).finally(() => {
      asked.fromRows = false;
    });
    expect(differences(answered, counted)).toEqual([]);
  });
});

test("the rows are what is compared with: a connection that may not count them refuses", async () => {
  asked.fromRows = true;
  const refused = ask(cells, "regions", { ...NO_FILTERS, horizon: 30 });
  await expect(refused).rejects.toThrow(RowsNeeded);
  asked.fromRows = false;
});

test("a branch's own page and an officer's come from cells, or from the officer's few rows", async () => {
  const branch = FILTERS.branch!().branch![0]!;
  const officer = FILTERS.officer!().officer![0]!;
  const looking = visiting(cells);
  // What fills the page later is counted by the lane.
  const bare: typeof looking.whole = (definition, besides) => looking.whole(definition, besides, []);
  // So is the forecast, which a page waits for a short while.
  const askBeside: typeof looking.ask = async (definition, ...how) =>
    definition.name === openForecast.name
      ? { state: "computing", progress: { share: null, ahead: 0 } }
      : looking.ask(definition, ...how);
  const page = { ...looking, require: bare, ask: askBeside };
  await expect(branchPageReport(page, branch)).resolves.not.toBeNull();
  await expect(detailOf(page, "shown", "officers", officer)).resolves.not.toBeNull();
});

function ask(database: Database, page: (typeof PAGES)[number], filters: FilterState): Promise<unknown> {
  const looking = visiting(database, { filters });
  return page === "overview" ? overviewPageReport(looking) : looking.whole(REPORT_DEFINITIONS[page], {}, []);
}

/** Money and counts to the unit; rates, whose squares outgrow 2^53, to seven digits. */
function differences(one: unknown, other: unknown, at = "answer"): string[] {
  if (typeof one === "number" && typeof other === "number") {
    const slack = Number.isInteger(one) && Number.isInteger(other) ? 0 : 1e-7 * Math.max(1, Math.abs(one));
    return Math.abs(one - other) <= slack ? [] : [`${at}: ${one} from cells, ${other} from rows`];
  }
  if (one === null || other === null || typeof one !== "object" || typeof other !== "object")
    return one === other ? [] : [`${at}: ${one} from cells, ${other} from rows`];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    differences(
      (one as Record<string, unknown>)[key],
      (other as Record<string, unknown>)[key],
      `${at}.${key}`,
    ),
  );
}
