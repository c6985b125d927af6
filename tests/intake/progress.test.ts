import { expect, test } from "vitest";
import { derivingReporter, type Progress, progressReporter } from "~/intake/progress.server";

/** Keeps what is reported, on a clock that moves only when it is set. */
function listener() {
  const reported: Progress[] = [];
  const clock = { ms: 0 };
  return {
    reported,
    clock,
    report: (progress: Progress) => void reported.push(progress),
    now: () => clock.ms,
  };
}

test("reading reports rows a second over all files, the share of their bytes and the seconds left", () => {
  const { reported, clock, report, now } = listener();
  const progress = progressReporter(1000, report, now);
  clock.ms = 1000;
  progress.onRows("cases", 50, 100);
  progress.next(200);
  clock.ms = 2000;
  progress.onRows("activities", 150, 300);
  expect(reported).toEqual([
    { stage: "reading", table: "cases", rows: 50, rowsPerSecond: 50, share: 0.1, secondsLeft: 9 },
    { stage: "reading", table: "activities", rows: 150, rowsPerSecond: 100, share: 0.5, secondsLeft: 2 },
  ]);
});

test("deriving reports borrowers, and nothing left at the end", () => {
  const { reported, clock, report, now } = listener();
  const progress = derivingReporter(report, now);
  clock.ms = 500;
  progress(0, 40);
  progress(10, 40);
  progress(40, 40);
  expect(reported).toEqual([
    { stage: "deriving", borrowers: 0, ofBorrowers: 40, share: 0, secondsLeft: null },
    { stage: "deriving", borrowers: 10, ofBorrowers: 40, share: 0.25, secondsLeft: 1.5 },
    { stage: "deriving", borrowers: 40, ofBorrowers: 40, share: 1, secondsLeft: 0 },
  ]);
});
