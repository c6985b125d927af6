import { expect, test } from "vitest";
import { simulatedCase } from "../../seeds/simulate-case";
import { simulatedWorld } from "../../seeds/world";

/** One case of a hundred thousand pays so often that its last fen is paid in part. */
const PAYS_TO_THE_LAST_FEN = 22_518;

test("every receipt has an amount, and only a reversal takes one back", () => {
  const world = simulatedWorld({ cases: 400_000 }, 11);
  for (const caseNumber of [PAYS_TO_THE_LAST_FEN, 1, 2, 3]) {
    const { receipts } = simulatedCase(world, caseNumber, false).rows;
    for (const { amountMinor, reversalOf } of receipts)
      expect(Math.sign(amountMinor)).toBe(reversalOf === null ? 1 : -1);
  }
  expect(simulatedCase(world, PAYS_TO_THE_LAST_FEN, false).rows.receipts.length).toBeGreaterThan(15);
});
