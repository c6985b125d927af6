/** The page of the plan narrowed to one step by its bar, and the way back. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FilterState } from "~/domain/filters";
import type { Row } from "~/domain/report";
import { planReport } from "~/reports/plan/plan-report.server";
import { planPageReport } from "~/reports/plan/plan-view.server";
import { planMarkup } from "~/routes/plan/plan-markup.server";
import type { Database } from "~db/client";
import { shown, visiting } from "../support/answered";
import { otherBank } from "../support/other-bank";

let database: Database;
beforeAll(async () => {
  database = await otherBank(1200);
}, 180_000);
afterAll(() => database.close());

const view = async (filters: Partial<FilterState> = {}) =>
  (await planPageReport(visiting(database, { filters }))).view!;
const rows = async (filters: Partial<FilterState> = {}) =>
  (await shown(database, planReport, { filters })).rows;
const drawn = (own: Awaited<ReturnType<typeof view>>, search: string) =>
  planMarkup(own, new Request(`http://localhost/plan${search}`))!;
const codes = (some: readonly Row[]) => some.map(({ case_id }) => case_id).sort();

test("a bar narrows the page to its step: its cases, and with those left out the whole", async () => {
  const { steps, ...others } = await view();
  const all = codes(await rows());
  const markup = drawn({ ...others, steps }, "?region=r1&page=2");
  expect(steps.length).toBeGreaterThan(1);
  for (const { action, cases, gainMinor } of steps) {
    // The name and the bar itself, which only a pointer needs.
    const led = `href="/plan?region=r1&amp;action=${encodeURIComponent(action)}"`;
    expect(markup.split(led), action).toHaveLength(3);
    const chosen = await rows({ action: [action] });
    const first = chosen.filter(({ verdict }) => verdict === "first");
    expect(new Set(chosen.map((row) => row.action))).toEqual(new Set([action]));
    expect(first).toHaveLength(cases);
    const left = await rows({ not_action: [action] });
    expect(codes([...chosen, ...left])).toEqual(all);
    expect((await view({ action: [action] })).steps).toEqual([{ action, cases, gainMinor }]);
  }
}, 120_000);

test("a page of one step has no bar that narrows it further, and leads back to all", async () => {
  const [{ action } = { action: "" }] = (await view()).steps;
  const markup = drawn(await view({ action: [action] }), `?action=${encodeURIComponent(action)}&region=r1`);
  expect(/<figure class="bar-list">.*?<\/figure>/s.exec(markup)?.[0]).not.toContain("href=");
  expect(markup).toContain('href="/plan?region=r1">All steps');
  // Lists and workbooks of the page keep the step.
  expect(markup).toContain(`href="/plan/list?action=${encodeURIComponent(action)}&amp;region=r1"`);
});

test("steps beyond those that the eye can hold are one bar, and all bars are the whole", async () => {
  const own = await view();
  const many = Array.from({ length: 15 }, (_, at) => ({
    action: own.steps[at % own.steps.length]!.action + (at < own.steps.length ? "" : `-${at}`),
    cases: 1,
    gainMinor: 1_000_000 - at,
  }));
  const figure = /<figure class="bar-list">.*?<\/figure>/s.exec(drawn({ ...own, steps: many }, ""))![0];
  expect(figure.match(/<tr/g)).toHaveLength(13);
  expect(figure).toContain("3\u00a0other steps");
  expect(figure).toContain("3\u00a0cases");
});

test("a column that few rows have stands on pages where one has it", async () => {
  const own = await view();
  const heads = (rows: readonly Row[]) => drawn({ ...own, list: { ...own.list, rows: [...rows] } }, "");
  const plain = own.list.rows.map((row) => ({ ...row, step: null, lot: "plan" }));
  const [first, ...rest] = plain;
  const wide = heads([{ ...first, step: "consent" }, ...rest]);
  expect(wide.match(/<th scope="col"/g)!.length).toBe(heads(plain).match(/<th scope="col"/g)!.length + 1);
});
