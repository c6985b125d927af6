/** What the product runs of this room, and what only waits: the README says of each of the latter why it is kept. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { imports, root, sources } from "../support/source-imports";

const ROOM = "app/statistics/";

/** Files of the room that no file outside it reaches, however many steps away. */
function inReserve(): string[] {
  const targetsOf = new Map<string, string[]>();
  for (const { from, to } of imports) {
    const bare = from.replace(/\.tsx?$/, "");
    targetsOf.set(bare, [...(targetsOf.get(bare) ?? []), to]);
  }
  const bareSources = sources.map((file) => file.replace(/\.tsx?$/, ""));
  const waiting = bareSources.filter((file) => !file.startsWith(ROOM));
  const reached = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    waiting.push(...(targetsOf.get(file) ?? []));
  }
  return bareSources.filter((file) => file.startsWith(ROOM) && !reached.has(file));
}

test("the README lists with its purpose every estimator that nothing runs, and no other", () => {
  const text = readFileSync(path.join(root, ROOM, "README.md"), "utf8");
  const rows = text.slice(text.indexOf("\n## In reserve")).matchAll(/^\| `([^`]+)` \| ([^|]+) \|$/gm);
  const listed = [...rows].map(([, file, purpose]) => ({ file: file!, purpose: purpose!.trim() }));
  expect(listed.map(({ file }) => file)).toEqual(
    inReserve()
      .map((file) => file.slice(ROOM.length))
      .sort(),
  );
  for (const { file, purpose } of listed) expect(purpose.length, file).toBeGreaterThan(20);
});
