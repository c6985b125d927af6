/** The bench in short: that it runs, and that what it compares agrees. Never how long anything takes. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isReached, quantity, valueRow } from "./bench-row";
import type { Bench } from "./bench-table";
import { median, percentile, sideBySide } from "./side-by-side";

const folder = mkdtempSync(path.join(tmpdir(), "recoup-bench-"));
const SHORT = [
  "--cases",
  "600",
  "--rounds",
  "1",
  "--seconds",
  "1",
  "--demo",
  "300",
  "--fit-cases",
  "1200",
  "--folder",
  folder,
];
let run: ReturnType<typeof bench>;

function bench(...args: string[]) {
  return spawnSync(process.execPath, ["app/cli/launch.mjs", "bench", ...args], { encoding: "utf8" });
}

beforeAll(() => {
  run = bench(...SHORT);
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true }));

test("every comparison runs, and the pages say the same as DuckDB", () => {
  // A sum that differs ends the bench with its name.
  expect(run.stderr).not.toContain("Error");
  expect(run.status).toBe(0);
  const { rows, machine } = JSON.parse(readFileSync(path.join(folder, "bench.json"), "utf8")) as Bench;
  const figure = (beginning: string) => rows.find(({ what }) => what.startsWith(beginning))?.figure;
  expect(machine.duckdb).not.toBeNull();
  for (const page of ["page set on", "overview on", "methods on", "officers of", "causes of", "regions on"])
    expect(figure(page), page).toBeGreaterThan(0);
  for (const other of [
    "page set : on a quarter",
    "memory",
    "a month's import",
    "remembered :",
    "light pages",
    "methods fitted",
    "JavaScript",
  ])
    expect(figure(other), other).toBeGreaterThan(0);
  expect(rows.filter(({ what }) => what.startsWith("  stage:")).length).toBeGreaterThan(5);
  expect(rows.some(({ what }) => what.startsWith("whole import of"))).toBe(true);
});

test("after a month's import every stored cell equals a recompute, and no page of the demo fails", () => {
  const { rows } = JSON.parse(readFileSync(path.join(folder, "bench.json"), "utf8")) as Bench;
  expect(rows.find(({ what }) => what.startsWith("tables that differ"))?.figure).toBe(0);
  const errors = rows.filter(({ what }) => what.endsWith("errors"));
  expect(errors.map(({ figure }) => figure)).toEqual([0, 0]);
});

test("the table on the screen is the table in the file", () => {
  expect(run.stdout.trim()).toBe(readFileSync(path.join(folder, "bench.md"), "utf8").trim());
});

test("a wrong option is the person's mistake", () => {
  const { status, stderr } = bench("--only", "everything");
  expect(status).toBe(2);
  expect(stderr).toContain("import, increment, pages");
});

test("medians, percentiles and turns", async () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(percentile([5, 1, 4, 2, 3], 0.8)).toBe(4);
  expect(percentile([7], 0.99)).toBe(7);
  const turns: string[] = [];
  await sideBySide([() => turns.push("a"), () => turns.push("b")], { warmUps: 1, rounds: 2 });
  expect(turns.join("")).toBe("baabba");
});

test("a demand is reached on its own side only", () => {
  expect(isReached(valueRow("x", 5, "ms", { sign: "≤", bound: 5 }))).toBe(true);
  expect(isReached(valueRow("x", 5, "ms", { sign: "≥", bound: 6 }))).toBe(false);
  expect(isReached(valueRow("x", 5, "ms", null))).toBeNull();
  expect([
    quantity(0.01234, "ms"),
    quantity(12_345, "ms"),
    quantity(1234.5, "/s"),
    quantity(2.5, "×"),
  ]).toEqual(["0.0123 ms", "12.3 s", "1235 /s", "2.5×"]);
});
