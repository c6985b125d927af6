/** Data flows one way: statistics ← domain ← (analysis, db) ← (intake, answers) ← reports ← exports ← (routes, cli). Nothing points back. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { importCycles } from "./support/import-cycles";
import { imports, root, sources } from "./support/source-imports";

/** Which rooms a room may import from, besides itself. A file outside every room is of the room "shell". */
const MAY_IMPORT: Record<string, readonly string[]> = {
  statistics: [],
  languages: [],
  domain: ["statistics", "languages"],
  db: ["domain", "statistics"],
  format: ["domain", "languages"],
  words: ["domain", "languages"],
  access: ["domain", "db"],
  analysis: ["domain", "statistics"],
  answers: ["domain", "db"],
  intake: ["domain", "db"],
  reports: ["domain", "statistics", "analysis", "db", "answers"],
  exports: ["domain", "db", "answers", "reports", "pictures", "format", "words", "languages"],
  sending: [
    "domain",
    "db",
    "answers",
    "reports",
    "exports",
    "components",
    "format",
    "words",
    "languages",
    "shell",
  ],
  writing: ["domain", "db", "answers", "intake", "reports", "words", "languages", "shell"],
  components: ["domain", "format", "words", "languages", "shell"],
  pictures: [],
  seeds: ["domain", "statistics"],
  edge: ["domain", "format", "words", "languages", "shell"],
  cli: [
    "domain",
    "statistics",
    "db",
    "analysis",
    "answers",
    "intake",
    "reports",
    "exports",
    "writing",
    "seeds",
    "format",
    "words",
    "languages",
    "shell",
  ],
  routes: [
    "domain",
    "format",
    "words",
    "languages",
    "components",
    "answers",
    "reports",
    "exports",
    "pictures",
    "intake",
    "access",
    "sending",
    "writing",
    "shell",
  ],
  shell: [
    "domain",
    "db",
    "intake",
    "seeds",
    "format",
    "words",
    "languages",
    "components",
    "access",
    "edge",
    "answers",
    "reports",
    "exports",
    "pictures",
    "sending",
    "writing",
  ],
};

/** What the languages are and say, and what their sentences are made with: of the words all but the ways to read them. */
const WAYS_TO_READ = "dictionary-of.server|listed|sentence|served-words.server|words";
const LANGUAGE_FILES = new RegExp(`^app/(words/(?!(${WAYS_TO_READ})(\\.ts)?$)|format/numerals(\\.ts)?$)`);

/** `app/routes/x.tsx` → routes; `db/…` → db; a file straight under app/ → its room of the same name, else shell. */
function roomOf(file: string): string {
  const [top, second = ""] = file.split("/");
  if (top !== "app") return top!;
  if (LANGUAGE_FILES.test(file)) return "languages";
  const name = second.replace(/\.(server\.)?tsx?$/, "");
  return name in MAY_IMPORT && name !== "db" ? name : "shell";
}

test("the rooms hold what they should", () => {
  expect(sources.length).toBeGreaterThan(40);
  expect(imports.length).toBeGreaterThan(100);
});

test("no room imports from a room that lies after it", () => {
  const wrong = imports.filter(({ from, to }) => {
    const [room, target] = [roomOf(from), roomOf(to)];
    return room !== target && !MAY_IMPORT[room]?.includes(target);
  });
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test("inside app, only server files reach the database", () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      to.startsWith("db/") &&
      from.startsWith("app/") &&
      !from.startsWith("app/cli/") &&
      !/\.server\.tsx?$/.test(from),
  );
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test("zod and drizzle stay out of what the browser loads", () => {
  const browserRooms = /^app\/(domain|components|format|words|statistics)\b/;
  const wrong = sources.filter(
    (file) =>
      browserRooms.test(file) &&
      /from "(zod|drizzle-orm|better-sqlite3)/.test(readFileSync(path.join(root, file), "utf8")),
  );
  expect(wrong).toEqual([]);
});

test("a component or a page's part never calls a server file", () => {
  const wrong = imports.filter(
    ({ from, to, isType }) =>
      !isType &&
      to.endsWith(".server") &&
      (from.startsWith("app/components/") || /^app\/routes\/.+\/(?!route\.)[^/]+\.tsx$/.test(from)),
  );
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test("the clock is read at the edge only", () => {
  const inside = /^(db|app\/(domain|statistics|reports|components|format|words|access))\b/;
  const wrong = sources.filter(
    (file) =>
      inside.test(file) && /new Date\(\)|Date\.now\(\)/.test(readFileSync(path.join(root, file), "utf8")),
  );
  expect(wrong).toEqual([]);
});

test("above db/ nobody speaks to the database's own engine; edges alone open it", () => {
  const text = (file: string) => readFileSync(path.join(root, file), "utf8");
  const app = sources.filter((file) => file.startsWith("app/"));
  expect(app.filter((file) => /\bsqlite\b(?!-)|\borm\b|\bprepare\(/.test(text(file)))).toEqual([]);
  const edges = /^app\/(cli\/|db\.server\.ts$|answers\/serve-tasks\.server\.ts$)/;
  expect(app.filter((file) => !edges.test(file) && text(file).includes("~db/sqlite-"))).toEqual([]);
});

/** Registries: one entry after the other, no logic. */
const DATA: readonly string[] = ["app/domain/reports.ts"];
const MOST_LINES = 300;
const MOST_MEDIAN_LINES = 60;

test("no file is longer than one reads in a sitting, data excepted, and most are short", () => {
  const linesOf = (file: string) => readFileSync(path.join(root, file), "utf8").trimEnd().split("\n").length;
  const written = ["app", "db", "seeds", "tests"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(tsx?|mts|mjs|css)$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  const long = written.filter((file) => linesOf(file) > MOST_LINES);
  expect(long.filter((file) => !DATA.includes(file))).toEqual([]);
  expect(DATA.filter((file) => !long.includes(file))).toEqual([]);
  const lengths = sources.map(linesOf).sort((one, other) => one - other);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(MOST_MEDIAN_LINES);
});

test("a text is read through the one way that knows further languages, and none is spoken of by its code", () => {
  const past = /(?<!ENTRIES|, )\??\.?\[(?:\w+\.)*language\]|[=!]== "(?:en|zh)"/;
  for (const wrong of ["name[language]", "name?.[format.language]", 'language === "zh"'])
    expect(past.test(wrong), wrong).toBe(true);
  const own = ["app/domain/text.ts", "app/words/words.ts"];
  const text = (file: string) => readFileSync(path.join(root, file), "utf8");
  expect(sources.filter((file) => !own.includes(file) && past.test(text(file)))).toEqual([]);
});

test("no type is abandoned", () => {
  const anyType = /(?:[:<|,(]|\bas|=>|=)\s*any\b(?=\s*[;,)>|=[\]{}]|$)|noExplicitAny|@ts-(?:ignore|nocheck)/m;
  const code = (file: string) =>
    readFileSync(path.join(root, file), "utf8").replace(
      /"(?:[^"\\\n]|\\.)*"|^\s*(?:\*|\/\/(?! biome)).*$/gm,
      "",
    );
  expect(anyType.test("const one = two as any;")).toBe(true);
  expect(sources.filter((file) => anyType.test(code(file)))).toEqual([]);
});

test("no file imports one that imports it, types included", () => {
  expect(importCycles()).toEqual([]);
});
