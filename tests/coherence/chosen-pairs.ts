/** What stands beside other months, under one branch after the other, and on paper: the same as everywhere else. */
import type { ReportName } from "~/domain/report-names";
import { BY_PLACE } from "./by-place-pairs";
import type { Pair } from "./pairs";
import type { Reader } from "./reader";

const PLACES = ["regions", "branches", "causes"] as const satisfies readonly ReportName[];

const comparedPeriods: Pair[] = PLACES.flatMap((name) => [
  {
    figure: `received in the other period: ${name} beside themselves, ${name} of those months`,
    one: async (read: Reader) => read.sum(name, await read.comparedMonths(), "vs_received_minor"),
    other: async (read: Reader) => read.sum(name, await read.otherMonths(), "received_minor"),
  },
  {
    figure: `received: ${name} beside another period, ${name} alone`,
    one: async (read: Reader) => read.sum(name, await read.comparedMonths(), "received_minor"),
    other: async (read: Reader) => read.sum(name, await read.overviewMonths(), "received_minor"),
  },
]);

/** File and a column of it that adds up. */
const SUMS = [
  ["trend", "received_minor"],
  ["trend", "activities"],
  ["trend", "cost_minor"],
  ["causes", "received_minor"],
  ["causes", "exposure_minor"],
  ["causes", "cases"],
] as const satisfies readonly [ReportName, string][];

const branchByBranch: Pair[] = SUMS.map(([name, column]) => ({
  figure: `${column} of each branch together, of all: ${name}`,
  one: (read: Reader) => read.sumOverBranches(name, column),
  other: (read: Reader) => read.sum(name, "", column),
}));

const paper: Pair[] = [
  {
    figure: "received in the overview's months: overview, board pack",
    one: (read: Reader) => read.packNamesReceived(),
    other: async () => true,
  },
  {
    figure: "group attacks planned: plan, sheets for printing",
    one: (read: Reader) => read.attacksWithoutSheet(),
    other: async () => [],
  },
];

export const CHOSEN: readonly Pair[] = [...comparedPeriods, ...branchByBranch, ...paper, ...BY_PLACE];
