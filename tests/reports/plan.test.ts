/** The plan of a small simulated bank: what every reader of it may rely on, whatever he filters or sets. */
import type { AppLoadContext } from "@remix-run/node";
import readExcel from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plannedLine } from "~/domain/plan/planned-line";
import type { Report, Row } from "~/domain/report";
import { leftAloneReport } from "~/reports/conduct/left-alone-report.server";
import { caseStep } from "~/reports/plan/beside-plan.server";
import { mondayListReport } from "~/reports/plan/monday-list-report.server";
import { mondayPage } from "~/reports/plan/monday-page.server";
import { planOfAll } from "~/reports/plan/plan-of-all.server";
import { planReport } from "~/reports/plan/plan-report.server";
import { planPageReport, planViewReport } from "~/reports/plan/plan-view.server";
import { rotationViewReport } from "~/reports/rotation/rotation-view.server";
import { mondayMarkup } from "~/routes/plan_.list/monday-markup.server";
import { action } from "~/routes/plan_.list/route";
import type { Database } from "~db/client";
import { textOf } from "../components/rendered";
import { exportedFile } from "../exports/exported";
import { shown, visiting } from "../support/answered";
import { otherBank } from "../support/other-bank";
import { servePagesFrom } from "../support/page-of";

let database: Database;
let plan: Report;

