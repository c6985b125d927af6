/** What is remembered: bounded in bytes, of one version, the one not asked for longest first to go. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { memory } from "~/answers/memory.server";

test("what was not asked for longest makes room", () => {
  const kept = memory(100);
  for (const key of ["a", "b", "c", "d"]) kept.keep(1, key, key.toUpperCase(), 25);
  expect(kept.get(1, "a")).toBe("A");
  kept.keep(1, "e", "E", 25);
  expect(["a", "b", "c", "d", "e"].map((key) => kept.get(1, key))).toEqual(["A", undefined, "C", "D", "E"]);
  expect(kept.bytes).toBe(100);
});

test("an answer that would drive out all others is not kept, and what it replaces goes", () => {
  const kept = memory(100);
  kept.keep(1, "a", "small", 20);
  kept.keep(1, "b", "B", 20);
  kept.keep(1, "a", "large", 26);
  expect([kept.get(1, "a"), kept.get(1, "b"), kept.bytes]).toEqual([undefined, "B", 20]);
});

test("a large answer is found again while its memory is free, and counts for nothing", () => {
  const kept = memory(100);
  const large = (name: string) => ({ name });
  const answers = ["a", "b", "c", "d", "e"].map(large);
  for (const answer of answers) kept.keep(1, answer.name, answer, 26);
  expect(answers.map(({ name }) => kept.get(1, name))).toEqual([undefined, ...answers.slice(1)]);
  expect(kept.bytes).toBe(0);
  kept.keep(1, "b", "small", 20);
  kept.keep(2, "f", large("f"), 26);
  expect(["b", "c", "f"].map((key) => kept.get(2, key))).toEqual([undefined, undefined, { name: "f" }]);
});

test("a newer version drops all, an older one comes too late, and null is an answer like any other", () => {
  const kept = memory(100);
  kept.keep(1, "a", "old", 10);
  kept.keep(2, "b", null, 10);
  expect([kept.get(1, "a"), kept.get(2, "a"), kept.get(2, "b"), kept.bytes]).toEqual([
    undefined,
    undefined,
    null,
    10,
  ]);
  kept.keep(1, "a", "late", 10);
  expect([kept.get(1, "a"), kept.get(2, "b"), kept.bytes]).toEqual([undefined, null, 10]);
});

test("whatever is kept, in any order: never more bytes than allowed, and what is found is what was kept", () => {
  const step = fc.record({
    version: fc.integer({ min: 1, max: 3 }),
    key: fc.constantFrom("a", "b", "c", "d", "e", "f"),
    bytes: fc.integer({ min: 0, max: 60 }),
    isAsked: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const kept = memory(100);
      const sizes = new Map<string, number>();
      let newest = 0;
      steps.forEach(({ version, key, bytes, isAsked }, at) => {
        if (isAsked) {
          const answer = kept.get(version, key) as { version: number; key: string } | undefined;
          if (answer !== undefined) expect(answer).toMatchObject({ version, key });
          return;
        }
        kept.keep(version, key, { version, key, at }, bytes);
        if (version > newest) sizes.clear();
        newest = Math.max(newest, version);
        if (version === newest) sizes.set(key, bytes);
        const found = [...sizes].filter(([each, size]) => size <= 25 && kept.get(newest, each) !== undefined);
        expect(kept.bytes).toBe(found.reduce((sum, [, size]) => sum + size, 0));
        expect(kept.bytes).toBeLessThanOrEqual(100);
      });
    }),
  );
});
