/** The plan of a small simulated bank: what every reader of it may rely on, whatever he filters or sets. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Report, Row } from "~/domain/report";
import { leftAloneReport } from "~/reports/conduct/left-alone-report.server";
import { planReport } from "~/reports/plan/plan-report.server";
import { planViewReport } from "~/reports/plan/plan-view.server";
import type { Database } from "~db/client";
import { shown, visiting } from "../support/answered";
import { otherBank } from "../support/other-bank";

let database: Database;
let plan: Report;

beforeAll(async () => {
  database = await otherBank(1200);
  database.sqlite.exec("UPDATE recovery_cases SET traits = 'vulnerable' WHERE id % 25 = 0");
  plan = await shown(database, planReport);
}, 180_000);

afterAll(() => database.close());

const money = (rows: readonly Row[]) =>
  rows.reduce((sum, row) => sum + Number(row.expected_gain_minor ?? 0), 0);
const first = ({ rows }: Pick<Report, "rows">) => rows.filter(({ verdict }) => verdict === "first");
const proposed = ({ rows }: Pick<Report, "rows">) =>
  rows.filter(({ verdict }) => verdict === "first" || verdict === "try");

describe("the plan", () => {
  test("names every open case that owes something once", () => {
    const owing = database.sqlite
      .prepare(
        "SELECT c.code FROM case_facts f JOIN recovery_cases c ON c.id = f.case_id WHERE f.is_open AND f.outstanding_minor > 0 ORDER BY 1",
      )
      .pluck()
      .all();
    expect(plan.rows.map(({ case_id }) => case_id).sort()).toEqual(owing);
    expect(owing.length).toBeGreaterThan(200);
  });

  test("proposes something, and says by whom, when, for how long and how surely", () => {
    expect(proposed(plan).length).toBeGreaterThan(5);
    for (const row of proposed(plan)) {
      expect(row.action, String(row.case_id)).not.toBeNull();
      expect(String(row.by_officers)).not.toBe("");
      expect(Number(row.hours)).toBeGreaterThanOrEqual(0);
      expect(Number(row.gain_low_minor)).toBeLessThanOrEqual(Number(row.expected_gain_minor));
      expect(Number(row.expected_gain_minor)).toBeLessThanOrEqual(Number(row.gain_high_minor));
      expect(Number(row.probability)).toBeGreaterThanOrEqual(0.5);
      expect(String(row.from_on) < String(row.due_on)).toBe(true);
      if (row.verdict === "first") expect(["plan", "usual"]).toContain(row.lot);
    }
  });

  test("names another way instead, or none", () => {
    const withOther = plan.rows.filter(({ instead }) => instead !== null);
    expect(withOther.length).toBeGreaterThan(0);
    expect(withOther.filter(({ action, instead }) => action === instead)).toEqual([]);
  });

  test("leaves alone what every other list leaves alone", async () => {
    const fenced = new Set((await shown(database, leftAloneReport)).rows.map(({ case_id }) => case_id));
    expect(fenced.size).toBeGreaterThan(2);
    const planned = plan.rows.filter(({ case_id, action }) => fenced.has(case_id) && action !== null);
    // A case of disaster is open to restart capital alone, where its proof can be had.
    expect(planned.filter(({ action }) => !String(action).includes("capital-start-up"))).toEqual([]);
  });

  test("is selected from by a filter, never changed", async () => {
    const branch = String(proposed(plan)[0]?.branch);
    const narrowed = await shown(database, planReport, { filters: { branch: [branch] } });
    expect(narrowed.rows).toEqual(plan.rows.filter((row) => row.branch === branch));
  });

  test("brings no less with more hours, and asks no more hours than there are", async () => {
    const half = await shown(database, planReport, { filters: { share: 50 } });
    expect(money(first(plan))).toBeGreaterThan(0);
    expect(money(first(half))).toBeLessThanOrEqual(money(first(plan)) * 1.001);
    const view = await visiting(database).whole(planViewReport);
    for (const { code, usedMinutes, capacityMinutes } of view.branches)
      expect(usedMinutes, code).toBeLessThanOrEqual((capacityMinutes ?? Number.POSITIVE_INFINITY) + 1e-6);
  });

  test("says the same sums on its page as in its file", async () => {
    const view = await visiting(database).whole(planViewReport);
    const planned = first(plan);
    expect(view.counts.first).toBe(planned.length);
    expect(view.steps.reduce((sum, { cases }) => sum + cases, 0)).toBe(planned.length);
    const inFile = money(planned);
    const onPage = view.steps.reduce((sum, { gainMinor }) => sum + gainMinor, 0);
    expect(onPage).toBe(inFile);
    expect(view.gain.expectedMinor).toBe(
      money(plan.rows) - money(plan.rows.filter(({ verdict }) => verdict === "try")),
    );
    expect(view.gain.expectedMinor).toBe(inFile - view.leftWaiting.lossMinor);
    expect(view.branches.reduce((sum, { cases }) => sum + cases, 0)).toBe(planned.length);
  });
});

describe("the next plan knows what was decided", () => {
  const decide = (row: Row, answer: string) =>
    database.sqlite
      .prepare(
        `INSERT INTO plan_decisions (case_code, answer, action, officers, minutes, cut_off_day, horizon, decided_at)
         VALUES (?, ?, ?, ?, ?, (SELECT cut_off_day FROM portfolio), 180, '2026-01-05T08:00:00Z')`,
      )
      .run(row.case_id, answer, row.action, row.by_officers, Math.round(Number(row.hours) * 60));
  const verdictOf = ({ rows }: Report, { case_id }: Row) => rows.find((row) => row.case_id === case_id);
  const used = async () => (await visiting(database).whole(planViewReport)).branches;

  afterAll(() => database.sqlite.exec("DELETE FROM plan_decisions"));

  test("at once: an accepted step is left alone with its hours kept, a declined one stays out", async () => {
    const [accepted, declined] = first(plan).filter(({ lot }) => lot === "plan") as [Row, Row];
    const before = await used();
    decide(accepted, "accept");
    decide(declined, "decline");
    const next = await shown(database, planReport);
    expect(verdictOf(next, accepted)).toMatchObject({
      verdict: "left-alone",
      reason: "accepted",
      action: null,
    });
    expect(verdictOf(next, declined)).toMatchObject({
      verdict: "left-alone",
      reason: "declined",
      action: null,
    });
    const capacity = (branches: typeof before) =>
      branches.reduce((sum, { capacityMinutes }) => sum + (capacityMinutes ?? 0), 0);
    expect(capacity(await used())).toBeLessThan(capacity(before));
  });

  test("a declined step comes back when its time is up, and any that is taken back", async () => {
    const [accepted, declined] = first(plan).filter(({ lot }) => lot === "plan") as [Row, Row];
    const shorter = await shown(database, planReport, { filters: { declined: 0 } });
    expect(verdictOf(shorter, declined)).toMatchObject({ verdict: "first", action: declined.action });
    decide(accepted, "take-back");
    decide(declined, "take-back");
    expect((await shown(database, planReport)).rows).toEqual(plan.rows);
  });
});
