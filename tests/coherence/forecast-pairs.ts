/** What of the open portfolio's forecast must be the same wherever it stands. */
import type { Pair } from "./pairs";

/** Neither months nor a filter may part the two. */
const ASKED = ["", "?from=2024-01&to=2024-06", "?cause=over-indebtedness", "?method=mediation"];

const ofBranches: readonly Pair[] = ASKED.map((search) => ({
  figure: `expected of each branch${search}: branches, the page of each`,
  one: (read) => read.expectedOfBranches(search),
  other: (read) => read.expectedOnBranchPages(search),
}));

export const FORECAST: readonly Pair[] = [
  ...ofBranches,
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
