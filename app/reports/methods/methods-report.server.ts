/** Which method earned which receipts, what it took, and what share came in after its episodes began. */

import type { Asked } from "~/answers/definition.server";
import { areEpisodesUndated } from "~/domain/assumed-dates";
import type { ReasonCode } from "~/domain/reasons";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { type EpisodeSums, episodeSums } from "~db/queries/episode-sums";
import { flowSums } from "~db/queries/flow-sums";
import { periodsFill } from "../comparison/periods-fill.server";
import { CONDUCT_COLUMNS } from "../conduct/conduct-columns";
import { methodConductFill } from "../conduct/conduct-fill.server";
import { costFigure, minutesFigure } from "../effort-figures.server";
import { rawRate } from "../episode-figures";
import { byId } from "../group-map";
import { COMPARING } from "../reads";
import { type ReportDefinition, reportDefinition } from "../report-definition.server";
import { known, type Part, rowOf, unknown } from "../row";
import { FITTED_COLUMNS } from "./adjusted-columns";
import { effectsFill } from "./effects-fill.server";

const MATURED = ["matured_episodes", "payers"] as const;
const RATES = ["raw_rate", "raw_low", "raw_high"] as const;

export const methodsReport: ReportDefinition = reportDefinition({
  name: "methods",
  reads: [...COMPARING, "jurisdiction"],
  settings: ["jurisdiction", "conductRules"],
  fills: [methodConductFill, effectsFill, periodsFill("methods", () => methodsReport)],
  rows,
});

async function rows(asked: Asked): Promise<KeptRow[]> {
  const { store, selection, dictionaries, portfolio, recorded } = asked;
  const episodes = byId(await episodeSums(store, selection, ["methodId"]), "methodId");
  const flows = byId(await flowSums(store, selection, ["methodId"]), "methodId");
  return [...new Set([...episodes.keys(), ...flows.keys()])].map((id) => {
    const method = dictionaries.method.byId.get(id);
    const sums = episodes.get(id);
    const flow = flows.get(id);
    return rowOf(REPORTS.methods.columns, [
      known({
        method: method?.code ?? String(id),
        label: method?.name ?? String(id),
        episodes: sums?.episodes ?? 0,
        cases: sums?.cases ?? 0,
        outstanding_minor: sums?.outstandingMinor ?? 0,
        credited_minor: flow?.creditedMinor ?? 0,
        advanced_minor: flow?.advancedMinor ?? 0,
        badge: "descriptive",
      }),
      unknown(CONDUCT_COLUMNS, "not-computed"),
      costFigure(flow?.costMinor ?? 0, recorded),
      minutesFigure(flow?.minutes ?? 0, recorded),
      ...(areEpisodesUndated(portfolio)
        ? [unknown([...MATURED, ...RATES, ...FITTED_COLUMNS], "dates-assumed")]
        : judged(sums, portfolio.datesAssumed ? "dates-assumed" : "not-computed")),
    ]);
  });
}

/** Everything bound to the horizon; @param notFitted why there are no figures of a model yet, or at all */
function judged(sums: EpisodeSums | undefined, notFitted: ReasonCode): Part[] {
  return [
    known({ matured_episodes: sums?.matured ?? 0, payers: sums?.payers ?? 0 }),
    rawRate(sums),
    unknown(FITTED_COLUMNS, sums ? notFitted : "no-observations"),
  ];
}
