import { expect, test } from "vitest";
import { judgedWhyNow } from "~/cli/calibrate/why-now/judged-why-now";
import { measuredWhyNow, whyNowLines } from "~/cli/calibrate/why-now/why-now-proof";

// One world: signals are the many; receivables and harvests are known well over several worlds only, as the proof shows.
test("in short: a world's signals fade as planted, and the list recovers more than newest first", () => {
  const measured = measuredWhyNow([judgedWhyNow(1)]);
  expect(measured.overNewest).toBeGreaterThan(1.3);
  expect(measured.halfLives.signal).toBeGreaterThan(0.7);
  expect(measured.halfLives.signal).toBeLessThan(1.3);
  expect(whyNowLines(measured)[0]!.holds).toBe(true);
}, 120_000);

test("a list no better than newest first, or half-lives that are missed, do not hold", () => {
  const lines = whyNowLines(
    measuredWhyNow([
      {
        seed: 1,
        lines: 100,
        halfLives: { signal: 1.5, receivable: 0.9, harvest: null },
        byLossMinor: 120,
        newestFirstMinor: 100,
      },
    ]),
  );
  expect(lines.map(({ holds }) => holds)).toEqual([false, true, false, true, null, undefined]);
});