beforeAll(async () => {
  database = await otherBank(1200);
  database.sqlite.exec("UPDATE recovery_cases SET traits = 'vulnerable' WHERE id % 25 = 0");
  servePagesFrom(database);
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

  test("recovers no less with more hours, and needs no more hours than there are", async () => {
    const half = await shown(database, planReport, { filters: { share: 50 } });
    expect(money(first(plan))).toBeGreaterThan(0);
    expect(money(first(half))).toBeLessThanOrEqual(money(first(plan)) * 1.001);
    const kept = database.sqlite.prepare("SELECT count(*) FROM analyses WHERE question LIKE ?").pluck();
    expect([kept.get('%"plan-of-all"%'), kept.get('%"prepared-plan"%')]).toEqual([2, 1]);
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

test("a handover has one price, on its own page too", async () => {
  const { handoverMinor } = await visiting(database).whole(planOfAll);
  const view = await visiting(database).whole(rotationViewReport);
  expect(view.alone).not.toBeNull();
  expect(view.plan.limits.penaltyMinor).toBe(handoverMinor);
  const dearer = await visiting(database, { filters: { penalty: 700 } }).whole(rotationViewReport);
  expect(dearer.plan.limits.penaltyMinor).toBe(70_000);
});

describe("the Monday lists", () => {
  test("are the same on paper and in the workbook, which has a sheet for each officer with its sums", async () => {
    const branch = String(proposed(plan)[0]?.branch);
    const filters = { branch: [branch], share: 60 };
    const page = await mondayPage(visiting(database, { filters }));
    // A column of the plan orders no list, and stays out of the addresses of its files.
    const ordered = await mondayPage(visiting(database, { filters: { ...filters, sort: "verdict" } }));
    expect(ordered.list).toEqual(page.list);
    const markup = mondayMarkup(page, new Request(`http://h/plan/list?branch=${branch}&share=60`))!;
    const sections = markup.split('<section class="monday-list">').slice(1);
    const file = await exportedFile(database, "monday-list", "xlsx", { filters });
    const [, , ...sheets] = await readExcel(file.bytes);
    const data = sheets.pop()!.data;
    expect(sheets.length).toBe(sections.length);
    expect(sheets.length).toBeGreaterThan(1);
    const plain = (text: string) => text.replace(/\s/g, " ");
    let listed = 0;
    sheets.forEach(({ data: lines }, place) => {
      const [title, about, chosen, settings, sums, head, ...rows] = lines as string[][];
      expect(plain(textOf(sections[place]!))).toContain(plain(`${title?.[0]} ${about?.[0]}`));
      expect(`${chosen?.[0]} ${settings?.[0]}`).toMatch(/branch .*Hours for new steps: 60 % of all hours/s);
      const printed = [...sections[place]!.matchAll(/<th scope="row"><a [^>]+>([^<]+)/g)];
      expect(rows.map((row) => row[1])).toEqual(printed.map(([, code]) => code));
      for (const column of ["Hours", "Expected gain (CNY)"]) {
        const at = head!.indexOf(column);
        const sum = rows.reduce((total, row) => total + Number(row[at]), 0);
        expect(Number(sums![at]), column).toBeCloseTo(sum, 6);
      }
      expect(rows.every(([box]) => box === "☐")).toBe(true);
      listed += rows.length;
    });
    expect(data.length - 1).toBe(listed);
  });

  test("of a chosen officer hold what that officer is to do, also on a colleague's case", async () => {
    const all = (await shown(database, mondayListReport)).rows;
    const officer = String((all.find(({ from_officer }) => from_officer !== null) ?? all[0])?.officer);
    const own = await shown(database, mondayListReport, { filters: { officer: [officer] } });
    expect(own.rows).toEqual(all.filter((row) => row.officer === officer));
    expect(own.rows.length).toBeGreaterThan(0);
  });
});

/** As the form of the Monday list sends it; Remix throws nothing here, so refusals are answers. */
async function asked(answer: string, cases: readonly Row[], more: Record<string, string> = {}) {
  const body = new URLSearchParams({ answer, plan: "0", knew: more.plan ?? "0", ...more });
  for (const { case_id } of cases) body.append("case", String(case_id));
  const request = new Request("http://localhost/plan/list?declined=90", { method: "POST", body });
  const response = await action({ request, params: {}, context: {} as AppLoadContext });
  const sentence = response.status === 409 ? ((await response.json()) as { sentence: string }).sentence : "";
  return { status: response.status, to: response.headers.get("Location"), sentence };
}

const kept = () =>
  database.sqlite
    .prepare(
      "SELECT id, case_code AS code, answer, reason, note, decided_by AS by FROM plan_decisions ORDER BY id",
    )
    .all() as { id: number; code: string; answer: string; reason: string; note: string; by: string | null }[];
const last = () => String(kept().at(-1)?.id ?? 0);

describe("decisions", () => {
  const carried = () => first(plan).filter(({ lot }) => lot === "plan") as [Row, Row, Row];
  const rowOf = ({ rows }: Report, { case_id }: Row) => rows.find((row) => row.case_id === case_id);
  const capacity = async () =>
    (await visiting(database).whole(planViewReport)).branches.reduce(
      (sum, { capacityMinutes }) => sum + (capacityMinutes ?? 0),
      0,
    );

  afterAll(() => database.sqlite.exec("DELETE FROM plan_decisions"));

  test("are refused with a sentence where something is missing, and nothing is kept", async () => {
    const [one] = carried();
    const usual = plan.rows.find(({ lot }) => lot === "usual");
    for (const [answer, cases, more, sentence] of [
      ["accept", [], {}, "Tick at least one case."],
      ["sell", [one], {}, "Choose accept, decline or done."],
      ["decline", [one], {}, "Choose a reason for declining."],
      ["decline", [one], { reason: "whim" }, "Choose a reason for declining."],
      ["accept", [one, { case_id: "X-9" }], {}, "X-9"],
      ["accept", [one], { plan: "7" }, "being computed"],
      ["take-back", [one], {}, String(one.case_id)],
      ["accept", usual ? [usual] : [{ case_id: "X-9" }], {}, String(usual?.case_id ?? "X-9")],
      ["done", [], { [`result ${one.case_id}`]: "x".repeat(501) }, "500 characters"],
    ] as const) {
      const refused = await asked(answer, cases, more);
      expect([refused.status, refused.sentence], answer).toEqual([409, expect.stringContaining(sentence)]);
    }
    expect(kept()).toEqual([]);
  });

  test("stay with the step, when and who, beside the cases that the draw leaves as usual", async () => {
    const [one, other] = carried();
    const there = await capacity();
    expect(await asked("accept", [one])).toMatchObject({ status: 302, to: "/plan/list?declined=90#decided" });
    expect(kept()[0]).toMatchObject({ id: 1, code: one.case_id, answer: "accept", by: null });
    const usual = plan.rows.filter(({ lot, branch }) => lot === "usual" && branch === one.branch);
    expect(
      kept()
        .filter(({ answer }) => answer === "drawn")
        .map(({ code }) => code)
        .sort(),
    ).toEqual(usual.map(({ case_id }) => case_id).sort());
    expect(await asked("decline", [other], { plan: last(), reason: "no-time" })).toMatchObject({
      status: 302,
    });
    const next = await shown(database, planReport);
    expect(rowOf(next, one)).toMatchObject({ verdict: "left-alone", reason: "accepted", action: null });
    expect(rowOf(next, other)).toMatchObject({ verdict: "left-alone", reason: "declined", action: null });
    expect(await capacity()).toBeLessThan(there);
    const { verdict: _, officer, to_officer, ...said } = plannedLine(one);
    const from_officer = to_officer === null ? null : officer;
    const listed = rowOf(await shown(database, mondayListReport), one);
    expect(listed).toMatchObject({ ...said, from_officer, standing: "accepted" });
    const shorter = await shown(database, planReport, { filters: { declined: 0 } });
    expect(rowOf(shorter, other)).toMatchObject({ verdict: "first", action: other.action });
  });

  test("are not made over somebody else's, and a result that was typed needs no tick", async () => {
    const [one, other] = carried();
    expect((await asked("decline", [one], { reason: "other" })).sentence).toContain("in the meantime");
    const done = await asked("done", [], { plan: last(), [`result ${one.case_id}`]: "paid half" });
    expect(done.status).toBe(302);
    expect(kept().at(-1)).toMatchObject({ code: one.case_id, answer: "done", note: "paid half" });
    const { decided } = await visiting(database).whole(planViewReport);
    expect(decided.map(({ code, inForce, note }) => [code, inForce, note])).toEqual([
      [one.case_id, "done", "paid half"],
      [other.case_id, "declined", null],
    ]);
  });

  test("taken back leave the plan as it was, and every line where it was", async () => {
    const lines = kept();
    const [one, other] = carried();
    expect((await asked("take-back", [one, other], { plan: last() })).status).toBe(302);
    expect((await shown(database, planReport)).rows).toEqual(plan.rows);
    expect(kept().slice(0, lines.length)).toEqual(lines);
  });

  test("show on the plan before, without their cases, until the next plan is there", async () => {
    const [one, other] = carried();
    const before = last();
    await visiting(database).whole(planReport);
    expect((await asked("accept", [one], { plan: before })).status).toBe(302);
    const waiting = async () => ({ state: "computing", progress: { share: null, ahead: 0 } }) as const;
    const meanwhile = { ...visiting(database), ask: waiting };
    const { view } = await planPageReport(meanwhile);
    expect(view).toMatchObject({ plannedAfter: Number(before), decisions: Number(last()), isWhole: false });
    const listed = view!.list.rows.map(({ case_id }) => case_id);
    expect(listed).not.toContain(one.case_id);
    expect(listed).toContain(other.case_id);
    expect(view!.decided.map(({ code, inForce }) => [code, inForce])).toEqual([[one.case_id, "accepted"]]);
    expect(view!.gain.expectedMinor).toBeCloseTo(
      money(plan.rows) -
        money(plan.rows.filter(({ verdict }) => verdict === "try")) -
        Number(one.expected_gain_minor) -
        (await whole()).leftWaiting.lossMinor,
      -1,
    );
    expect(await caseStep(meanwhile, String(one.case_id))).toMatchObject({
      shown: { verdict: "left-alone", row: { reason: "accepted" } },
    });
    // What is said to it from there holds too: to another step, to the same one, and not to what is decided already.
    const there = () => ({ plan: before, knew: last() });
    expect((await asked("accept", [one], there())).sentence).toContain(String(one.case_id));
    expect((await asked("accept", [other], there())).status).toBe(302);
    expect((await asked("take-back", [one, other], there())).status).toBe(302);
    expect((await shown(database, planReport)).rows).toEqual(plan.rows);
  });

  const whole = () => visiting(database).whole(planViewReport);
});
