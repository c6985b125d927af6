/** A page's route loads the words that its modules say: the browser holds no others. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { common } from "~/words/en/common";
import { words } from "~/words/words";
import { imports, root, sources } from "../support/source-imports";

const textOf = (file: string) => readFileSync(path.join(root, file), "utf8");
const routes = sources.filter((file) => /^app\/routes\/.+\/route\.tsx$/.test(file));

/** A module and all that it imports in a browser. */
function reached(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const { from, to, isType } of imports) {
    if (from !== file || isType || to.endsWith(".server") || to.startsWith("app/words/")) continue;
    const target = sources.find((source) => source === `${to}.ts` || source === `${to}.tsx`);
    if (target) reached(target, found);
  }
  return found;
}

/** The first names after `words(…)`: `words(language).trend.title`, `const { pages, trend: say } = words(language)`. */
function saidIn(file: string): string[] {
  const text = textOf(file);
  const called = text.matchAll(/\bwords\([^()]*\)\.(\w+)/g);
  const unpacked = text.matchAll(/\{([^{}]*)\}\s*=\s*words\([^()]*\);/g);
  return [
    ...[...called].map(([, name = ""]) => name),
    ...[...unpacked].flatMap(([, names = ""]) => names.split(",").map((name) => name.split(":")[0]!.trim())),
  ];
}

const isPageWords = (name: string) => name in words("en") && !(name in common);

test.each(routes)("%s loads the words that its page says, and no others", (route) => {
  const said = [...reached(route)].flatMap(saidIn).filter(isPageWords);
  const [, brought = ""] = /withWords\(([^)]*)\)/.exec(textOf(route)) ?? [];
  expect(brought.match(/\w+/g)?.sort() ?? []).toEqual([...new Set(said)].sort());
});

test("words are asked for by name, where this test sees them", () => {
  const unseen = sources.filter((file) => {
    const text = textOf(file).replaceAll(/^import .*$/gm, "");
    const all = [...text.matchAll(/(?<!function )\bwords\([^()]*\)/g)].length;
    const seen = [...text.matchAll(/\bwords\([^()]*\)\.\w+|\}\s*=\s*words\([^()]*\);/g)].length;
    return file.startsWith("app/") && all !== seen;
  });
  expect(unseen).toEqual([]);
});

test("what stands around every page says only what all pages say", () => {
  const frame = ["app/root.tsx", "app/entry.client.tsx"].flatMap((file) => [...reached(file)]);
  expect(frame.flatMap(saidIn).filter(isPageWords)).toEqual([]);
});
