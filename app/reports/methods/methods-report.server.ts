/** Which method earned which receipts, what it took, and what share came in after its episodes began. */
import type { FilterState } from "~/domain/filters";
import type { Report, Row } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import type { WeightedStratum } from "~/statistics/standardisation/direct-standardisation";
import { type EpisodeSums, episodeSums } from "~db/queries/episode-sums";
import { flowSums } from "~db/queries/flow-sums";
import { type StratumSums, stratumSums } from "~db/queries/stratum-sums";
import type { Store } from "~db/store";
import { assemble } from "../assemble.server";
import { CONDUCT_COLUMNS } from "../conduct/conduct-columns";
import { costFigure, minutesFigure } from "../effort-figures.server";
import { rawRate, standardisedRate } from "../episode-figures";
import { byId } from "../group-map";
import { ask, type Question } from "../question.server";
import { remembered } from "../remember.server";
import { known, type Part, rowOf, unknown } from "../row";

const MATURED = ["matured_episodes", "payers"] as const;
const RATES = [
  "raw_rate",
  "raw_low",
  "raw_high",
  "standardised_rate",
  "standardised_low",
  "standardised_high",
] as const;
/** What waits for the fits: filled by `filledMethods` where they are there. */
export const ADJUSTED_COLUMNS = [
  "adjusted_rate",
  "adjusted_low",
  "adjusted_high",
  "effect",
  "effect_low",
  "effect_high",
  "effective_sample_size",
] as const;

export async function methodsReport(store: Store, scope: Scope, filters: FilterState): Promise<Report> {
  return remembered(store, ["methods", scope, filters], async () => {
    const question = await ask(store, scope, filters);
    return assemble(question, "methods", await rows(question));
  });
}

async function rows(question: Question): Promise<Row[]> {
  const { store, selection, dictionaries, language, portfolio, recorded } = question;
  const episodes = byId(await episodeSums(store, selection, ["methodId"]), "methodId");
  const flows = byId(await flowSums(store, selection, ["methodId"]), "methodId");
  const strata = await strataByMethod(question);
  return [...new Set([...episodes.keys(), ...flows.keys()])].map((id) => {
    const method = dictionaries.method.byId.get(id);
    const sums = episodes.get(id);
    const flow = flows.get(id);
    return rowOf(REPORTS.methods.columns, [
      known({
        method: method?.code ?? String(id),
        label: method?.name[language] ?? String(id),
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

/** Each method's strata, weighted by how many rated episodes of all methods each holds. */
async function strataByMethod({ store, selection }: Question): Promise<Map<number, WeightedStratum[]>> {
  const groups = await stratumSums(store, selection);
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
