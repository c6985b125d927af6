/** Officers' sheets: names that every spreadsheet takes, and what was accepted before. */
import { expect, test } from "vitest";
import { NO_FILTERS } from "~/domain/filters";
import type { Report } from "~/domain/report";
import { mondaySheets } from "~/exports/monday-sheets";
import { sheetNames } from "~/exports/sheet-name";

test("sheets of officers of one name, long or forbidden ones have names of their own", () => {
  const long = "An officer of a very long name indeed";
  const names = sheetNames(
    ["Wang Wei", "wang wei", "data", "O/1: [a]*", "'quoted'", "History", "", long, `${long}!`, "王伟\u0007"],
    ["Monday list", "Description", "data"],
  );
  expect(names).toEqual([
    "Wang Wei",
    "wang wei (2)",
    "data (2)",
    "O 1   a",
    "quoted",
    "History (2)",
    "-",
    "An officer of a very long name",
    "An officer of a very long n (2)",
    "王伟",
  ]);
  for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
});

test("an accepted step stands first, without figures that were not kept, in the language asked for", () => {
  const none = { from_officer: null, step: null, gain_low_minor: null, gain_high_minor: null, why: null };
  const row = {
    ...none,
    ...{ officer: "O1", case_id: "C1", borrower: "李", branch: "N1", standing: "accepted" },
    ...{ action: "group-attack", by_officers: "O1;O2;O3", hours: 9, expected_gain_minor: 1_234_500 },
    ...{ probability: null, instead: null, instead_gain_minor: null, from_on: null, due_on: null },
    ...{ accepted_on: "2025-01-02", later_steps: 3 },
  };
  const head = {
    cutOffDate: "2025-01-01",
    currency: "CNY",
    filters: NO_FILTERS,
    phrases: {},
    meaning: { isJudged: true },
  };
  const sheetIn = (language: "en" | "zh") =>
    mondaySheets({ ...head, name: "monday-list" } as unknown as Report, [row], {
      language,
      nameOf: (column, code) => (column === "officer" ? `#${code}` : undefined),
      otherSheets: [],
    })[0]!;
  const { name, sheet } = sheetIn("zh");
  expect(name).toBe("#O1");
  const above = JSON.stringify(sheet.above);
  for (const said of ["2025年1月1日", "3", "每次移交成本：按所用工时成本", "12345", "本清单合计"])
    expect(above).toContain(said);
  const [line] = [...(sheet.rows as unknown[][][])][0]!;
  expect(line).toEqual([
    "☐",
    "C1",
    "李",
    "group-attack",
    "已采纳。协同：#O2、#O3。",
    9,
    12_345,
    ...Array(10).fill(null),
  ]);
  expect(String(sheetIn("en").sheet.above?.[1]).replace(/\s/g, " ")).toBe(
    "1 next step, about 9 h; data to 1 Jan 2025. Accepted steps first, then most money first. 3 more follow on later lists.",
  );
});
