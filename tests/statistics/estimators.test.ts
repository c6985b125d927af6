/** The README's table of estimators: each file, where it is used, and what it is tested against, as things are. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { PROOFS } from "../../app/cli/calibrate/proofs";
import { imports, root, sources } from "../support/source-imports";

const ROOM = "app/statistics/";
const textOf = (file: string) => readFileSync(path.join(root, file), "utf8");
const readme = textOf(`${ROOM}README.md`);
const section = (title: string) => readme.slice(readme.indexOf(`\n## ${title}`)).split("\n## ")[1] ?? "";
const references = new Set(
  (JSON.parse(textOf("tests/reference/statistics.json")) as { entries: { id: string }[] }).entries.map(
    ({ id }) => id,
  ),
);
const rows = [...section("Where each is used").matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, file, used, held]) => ({ file: file!, used: used!.trim(), held: held!.trim() }),
);
const namesIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
const functionsOf = (file: string) =>
  [...textOf(`${ROOM}${file}.ts`).matchAll(/^export function (\w+)/gm)].map(([, name]) => name!);
const callers = (file: string) =>
  imports.filter(({ to }) => to === ROOM + file).map(({ from }) => from.replace(/\.tsx?$/, ""));

test("every file of the room with a function has a line, and no other", () => {
  const estimators = sources
    .filter((file) => file.startsWith(ROOM))
    .map((file) => file.slice(ROOM.length).replace(/\.ts$/, ""))
    .filter((file) => functionsOf(file).length > 0);
  expect(rows.map(({ file }) => file)).toEqual(estimators.sort());
});

describe.each(rows)("$file", ({ file, used, held }) => {
  test("is used where it says", () => {
    if (used === "reserve") return expect(section("In reserve")).toContain(`| \`${file}\` |`);
    const named = namesIn(used);
    expect(named.length).toBeGreaterThan(0);
    for (const name of named)
      expect(
        callers(file).some((from) => from === `app/${name}` || from === name || from === ROOM + name),
        `${name} imports it`,
      ).toBe(true);
  });

  test("is tested against what it says", () => {
    const ids = [...held.matchAll(/\[([^\]]+)\]/g)].map(([, id]) => id!);
    for (const id of ids) expect(references, `reference ${id}`).toContain(id);
    const proofs = [...held.matchAll(/proof `([^`]+)`/g)].map(([, name]) => name!);
    for (const name of proofs)
      expect(
        PROOFS.map((proof) => proof.name),
        "proofs",
      ).toContain(name);
    const tests = namesIn(held).filter((name) => name.endsWith(".test.ts"));
    for (const name of tests) {
      const inRoom = `tests/statistics/${name}`;
      const test = existsSync(path.join(root, inRoom)) ? inRoom : `tests/${name}`;
      expect(existsSync(path.join(root, test)), `${name} exists`).toBe(true);
      // The examples are found by name, whichever file they are in.
      if (name !== "examples.test.ts")
        expect(
          functionsOf(file).some((each) => new RegExp(`\\b${each}\\b`).test(textOf(test))),
          `${name} calls it`,
        ).toBe(true);
    }
    expect(ids.length + tests.length).toBeGreaterThan(0);
  });
});
