/**
 * What two places of the product say of one thing: a line each, read from the pages and files themselves. Anybody who adds a
 * page adds the lines that bind it to the others.
 */
import { CHOSEN } from "./chosen-pairs";
import { FORECAST } from "./forecast-pairs";
import { HAND_OVERS } from "./hand-over-pairs";
import { NEXT_STEPS } from "./next-step-pairs";
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
    async (read) => read.overviewMoney(),
    async (read) => read.moneyBesideMethods(await read.overviewMonths()),
  ),
  pair(
    "still owed: overview, its causes",
    async (read) => (await read.overview()).open.outstandingMinor,
    async (read) =>
      (await read.overview()).causes.reduce((sum, { outstandingMinor }) => sum + outstandingMinor, 0),
  ),
];

const methods: Pair[] = [
  ...["", MONTHS].map((search) =>
    pair(
      `methods on comparable cases${search}: in the table of all, each alone`,
      (read) => read.comparedMethods(search),
      (read) => read.comparedAlone(search),
    ),
  ),
  pair(
    "methods on comparable cases: in the table of all, on the page of each",
    (read) => read.comparedMethods(""),
    (read) => read.comparedOnPages(),
  ),
  ...["group-attack", "personnel-rotation"].map((kind) =>
    pair(
      `${kind} adopted and tried: where to try and the rotation plan, the method's page`,
      async (read) => (await read.tried(kind)).map(Math.round),
      async (read) => (await read.triedOnPage(kind)).map(Math.round),
    ),
  ),
];

const officers: Pair[] = [
  pair(
    "officers beside what was expected: in the table of all, on the page of each",
    (read) => read.ratiosOfOfficers(),
    (read) => read.ratiosOnPages(),
  ),
  pair(
    "officers beside what was expected: in the table of all, on the page of each one's branch",
    (read) => read.ratiosOfOfficers(),
    (read) => read.ratiosOnBranchPages(),
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
    (read) => read.sum("where-to-try", ROTATION, "planned_gain_minor"),
    (read) => read.sum("rotation-plan", "", "expected_gain_minor"),
  ),
  pair(
    "planned cases: where to try, rotation plan",
    (read) => read.sum("where-to-try", ROTATION, "planned_cases"),
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
    "planned gain of each branch together, of all: where to try",
    (read) => read.sumOverBranches("where-to-try", "planned_gain_minor"),
    (read) => read.sum("where-to-try", "", "planned_gain_minor"),
  ),
  pair(
    "headline of where to try names the money of the plan",
    (read) => read.headlineNamesPlan(),
    async () => true,
  ),
];

const ROTATION = "?kind=personnel-rotation";

/** Tables of methods' own pages that hold every episode of theirs once. */
const WHOLE_PANELS = [
  ["group-attack", "by-team"],
  ["group-attack", "by-gap"],
  ["group-attack", "by-end"],
  ["group-attack", "by-signal"],
  ["firm-and-soft", "stances"],
  ["firm-and-soft", "stances-by-age"],
] as const;

const practice: Pair[] = [
  ...WHOLE_PANELS.map(([method, table]) =>
    pair(
      `episodes of ${method}: methods, its ${table}`,
      (read) => read.ofMethod(method, "episodes"),
      async (read) =>
        (await read.panel(method, table))
          .filter(({ temperament = "all" }) => temperament === "all")
          .reduce((sum, { episodes }) => sum + Number(episodes), 0),
    ),
  ),
  pair(
    "loans with a sign of evergreening: counted, listed",
    async (read) => Number((await signOf(read, "any"))?.loans ?? 0),
    async (read) => (await read.panel("capital-start-up", "warnings")).length,
  ),
  pair(
    "loans with receipts below them: counted, listed",
    async (read) => Number((await signOf(read, "below-lent"))?.loans ?? 0),
    async (read) => (await read.panel("capital-start-up", "below-lent")).length,
  ),
  pair(
    "breaches of a method: methods, its own page and file",
    (read) => read.conductOfMethods(WITH_CONDUCT),
    (read) => read.conductOfEachMethod(WITH_CONDUCT),
  ),
];

/** The last one earns what no method did, and does nothing that could be a breach. */
const WITH_CONDUCT = ["active-attack", "mediation", "group-attack", "none"];

async function signOf(read: Reader, code: string) {
  return (await read.panel("capital-start-up", "signs")).find(({ sign }) => sign === code);
}

/** What the plan says, wherever it says it. */
export const PLAN: readonly Pair[] = [
  ...["/plan", "/"].map((address) =>
    pair(
      `planned gain: file, page ${address}`,
      (read) => read.namesPlannedGain(address, ""),
      async () => true,
    ),
  ),
  pair(
    "planned gain of each branch: file, its page",
    (read) => read.branchesThatDoNotNameTheirPlan(),
    async () => [],
  ),
  pair(
    "planned cases and gain: of each branch together, of all",
    (read) => read.planOfEachBranch(),
    (read) => read.planSums(""),
  ),
  ...["group-attack", "personnel-rotation"].flatMap((kind) => [
    pair(
      `${kind} planned: plan, where to try`,
      (read) => read.plannedOf(kind),
      async (read) => ({
        cases: await read.sum("where-to-try", `?kind=${kind}`, "planned_cases"),
        gainMinor: await read.sum("where-to-try", `?kind=${kind}`, "planned_gain_minor"),
      }),
    ),
    pair(
      `${kind} adopted and tried, case by case: plan, candidates`,
      (read) => read.stepsOf(kind),
      (read) => read.candidateSteps(kind),
    ),
  ]),
  pair(
    "headline: where to try, plan",
    (read) => read.headlineNamesPlan(),
    async () => true,
  ),
  pair(
    "next step: file, page of the case",
    (read) => read.casesThatDoNotNameTheirStep(12),
    async () => [],
  ),
];

export const PAIRS: readonly Pair[] = [
  ...money,
  ...overview,
  ...methods,
  ...officers,
  ...whereToTry,
  ...practice,
  ...CHOSEN,
  ...PLAN,
  ...HAND_OVERS,
  ...NEXT_STEPS,
  ...FORECAST,
];

function pair(figure: string, one: Pair["one"], other: Pair["other"]): Pair {
  return { figure, one, other };
}
