/** What came in, what it cost and how much of the exposure was recovered: by region, branch or cause of default. */
import type { FilterState } from "~/domain/filters";
import type { Report, Row } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import type { RatioStratum } from "~/statistics/standardisation/standardised-ratio";
import { caseSums } from "~db/queries/case-sums";
import { flowSums } from "~db/queries/flow-sums";
import type { Store } from "~db/store";
import { assemble } from "../assemble.server";
import { costFigure } from "../effort-figures.server";
import { byId } from "../group-map";
import { ask, type Question } from "../question.server";
import { remembered } from "../remember.server";
import { known, rowOf, unknown } from "../row";
import { GROSS_SUMS, grossMoments, grossRate, netRate, standardisedRate } from "./case-figures";

const PLACES = {
  regions: { filter: "region", dimension: "regionId" },
  branches: { filter: "branch", dimension: "branchId" },
  causes: { filter: "cause", dimension: "causeId" },
} as const;
type PlaceReport = keyof typeof PLACES;

const JUDGED = [
  "matured_cases",
  "gross_rate",
  "gross_low",
  "gross_high",
  "net_rate",
  "net_low",
  "net_high",
  "standardised_rate",
  "standardised_low",
  "standardised_high",
] as const;

export function regionsReport(store: Store, scope: Scope, filters: FilterState) {
  return placesReport("regions", store, scope, filters);
}

export function branchesReport(store: Store, scope: Scope, filters: FilterState) {
  return placesReport("branches", store, scope, filters);
}

export function causesReport(store: Store, scope: Scope, filters: FilterState) {
  return placesReport("causes", store, scope, filters);
}

async function placesReport(
  name: PlaceReport,
  store: Store,
  scope: Scope,
  filters: FilterState,
): Promise<Report> {
  return remembered(store, [name, scope, filters], async () => {
    const question = await ask(store, scope, filters);
    return assemble(question, name, await rows(question, name));
  });
}

async function rows(question: Question, name: PlaceReport): Promise<Row[]> {
  const { store, selection, dictionaries, language, portfolio, recorded } = question;
  const { filter, dimension } = PLACES[name];
  const flows = byId(await flowSums(store, selection, [dimension]), dimension);
  const cases = byId(await caseSums(store, selection, [dimension]), dimension);
  const strata = await strataByPlace(question, dimension);
  return [...new Set([...flows.keys(), ...cases.keys()])].map((id) => {
    const entry = dictionaries[filter].byId.get(id);
    const sums = cases.get(id);
    const { creditedMinor = 0, advancedMinor = 0, costMinor = 0 } = flows.get(id) ?? {};
    return rowOf(REPORTS[name].columns, [
      known({
        key: entry?.code ?? String(id),
        label: entry?.name[language] ?? String(id),
        cases: sums?.cases ?? 0,
        exposure_minor: sums?.exposureMinor ?? 0,
        received_minor: creditedMinor,
        net_minor: creditedMinor - advancedMinor - costMinor,
      }),
      costFigure(costMinor, recorded),
      ...(portfolio.datesAssumed
        ? [unknown(JUDGED, "dates-assumed")]
        : [
            known({ matured_cases: sums?.matured ?? 0 }),
            grossRate(sums),
            netRate(sums),
            standardisedRate(sums, strata.get(id) ?? []),
          ]),
    ]);
  });
}

const STRATUM_SUMS = ["matured", ...GROSS_SUMS] as const;

/** Each row's strata, weighted by the exposure that all rows together have in each. */
async function strataByPlace(
  { store, selection }: Question,
  dimension: "regionId" | "branchId" | "causeId",
): Promise<Map<number, RatioStratum[]>> {
  const groups = await caseSums(store, selection, [dimension, "stratum"], STRATUM_SUMS);
  const weights = new Map<number, number>();
  for (const { stratum = 0, maturedExposureMinor } of groups)
    weights.set(stratum, (weights.get(stratum) ?? 0) + maturedExposureMinor);
  const strata = new Map<number, RatioStratum[]>();
  for (const group of groups) {
    const id = group[dimension] ?? 0;
    const ofPlace = strata.get(id) ?? [];
    const moments = grossMoments(group);
    ofPlace.push(Object.assign(moments, { n: group.matured, weight: weights.get(group.stratum ?? 0) ?? 0 }));
    strata.set(id, ofPlace);
  }
  return strata;
}
