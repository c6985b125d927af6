/** READMEs promise settings, commands, rooms and links: each promise is held against what is there. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { environmentSchema } from "~/settings.server";
import { root } from "./support/source-imports";

const MOST_LINES = 150;
const TOP_ROOMS = ["db", "seeds", "tests"];

const readme = readFileSync(path.join(root, "README.md"), "utf8");
const texts = ["", "app", ...TOP_ROOMS]
  .flatMap((room) => readmesIn(room))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), "utf8") }));

test(`the README is read within a few minutes: at most ${MOST_LINES} lines`, () => {
  expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(MOST_LINES);
});

test("its table of settings lists exactly those that the environment can make", () => {
  expect(namesIn(section("Settings"), /^`([A-Z_]+)`$/)).toEqual(Object.keys(environmentSchema.shape).sort());
});

test("its table of commands lists exactly those that exist", () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  expect(namesIn(section("Commands"), /^`npm (?:run )?([\w:-]+)/)).toEqual(Object.keys(scripts).sort());
});

test("its map has a line for every room, and names none that is not there", () => {
  const named = [...section("The rooms").matchAll(/^\| (.+?) \|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([\w/-]+)\/`/g)].map(([, room]) => room),
  );
  const rooms = [...foldersIn("app").map((room) => `app/${room}`), ...TOP_ROOMS];
  expect(named.sort()).toEqual(rooms.sort());
});

test.each(texts)("every link of $file leads somewhere", ({ file, text }) => {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  const dead = targets.filter((target) => !/^https?:/.test(target) && !isThere(target, path.dirname(file)));
  expect(dead).toEqual([]);
});

test("every ask of the field names tests that are there, or says what it waits for", () => {
  const asks =
    readFileSync(path.join(root, "tests/README.md"), "utf8").split("\n## What the field asks")[1] ?? "";
  const rows = [...asks.matchAll(/^\| (?!ask |---)(.+?) \| (.+) \|$/gm)];
  expect(rows.length).toBeGreaterThan(20);
  for (const [, ask, held = ""] of rows) {
    const tests = [...held.matchAll(/`(\S+\.test\.tsx?)`/g)].map(([, file = ""]) => file);
    const there = tests.filter(isTest);
    expect({ ask, there }).toEqual({ ask, there: tests });
    expect(tests.length > 0 || held.includes("with signing in"), ask).toBe(true);
  }
});

test.each(texts)("every decision of $file is dated and has context, decision and consequence", ({ text }) => {
  const entries = text
    .split(/^(?=#{1,3} )/m)
    .filter((part) => /^### .*\d{4}-\d\d-\d\d|\*\*Decision\.\*\*/m.test(part));
  const incomplete = entries.filter(
    (entry) =>
      !/^### \d{4}-\d\d-\d\d · \S/.test(entry) ||
      !/\*\*Context\.\*\* \S[\s\S]*\*\*Decision\.\*\* \S[\s\S]*\*\*Consequence\.\*\* \S/.test(entry),
  );
  expect(incomplete.map((entry) => entry.split("\n")[0])).toEqual([]);
});

function section(title: string): string {
  const found = readme.split(/^## /m).find((part) => part.startsWith(`${title}\n`));
  if (!found) throw new Error(`README.md needs a section "${title}"`);
  return found;
}

/** The first cells of a table that match, sorted. */
function namesIn(table: string, pattern: RegExp): string[] {
  const cells = [...table.matchAll(/^\| (`.+?`) \|/gm)].map(([, cell = ""]) => cell);
  return cells.map((cell) => pattern.exec(cell)?.[1] ?? cell).sort();
}

/** A file of tests, or `*.test.ts` for all those of a folder. */
function isTest(file: string): boolean {
  const ending = path.basename(file).replace("*", "");
  return readdirSync(path.join(root, "tests", path.dirname(file))).some((name) =>
    file.includes("*") ? name.endsWith(ending) : name === ending,
  );
}

function foldersIn(room: string): string[] {
  return readdirSync(path.join(root, room), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(path.join(root, room, entry.name)).length > 0)
    .map(({ name }) => name);
}

function readmesIn(room: string): string[] {
  const inner = room === "" ? [] : readdirSync(path.join(root, room), { recursive: true, encoding: "utf8" });
  const files = room === "" ? ["README.md"] : inner.map((file) => path.join(room, file));
  return files.filter((file) => path.basename(file) === "README.md").sort();
}

/** A path, or one with the heading it leads to. */
function isThere(target: string, folder: string): boolean {
  const [file = "", heading] = target.split("#");
  const found = path.join(root, folder, file);
  if (!existsSync(found)) return false;
  if (heading === undefined) return true;
  const headings = [...readFileSync(found, "utf8").matchAll(/^#+ (.+)$/gm)].map(([, text = ""]) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  );
  return headings.includes(heading);
}
