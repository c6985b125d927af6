/** No page's JavaScript outgrows what is demanded: ≤ 110 kB gzipped, and ≤ 230 kB in all where a chart is drawn. */
import { spawnSync } from "node:child_process";
import { beforeAll, expect, test } from "vitest";
import { type BenchRow, isReached } from "./bench-row";
import { weighFirstLoads } from "./weigh-first-loads";

let rows: BenchRow[];

beforeAll(() => {
  const built = spawnSync(process.execPath, ["app/cli/launch.mjs", "build"], { encoding: "utf8" });
  expect(built.status).toBe(0);
  rows = weighFirstLoads("build");
}, 120_000);

test("every page is weighed, the ones with charts with them", () => {
  const weighed = (beginning: string) =>
    rows.filter(({ what }) => what.startsWith(beginning)).map(({ what }) => what.split(": ")[1]);
  expect(weighed("JavaScript of the first load").length).toBeGreaterThan(10);
  expect(weighed("  with its words and charts")).toEqual(expect.arrayContaining(["/", "/trend"]));
  // Words and chart weigh something.
  for (const { figure } of rows) expect(figure).toBeGreaterThan(90);
});

test("no page weighs more than is demanded", () => {
  expect(rows.filter((row) => isReached(row) === false).map(({ what, ours }) => `${what}: ${ours}`)).toEqual(
    [],
  );
});
