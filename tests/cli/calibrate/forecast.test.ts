/** The proof of the forecast in short: what is hidden, what is counted, and that plain limits without chance would not pass it. */
import { expect, test } from "vitest";
import { forecastLines, measuredForecasts } from "~/cli/calibrate/forecast/forecast-proof";
import { type JudgedBank, judgedForecast } from "~/cli/calibrate/forecast/judged-forecast";

const bank = (seed: number, at: number): JudgedBank => ({
  seed,
  world: "demo",
  forecasts: [3, 6, 12].map((months) => ({
    months,
    expectedMinor: 100,
    lowMinor: 80,
    highMinor: 120,
    receivedMinor: at,
  })),
});

test("forecasts count that hold what came in; refused ones are counted apart", () => {
  const refused = { months: 3, expectedMinor: null, lowMinor: null, highMinor: null, receivedMinor: 9 };
  const measured = measuredForecasts([
    bank(1, 100),
    bank(2, 121),
    { seed: 3, world: "other", forecasts: [refused] },
  ]);
  expect(measured.coverage).toMatchObject({ count: 6, share: 0.5 });
  expect(measured.bias).toBeCloseTo(600 / 663 - 1, 8);
  expect(measured.refused).toMatchObject({ count: 7 });
  expect(forecastLines(measured).map(({ holds }) => holds)).toContain(false);
});

test("in short: both banks are forecast from what was known then, and the limits hold most of what came in", () => {
  const banks = Array.from({ length: 8 }, (_, at) => judgedForecast(at + 1, 400));
  const { coverage, refused } = measuredForecasts(banks);
  expect(coverage.count).toBeGreaterThan(15);
  expect(refused.share!).toBeLessThan(0.4);
  expect(coverage.share!).toBeGreaterThan(0.8);
  // Half as wide, they would hold less.
  const narrow = banks.map((each) => ({
    ...each,
    forecasts: each.forecasts.map((one) => ({
      ...one,
      lowMinor: one.lowMinor && one.expectedMinor! - (one.expectedMinor! - one.lowMinor) / 4,
      highMinor: one.highMinor && one.expectedMinor! + (one.highMinor - one.expectedMinor!) / 4,
    })),
  }));
  expect(measuredForecasts(narrow).coverage.share!).toBeLessThan(coverage.share!);
});
