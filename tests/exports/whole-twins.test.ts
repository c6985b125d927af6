/** A file waits for whatever its page shows after waiting: nothing in it is left as not computed. */
import { beforeAll, describe, expect, test } from "vitest";
import { databaseThroughFiles } from "~/cli/calibrate/database-through-files";
import { REPORT_NAMES } from "~/domain/report-names";
import { DETAIL_READS, detailJson } from "~/exports/detail-json.server";
import { REPORT_DEFINITIONS } from "~/reports/definitions.server";
import type { Database } from "~db/client";
import { simulatedWorld } from "../../seeds/world";
import { visiting, whollyShown } from "../support/answered";

let database: Database;

beforeAll(async () => {
  database = await databaseThroughFiles(simulatedWorld({ cases: 300, officers: 8, branches: 2 }, 5));
  return () => database.close();
}, 60_000);

/** Paths of everything in a value that says it was not computed. */
function notComputed(value: unknown, path = ""): string[] {
  if (typeof value === "string") return value.includes("not-computed") ? [path] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => notComputed(part, `${path}.${key}`));
}

/** What its places may plan is the plan's, and tested with it. */
const REPORTS = REPORT_NAMES.filter((name) => name !== "where-to-try");
const FILTERS = [{}, { branch: ["BR01"] }];

describe.each(FILTERS)("under %o", (filters) => {
  test.each(REPORTS)("the file of %s", async (name) => {
    const { rows } = await whollyShown(database, REPORT_DEFINITIONS[name], { filters });
    expect(notComputed(rows)).toEqual([]);
  });
});

describe.each(["methods", "officers", "branches"] as const)("the files of single %s", (page) => {
  test("hold every figure", async () => {
    const key = page === "branches" ? "key" : page.slice(0, -1);
    const { rows } = await whollyShown(database, REPORT_DEFINITIONS[page]);
    const codes = rows.map((row) => String(row[key])).filter((code) => !["none", "unknown"].includes(code));
    expect(codes.length).toBeGreaterThan(1);
    for (const code of codes.slice(0, 3)) {
      const detail = JSON.parse((await detailJson(visiting(database), page, code))!);
      expect(notComputed(detail), `${page} ${code}`).toEqual([]);
    }
    expect(Object.keys(DETAIL_READS)).toContain(page);
  }, 60_000);
});
