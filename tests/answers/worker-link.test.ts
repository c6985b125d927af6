/** How much memory a thread may take: little for a usual bank, more for a large one, never the machine's. */
import { expect, test } from "vitest";
import { heapLimits } from "~/answers/worker-link.server";

const GB = 2 ** 30;

test.each([
  [0, 8, 2047],
  [0.12, 8, 2047],
  [1.25, 24, 5 * 1024],
  [10, 24, 12 * 1024],
  [10, 2, 2047],
])("a portfolio of %d GB on a machine of %d GB: a heap of %d MB", (portfolio, machine, megabytes) => {
  expect(heapLimits(portfolio * GB, machine * GB).maxOldGenerationSizeMb).toBe(megabytes);
});
