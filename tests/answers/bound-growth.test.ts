import { getHeapStatistics } from "node:v8";
import { expect, test } from "vitest";
import { boundGrowth, giveBackMemory } from "~/answers/give-back.server";

const HELD = 60;
const MADE = 500;
const mebibyte = () => Array.from({ length: 16 }, () => new Array(8192).fill(0.5));

/** The largest heap, in bytes, while pieces are made of which the last few are held. */
function largestHeap(): number {
  giveBackMemory(0);
  const held: unknown[] = [];
  let largest = 0;
  for (let made = 0; made < MADE; made++) {
    held[made % HELD] = mebibyte();
    largest = Math.max(largest, getHeapStatistics().total_heap_size);
  }
  return largest;
}

test("a heap is collected before it has grown to several times what it holds", { timeout: 60_000 }, () => {
  const unbounded = largestHeap();
  boundGrowth();
  const bounded = largestHeap();
  expect(bounded).toBeLessThan(unbounded * 0.8);
});
