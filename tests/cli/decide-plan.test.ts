/** Decisions about steps of the plan from the command line: the page's sentences, all or none, read from a file of many. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runDecide } from "~/cli/decide";
import { isOffered } from "~/domain/plan/plan";
import { Refusal } from "~/intake/refusal.server";
import { planOfAll } from "~/reports/plan/plan-of-all.server";
import { openDatabase } from "~db/client";
import { visiting } from "../support/answered";
import { otherBank } from "../support/other-bank";

const folder = mkdtempSync(path.join(tmpdir(), "recoup-decide-"));
const file = path.join(folder, "bank.db");
const before = process.env.DATABASE_URL;
let codes: string[];

beforeAll(async () => {
  const database = await otherBank(1200);
  codes = (await visiting(database).whole(planOfAll)).cases.filter(isOffered).map(({ code }) => code);
  database.sqlite.exec(`VACUUM INTO '${file}'`);
  database.close();
  process.env.DATABASE_URL = `file:${file}`;
}, 180_000);
afterAll(() => {
  if (before === undefined) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = before;
  rmSync(folder, { recursive: true });
});

function kept(): string[] {
  const database = openDatabase(file);
  const lines = database.sqlite
    .prepare(
      "SELECT case_code || ' ' || answer || ' ' || coalesce(reason, '-') || ' ' || coalesce(note, '-') || ' ' || decided_by FROM plan_decisions WHERE answer <> 'drawn' ORDER BY id",
    )
    .pluck()
    .all() as string[];
  database.close();
  return lines;
}

const refusal = (...args: string[]) =>
  runDecide(["plan", ...args, "--by", "Li"]).then(
    () => "recorded",
    (error) => (error instanceof Refusal ? error.sentence.en : String(error)),
  );
const answers = (text: string | Buffer) => {
  writeFileSync(path.join(folder, "answers.csv"), text);
  return path.join(folder, "answers.csv");
};

test("says what is wrong and records nothing", async () => {
  const [one = "", other = ""] = codes;
  expect(await refusal("accept")).toContain("Name an answer and its cases");
  expect(await refusal("sell", one)).toContain("“sell” is no answer. Known: accept, decline, done, undo");
  expect(await refusal("decline", one)).toContain("requires a reason. Reasons: facts-differ (The facts");
  expect(await refusal("decline", one, "--reason", "whim")).toContain("“whim” is none");
  expect(await refusal("accept", one, "X-9")).toContain("case cannot be answered like this");
  expect(await refusal("undo", one)).toContain(one);
  expect(await refusal("accept", one, one)).toContain("named twice");
  expect(await refusal("done", one, "--note", "x".repeat(501))).toContain("500 characters");
  expect(await refusal("done", one, "--note", "a\u0007b")).toContain("control characters");
  expect(await refusal("--file", path.join(folder, "none.csv"))).toContain("cannot be read");
  expect(await refusal("--file", answers(`case_id,reply\n${one},accept\n`))).toContain(
    "the column “reply” is not known",
  );
  expect(await refusal("--file", answers("case_id,answer\n"))).toContain("no row with the column case_id");
  expect(await refusal("--file", answers(`case_id,answer\n${one},accept\n${other},maybe\n`))).toContain(
    `Case ${other}: “maybe”`,
  );
  expect(kept()).toEqual([]);
});

test("records many of a file at once, then what is done and what is undone", async () => {
  const [one = "", other = "", third = ""] = codes;
  const text = `\ufeffcase_id,answer,reason,note\r\n${one},accept,,\r\n${other},decline,no-time,busy\r\n${third},,,"met, signed"\r\n`;
  expect(await refusal("done", "--file", answers(text))).toBe("recorded");
  expect(kept()).toEqual([
    `${one} accept - - Li`,
    `${other} decline no-time busy Li`,
    `${third} done - met, signed Li`,
  ]);
  expect(await refusal("accept", other)).toContain(other);
  expect(await refusal("done", one, "--note", "paid half")).toBe("recorded");
  expect(await refusal("undo", one, other, third)).toBe("recorded");
  expect(kept().slice(3)).toEqual([
    `${one} done - paid half Li`,
    ...[one, other, third].map((code) => `${code} take-back - - Li`),
  ]);
});
