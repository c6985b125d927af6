/** What people decided, said by the command line and asked everywhere: plan, list of Monday, cases, branches, and what became of it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runDecide } from "~/cli/decide";
import { NO_FILTERS } from "~/domain/filters";
import { mondayLists } from "~/domain/plan/monday-list";
import { isOffered } from "~/domain/plan/plan";
import { LANGUAGES } from "~/domain/text";
import { decisionsReport } from "~/reports/decisions/decisions-report.server";
import { caseStep, nextSteps, planLines } from "~/reports/plan/beside-plan.server";
import { mondayListReport } from "~/reports/plan/monday-list-report.server";
import { planOfAll } from "~/reports/plan/plan-of-all.server";
import { planReport } from "~/reports/plan/plan-report.server";
import { planViewReport } from "~/reports/plan/plan-view.server";
import { type Database, openDatabase } from "~db/client";
import { shown, visiting } from "../support/answered";
import { otherBank } from "../support/other-bank";

const folder = mkdtempSync(path.join(tmpdir(), "recoup-decided-"));
const file = path.join(folder, "bank.db");
const before = process.env.DATABASE_URL;
let database: Database;
/** By what was decided: accepted, declined, accepted and done, accepted and undone. */
let said: Readonly<Record<"accepted" | "declined" | "done" | "undone", string>>;

beforeAll(async () => {
  const bank = await otherBank(1200);
  const offered = (await visiting(bank).whole(planOfAll)).cases.filter(isOffered).map(({ code }) => code);
  expect(offered.length).toBeGreaterThan(4);
  const [accepted = "", declined = "", done = "", undone = ""] = offered;
  said = { accepted, declined, done, undone };
  bank.sqlite.exec(`VACUUM INTO '${file}'`);
  bank.close();
  process.env.DATABASE_URL = `file:${file}`;
  const by = ["--by", "Li"];
  for (const words of [
    ["accept", accepted, done, undone],
    ["decline", declined, "--reason", "no-time"],
    ["done", done],
    ["undo", undone],
  ])
    await runDecide(["plan", ...words, ...by]);
  database = openDatabase(file);
}, 300_000);
afterAll(() => {
  database?.close();
  if (before === undefined) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = before;
  rmSync(folder, { recursive: true });
});

const IN_FORCE = () => ({ [said.accepted]: "accepted", [said.declined]: "declined", [said.done]: "done" });
const byCode = (steps: readonly { code: string; inForce: unknown }[]) =>
  Object.fromEntries(steps.map(({ code, inForce }) => [code, inForce]));

test.each(LANGUAGES)("%s: plan, cases and branches say the same of each", async (lang) => {
  const looking = { filters: { ...NO_FILTERS, lang } };
  const visit = visiting(database, looking);
  const view = await visit.whole(planViewReport);
  expect(byCode(view.decided)).toEqual(IN_FORCE());

  const { rows } = await shown(database, planReport, looking);
  const rowOf = (code: string) => rows.find(({ case_id }) => case_id === code);
  for (const [code, reason] of Object.entries(IN_FORCE()))
    expect(rowOf(code), code).toMatchObject({ verdict: "left-alone", reason, action: null });
  expect(rowOf(said.undone)?.verdict).not.toBe("left-alone");

  for (const code of Object.values(said)) {
    const step = await caseStep(visit, code);
    // What was said last counts, whatever was said before.
    const last = step?.shown?.history.find(({ answer }) => answer !== "drawn");
    expect(last?.inForce ?? null, code).toBe((IN_FORCE() as Record<string, string>)[code] ?? null);
    expect(step?.shown?.verdict).toBe(rowOf(code)?.verdict);
  }

  const ofBranches = await Promise.all(
    view.branches.map(({ code }) =>
      nextSteps(visiting(database, { filters: { ...looking.filters, branch: [code] } }), 1000),
    ),
  );
  expect(byCode(ofBranches.flatMap((steps) => steps!.decided))).toEqual(IN_FORCE());
  const offered = rows.filter(
    ({ verdict, lot }) => ["first", "try"].includes(String(verdict)) && lot !== "usual",
  );
  const next = ofBranches.flatMap((steps) => steps!.rows.map(({ case_id }) => case_id));
  expect(next.sort()).toEqual(offered.map(({ case_id }) => case_id).sort());
});

test("the list of Monday holds what is to be done and nothing that was decided otherwise", async () => {
  const view = await visiting(database).whole(planViewReport);
  const lists = mondayLists(view.list.rows, view.decided, []);
  expect(lists.flatMap(({ toDo }) => toDo.map(({ code }) => code))).toEqual([said.accepted]);
  const { rows } = await shown(database, mondayListReport);
  expect(rows.filter(({ standing }) => standing === "accepted").map(({ case_id }) => case_id)).toEqual([
    said.accepted,
  ]);
  expect(rows).toHaveLength(lists.reduce((sum, list) => sum + list.rows.length + list.toDo.length, 0));
  const codes = rows.map(({ case_id }) => case_id);
  expect(codes).not.toContain(said.declined);
  expect(codes).not.toContain(said.done);
});

test("what became of decisions counts each once, beside the plan's own cases", async () => {
  const { rows } = await shown(database, decisionsReport);
  const counted = Object.fromEntries(
    rows.filter(({ month }) => month === null).map(({ answer, cases }) => [answer, cases]),
  );
  expect(counted).toMatchObject({ accept: 2, decline: 1 });
  const view = await visiting(database).whole(planViewReport);
  const beside = await planLines(visiting(database), 1000);
  expect(beside.shown).toMatchObject({
    cases: view.counts.first,
    tried: view.counts.try,
    gainMinor: view.gain.expectedMinor,
  });
});
