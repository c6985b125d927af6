import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { giveBackMemory } from "~/answers/give-back.server";

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
