import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { addressOf, PANEL_TABLES, REPORT_TABLES, searches } from "./addresses";
import { checksums, type Table } from "./checksums";
import { differences } from "./differences";
import { tableFile } from "./take-figures";

const root = mkdtempSync(path.join(tmpdir(), "recoup-figures-"));
afterAll(() => rmSync(root, { recursive: true }));

const DEFINITIONS = {
  method: { kind: "code" },
  label: { kind: "text" },
  cases: { kind: "count" },
  rate: { kind: "share" },
};
const BEFORE: Table = {
  definitions: DEFINITIONS,
  rows: [
    { method: "a", label: "A", cases: 3, rate: 0.1 + 0.2 },
    { method: "b", label: "B", cases: 4, rate: null },
  ],
};

test("order, words and what is beyond nine decimals count for nothing", () => {
  const [first, second] = BEFORE.rows as [object, object];
  const same = { ...BEFORE, rows: [second, { ...first, label: "Ä", rate: 0.3 }] } as Table;
  expect(checksums(same)).toEqual(checksums(BEFORE));
});

test("a figure, a row and an unknown that is none are differences", () => {
  const [first, second] = BEFORE.rows as [object, object];
  const changed = (rows: object[]) => checksums({ ...BEFORE, rows } as Table).columns;
  const before = checksums(BEFORE).columns;
  expect(changed([first, { ...second, rate: 0 }])).toMatchObject({
    cases: before.cases,
    method: before.method,
  });
  expect(changed([first, { ...second, rate: 0 }]).rate).not.toBe(before.rate);
  expect(changed([first]).cases).not.toBe(before.cases);
  expect(
    changed([
      { ...first, cases: 4 },
      { ...second, cases: 3 },
    ]).cases,
  ).not.toBe(before.cases);
});

test("what differs is named by table and column, with its first example", () => {
  const after: Table = {
    definitions: { ...DEFINITIONS, lost: { kind: "share" } },
    rows: [
      { method: "b", label: "B", cases: 5, rate: null, lost: 0 },
      { method: "a", label: "A", cases: 3, rate: 0.3, lost: 0 },
      { method: "c", label: "C", cases: 1, rate: 1, lost: 0 },
    ],
  };
  const found = differences(
    taking("before", { "methods.json": BEFORE, "methods.json?region=north": BEFORE }),
    taking("after", { "methods.json": after, "methods.json?region=north": BEFORE }),
  );
  expect(found).toEqual({
    compared: 2,
    equal: 1,
    otherRows: [{ address: "methods.json", before: 2, after: 3 }],
    gone: [],
    added: ["methods: lost"],
    differences: [
      {
        table: "methods",
        column: "cases",
        addresses: ["methods.json"],
        rowsDiffering: 1,
        rowsCompared: 2,
        example: 'methods.json ["b"]: 4 → 5',
      },
    ],
  });
});

test("every report and panel is asked under thirty different searches", () => {
  const codes = ["a", "b", "c"];
  const { common, own } = searches({
    regions: codes,
    branches: codes,
    officers: codes,
    methods: codes,
    causes: codes,
  });
  expect(new Set([...common, ...own]).size).toBe(30);
  expect(common[0]).toBe("");
  expect(REPORT_TABLES).toContain("where-to-try.json");
  expect(addressOf(PANEL_TABLES[0]!, "region=a")).toMatch(/^methods\/[a-z-]+\.json\?panel=[a-z-]+&region=a$/);
});

function taking(name: string, tables: Record<string, Table>): string {
  const folder = path.join(root, name);
  mkdirSync(path.join(folder, "tables"), { recursive: true });
  for (const [address, table] of Object.entries(tables))
    writeFileSync(tableFile(folder, address), JSON.stringify(table));
  const figures = Object.entries(tables).map(([address, table]) => [address, checksums(table)]);
  writeFileSync(path.join(folder, "figures.json"), JSON.stringify(Object.fromEntries(figures)));
  return folder;
}
