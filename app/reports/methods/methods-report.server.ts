/** Which method earned which receipts, what it took, and what share came in after its episodes began. */

import type { Asked } from "~/answers/definition.server";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { WeightedStratum } from "~/statistics/standardisation/direct-standardisation";
import { type EpisodeSums, episodeSums } from "~db/queries/episode-sums";
import { flowSums } from "~db/queries/flow-sums";
import { type StratumSums, stratumSums } from "~db/queries/stratum-sums";
import { CONDUCT_COLUMNS } from "../conduct/conduct-columns";
import { methodConductFill } from "../conduct/conduct-fill.server";
import { costFigure, minutesFigure } from "../effort-figures.server";
import { rawRate, standardisedRate } from "../episode-figures";
import { byId } from "../group-map";
import { JUDGED } from "../reads";
import { reportDefinition } from "../report-definition.server";
import { known, type Part, rowOf, unknown } from "../row";
import { ADJUSTED_COLUMNS } from "./adjusted-columns";
import { effectsFill } from "./effects-fill.server";

const MATURED = ["matured_episodes", "payers"] as const;
const RATES = [
  "raw_rate",
  "raw_low",
  "raw_high",
  "standardised_rate",
  "standardised_low",
  "standardised_high",
] as const;

export const methodsReport = reportDefinition({
  name: "methods",
  reads: [...JUDGED, "jurisdiction"],
  settings: ["jurisdiction", "conductRules"],
  fills: [methodConductFill, effectsFill],
  rows,
});

async function rows(asked: Asked): Promise<KeptRow[]> {
  const { store, selection, dictionaries, portfolio, recorded } = asked;
  const episodes = byId(await episodeSums(store, selection, ["methodId"]), "methodId");
  const flows = byId(await flowSums(store, selection, ["methodId"]), "methodId");
  const strata = await strataByMethod(asked);
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
      ...(portfolio.datesAssumed
        ? [unknown([...MATURED, ...RATES, ...ADJUSTED_COLUMNS], "dates-assumed")]
        : judged(sums, strata.get(id) ?? [])),
    ]);
  });
}

/** Everything bound to the horizon. */
function judged(sums: EpisodeSums | undefined, strata: readonly WeightedStratum[]): Part[] {
  return [
    known({ matured_episodes: sums?.matured ?? 0, payers: sums?.payers ?? 0 }),
    rawRate(sums),
    standardisedRate(sums, strata),
    unknown(ADJUSTED_COLUMNS, sums ? "not-computed" : "no-observations"),
  ];
}

/** Each method's strata, weighted by how many rated episodes of all methods each holds, whichever methods are shown. */
async function strataByMethod({ store, selection }: Asked): Promise<Map<number, WeightedStratum[]>> {
  const groups = await stratumSums(store, { ...selection, method: null });
  const weights = new Map<number, number>();
  for (const { stratum, rated } of groups) weights.set(stratum, (weights.get(stratum) ?? 0) + rated);
  const ofMethod = new Map<number, Map<number, StratumSums>>();
  for (const group of groups) {
    const strata = ofMethod.get(group.methodId) ?? new Map<number, StratumSums>();
    ofMethod.set(group.methodId, strata.set(group.stratum, group));
  }
  const weighted = (strata: ReadonlyMap<number, StratumSums>) =>
    [...weights].map(([stratum, weight]) => {
      const sums = strata.get(stratum);
      return { weight, n: sums?.rated ?? 0, sum: sums?.sumShare ?? 0, sumOfSquares: sums?.sumSquare ?? 0 };
    });
  return new Map([...ofMethod].map(([id, strata]) => [id, weighted(strata)]));
}
