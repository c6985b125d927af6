import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { PORTFOLIO_FILES } from "~/domain/portfolio-files";

const root = path.resolve(import.meta.dirname, "../..");
let folder: string;

beforeAll(() => {
  const built = spawnSync(process.execPath, ["app/cli/launch.mjs", "build"], { cwd: root, encoding: "utf8" });
  expect(built.stderr).not.toContain("failed");
});
const folders: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "recoup-cli-"));
  folders.push(folder);
});
afterAll(() => {
  for (const used of folders) rmSync(used, { recursive: true });
});

/** Types a command in the test's own folder, with a database beside it. */
function type(...args: string[]) {
  const { CURRENCY: _, ...environment } = process.env;
  return spawnSync(process.execPath, [path.join(root, "app/cli/launch.mjs"), ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...environment, INIT_CWD: folder, DATABASE_URL: `file:${path.join(folder, "recoup.db")}` },
  });
}

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, name), text);
}

test("templates, import, the same again, list and undo, each in its own words", () => {
  const templates = type("import", "--template", "mine", "--lang", "zh");
  expect(templates).toMatchObject({ status: 0, stdout: "" });
  expect(templates.stderr).toContain(`${Object.keys(PORTFOLIO_FILES).length}个模板`);
  expect(readFileSync(path.join(folder, "mine/receipts.csv"), "utf8")).toMatch(
    /^\ufeff回款编号,案件编号,日期,金额/,
  );

  const first = type("import", "mine");
  expect(first).toMatchObject({ status: 0, stdout: "" });
  expect(first.stderr).toMatch(/^receipts +1 +1 +0 +0 +0 +0$/m);
  expect(first.stderr).toContain("Loaded as import 1; the portfolio is at version 1.");
  expect(first.stderr).not.toContain("█");

  const again = type("import", "mine", "--lang", "zh");
  expect(again.status).toBe(0);
  expect(again.stderr).toContain("全部内容此前已载入，数据未变。");

  const list = type("import", "--list", "--json");
  expect(JSON.parse(list.stdout)).toMatchObject([{ id: 1, source: "mine", status: "loaded" }]);

  const undone = type("import", "--undo", "1");
  expect(undone.status).toBe(0);
  expect(undone.stderr).toContain("Import 1 is undone; the portfolio is at version 2.");
  expect(readdirSync(folder)).toContain("recoup.db.backup-1-before-undo-1");
  expect(type("import", "--undo", "1")).toMatchObject({
    status: 2,
    stderr: "Import 1 was undone already.\n",
  });
  expect(type("import", "--list").stderr).toMatch(/^1 .*undone/m);
});

test("wrong rows: exit code 2, the first on the screen, all in errors.csv where the command was typed", () => {
  write("cases.csv", "case_id,borrower_id,exposure,defaulted_on\nC1,K1,abc,2024-01-01\nC2,K2,1,2024-01-01\n");
  const refused = type("import", "cases.csv", "--lang", "zh");
  expect(refused).toMatchObject({ status: 2, stdout: "" });
  expect(refused.stderr).toContain("cases.csv，第2行，exposure列：“abc”不是金额；应为金额，例如 1234.56");
  expect(refused.stderr).toContain("发现1处错误；未载入任何数据。");
  expect(readFileSync(path.join(folder, "errors.csv"), "utf8").split("\r\n")).toHaveLength(3);

  const json = type("import", "cases.csv", "--json", "--accept-good-rows", "--errors", "wrong.csv");
  expect(json.status).toBe(0);
  expect(JSON.parse(json.stdout)).toMatchObject({
    outcome: "loaded",
    batchId: 1,
    counts: { cases: { rows: 2, new: 1, rejected: 1 } },
    errors: { count: 1, first: [{ file: "cases.csv", line: 2, column: "exposure", value: "abc" }] },
  });
  expect(existsSync(path.join(folder, "wrong.csv"))).toBe(true);
});

test("while another process is writing, an import says so and changes nothing", () => {
  expect(type("import", "--list").status).toBe(0);
  const writer = new Sqlite(path.join(folder, "recoup.db"));
  writer.exec("BEGIN IMMEDIATE");
  try {
    write("cases.csv", "case_id,borrower_id,exposure,defaulted_on\nC1,K1,1,2024-01-01\n");
    const { status, stdout, stderr } = type("import", "cases.csv");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toBe(
      "An import or an undo is running already. Nothing was changed; try again when it has ended.\n",
    );
  } finally {
    writer.close();
  }
}, 30_000);

test.each([
  [["import"], "What is to be imported?"],
  [["import", "nowhere"], "There is no file or folder"],
  [["import", "--fast", "x"], "Unknown option '--fast'. Known options: --profile, --dry-run"],
  [["import", "--undo", "x"], "--undo is “x”; expected a whole number from 1 on."],
  [["import", "x", "--lang", "fr"], "--lang is “fr”; expected one of en, zh."],
  [["import", "--profile", "no.json", "."], "cannot be read"],
  [["seed", "--cases", "many"], "--cases is “many”; expected a whole number from 1 on."],
])("a mistake in %j is reported in a sentence with exit code 2", (args, sentence) => {
  const { status, stdout, stderr } = type(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain("    at ");
});

test("a simulated portfolio can be written and imported", () => {
  expect(type("seed", "--cases", "30", "--seed", "7", "--out", "sim").status).toBe(0);
  expect(existsSync(path.join(folder, "sim/truth.json"))).toBe(true);
  const imported = type("import", "sim", "--json");
  expect(JSON.parse(imported.stdout)).toMatchObject({
    outcome: "loaded",
    counts: { cases: { rows: 30, new: 30 } },
    ignored: ["truth-actions.json", "truth.json"],
  });
  expect(type("verify").status).toBe(0);
});
