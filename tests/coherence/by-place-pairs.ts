/** Figure by figure, not only in sum: what a cross table, a page of places and the targets say of one place. */
import type { ReportName } from "~/domain/report-names";
import type { Pair } from "./pairs";
import type { Reader } from "./reader";

/** Dimension of the cross table → the report of its own, the column of its code and its money. */
const CROSSED = [
  ["region", "regions", "key", "received_minor"],
  ["branch", "branches", "key", "received_minor"],
  ["cause", "causes", "key", "received_minor"],
  ["method", "methods", "method", "credited_minor"],
  ["officer", "officers", "officer", "credited_minor"],
  ["month", "trend", "month", "received_minor"],
] as const satisfies readonly [string, ReportName, string, string][];

/** Under a filter of each kind, too: it chooses, and changes nothing else. */
const ASKED = ["", "from=2024-01&to=2024-06", "cause=over-indebtedness"];

const crossed: Pair[] = CROSSED.flatMap(([dimension, name, code, column]) =>
  ASKED.map((asked) => ({
    figure: `received by ${dimension}, one by one${asked && ` (${asked})`}: cross table, ${name}`,
    one: (read: Reader) =>
      read.byCode("cross", `?rows=${dimension}&measure=received&${asked}`, dimension, "received_minor"),
    other: (read: Reader) => read.byCode(name, `?${asked}`, code, column),
  })),
);

const HALF_YEAR = "?from=2024-01&to=2024-06";

const targets: Pair[] = [
  {
    figure: "received against targets, branch by branch: targets, branches",
    one: (read) => read.againstTargets(HALF_YEAR, 6),
    other: async (read) => {
      const against = await read.againstTargets(HALF_YEAR, 6);
      const received = await read.byCode("branches", HALF_YEAR, "key", "received_minor");
      return Object.fromEntries(Object.keys(against).map((code) => [code, received[code] ?? 0]));
    },
  },
];

export const BY_PLACE: readonly Pair[] = [...crossed, ...targets];
