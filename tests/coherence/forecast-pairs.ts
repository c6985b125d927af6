/** What of the open portfolio's forecast must be the same wherever it stands. */
import type { Pair } from "./pairs";

export const FORECAST: readonly Pair[] = [
  {
    figure: "expected of the open portfolio: the whole, its cohorts",
    one: (read) => read.expectedWhole(),
    other: (read) => read.expectedOfCohorts(),
  },
  {
    figure: "the forecast in words: targets, overview",
    one: (read) => read.forecastOnTargets(),
    other: (read) => read.forecastOnOverview(),
  },
  {
    figure: "the forecast in words: targets, branches",
    one: (read) => read.forecastOnTargets(),
    other: (read) => read.forecastOnBranches(),
  },
];
