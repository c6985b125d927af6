import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { giveBackGrowth, giveBackMemory } from "~/answers/give-back.server";

async function forgotten(): Promise<WeakRef<object>> {
  const kept = new WeakRef({ rows: new Float64Array(1000) });
  // What a WeakRef holds stays for the turn in which it was made.
  await turn();
  return kept;
}

test("what nothing holds any more is gone, where there is enough of it", async () => {
  const reference = await forgotten();
  giveBackMemory(Number.POSITIVE_INFINITY);
  expect(reference.deref()).toBeDefined();
  await turn();
  giveBackMemory(0);
  expect(reference.deref()).toBeUndefined();
});

test("in the midst of work it is gone once so much was added since it was collected last", async () => {
  giveBackMemory(0);
  const [reference, bytes] = [await forgotten(), 32 * 2 ** 20];
  giveBackGrowth(bytes);
  expect(reference.deref()).toBeDefined();
  await turn();
  const added = new Float64Array(bytes / 8);
  giveBackGrowth(bytes);
  expect(reference.deref()).toBeUndefined();
  expect(added).toHaveLength(bytes / 8);
});
