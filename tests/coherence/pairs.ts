/**
 * What two places of the product say of one thing: a line each, read from the pages and files themselves. Whoever adds a
 * page adds the lines that bind it to the others.
 */
import type { Reader } from "./reader";

export interface Pair {
  figure: string;
  one: (read: Reader) => Promise<unknown>;
  other: (read: Reader) => Promise<unknown>;
}

/** Addresses under which the same must hold: a filter chooses, and changes nothing else. */
const MONTHS = "?from=2012-01&to=2025-03";
const EVERYWHERE = ["", MONTHS, "?horizon=90"];

const money: Pair[] = EVERYWHERE.flatMap((search) => {
  const received = (read: Reader) => read.sum("regions", search, "received_minor");
  return [
    pair(`received${search}: regions, branches`, received, (read) =>
      read.sum("branches", search, "received_minor"),
    ),
    pair(`received${search}: regions, causes`, received, (read) =>
      read.sum("causes", search, "received_minor"),
    ),
    pair(`received${search}: regions, trend`, received, (read) =>
      read.sum("trend", search, "received_minor"),
    ),
    pair(`received${search}: regions, methods`, received, (read) =>
      read.sum("methods", search, "credited_minor"),
    ),
    pair(
      `received${search}: methods, officers`,
      (read) => read.sum("methods", search, "credited_minor"),
      (read) => read.sum("officers", search, "credited_minor"),
    ),
    pair(
      `cost${search}: regions, causes`,
      (read) => read.sum("regions", search, "cost_minor"),
      (read) => read.sum("causes", search, "cost_minor"),
    ),
    pair(
      `cases${search}: regions, cases`,
      (read) => read.sum("regions", search, "cases"),
      (read) => read.count("cases", search),
    ),
  ];
});

const overview: Pair[] = [
  pair(
    "received in the overview's months: overview, trend",
    async (read) => (await read.overview()).figures.received.current,
    async (read) => read.sum("trend", await read.overviewMonths(), "received_minor"),
  ),
  pair(
    "received in the overview's months: overview, regions",
    async (read) => (await read.overview()).figures.received.current,
    async (read) => read.sum("regions", await read.overviewMonths(), "received_minor"),
  ),
  pair(
    "received by method in the overview's months: overview, methods",
    async (read) =>
      (await read.overview()).methods.reduce((sum, { receivedMinor }) => sum + receivedMinor, 0),
    async (read) => read.sum("methods", await read.overviewMonths(), "credited_minor"),
  ),
  pair(
    "effects beside the money of the overview's months: overview, methods under the link",
    async (read) => read.overviewEffects(),
    async (read) => read.judgedEffects(await read.overviewMonths()),
  ),
  pair(
    "still owed: overview, its causes",
    async (read) => (await read.overview()).open.outstandingMinor,
    async (read) =>
      (await read.overview()).causes.reduce((sum, { outstandingMinor }) => sum + outstandingMinor, 0),
  ),
];

const whereToTry: Pair[] = [
  ...["candidates", "outstanding_minor"].map((column) =>
    pair(
      `${column}: where to try, the cases behind it`,
      (read) => read.sum("where-to-try", "", column),
      (read) =>
        column === "candidates"
          ? read.count("candidates", "")
          : read.sum("candidates", "", "outstanding_minor"),
    ),
  ),
  pair(
    "verdicts of places: alone and under each branch",
    (read) => read.verdictsByCase(""),
    (read) => read.verdictsByCaseOfEachBranch(),
  ),
  pair(
    "verdicts of cases: candidates alone and under each cause",
    (read) => read.verdictsByCase(""),
    (read) => read.verdictsByCaseOfEachCause(),
  ),
  pair(
    "rows of where to try under a branch are rows of the whole",
    (read) => read.strangeRows(),
    async () => [],
  ),
  pair(
    "candidates: where to try of each branch together, of all",
    (read) => read.sumOverBranches("where-to-try", "candidates"),
    (read) => read.sum("where-to-try", "", "candidates"),
  ),
  pair(
    "planned gain: where to try, rotation plan",
    (read) => read.sum("where-to-try", "", "planned_gain_minor"),
    (read) => read.sum("rotation-plan", "", "expected_gain_minor"),
  ),
  pair(
    "planned cases: where to try, rotation plan",
    (read) => read.sum("where-to-try", "", "planned_cases"),
    (read) => read.sum("rotation-plan", "", "cases"),
  ),
  pair(
    "planned cases: rotation plan, hand-overs",
    (read) => read.sum("rotation-plan", "", "cases"),
    (read) => read.count("hand-overs", ""),
  ),
  pair(
    "planned gain: rotation plan, hand-overs",
    (read) => read.sum("rotation-plan", "", "expected_gain_minor"),
    (read) => read.sum("hand-overs", "", "expected_gain_minor"),
  ),
  pair(
    "planned gain of each branch together: where to try, rotation plan",
    (read) => read.sumOverBranches("where-to-try", "planned_gain_minor"),
    (read) => read.sum("rotation-plan", "", "expected_gain_minor"),
  ),
  pair(
    "headline of where to try names the money of the rotation plan",
    (read) => read.headlineNamesPlan(),
    async () => true,
  ),
  pair(
    "nothing adopted or tried gains less than its hours cause elsewhere",
    (read) => read.notWorthItsHours(),
    async () => [],
  ),
];

export const PAIRS: readonly Pair[] = [...money, ...overview, ...whereToTry];

function pair(figure: string, one: Pair["one"], other: Pair["other"]): Pair {
  return { figure, one, other };
}
