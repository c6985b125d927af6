/** What came in, what it cost and how much of the exposure was recovered: by region, branch or cause of default. */

import type { Asked } from "~/answers/definition.server";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { RatioStratum } from "~/statistics/standardisation/standardised-ratio";
import { caseSums } from "~db/queries/case-sums";
import { flowSums } from "~db/queries/flow-sums";
import { costFigure } from "../effort-figures.server";
import { byId } from "../group-map";
import { JUDGED } from "../reads";
import { reportDefinition } from "../report-definition.server";
import { known, rowOf, unknown } from "../row";
import { GROSS_SUMS, grossMoments, grossRate, netRate, standardisedRate } from "./case-figures.server";

const PLACES = {
  regions: { filter: "region", dimension: "regionId" },
  branches: { filter: "branch", dimension: "branchId" },
  causes: { filter: "cause", dimension: "causeId" },
} as const;
type PlaceReport = keyof typeof PLACES;

const RATED = [
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

export const regionsReport = placesReport("regions");
export const branchesReport = placesReport("branches");
export const causesReport = placesReport("causes");

function placesReport(name: PlaceReport) {
  return reportDefinition({ name, reads: JUDGED, rows: (asked) => rows(asked, name) });
}

async function rows(asked: Asked, name: PlaceReport): Promise<KeptRow[]> {
  const { store, selection, dictionaries, portfolio, recorded } = asked;
  const { filter, dimension } = PLACES[name];
  const flows = byId(await flowSums(store, selection, [dimension]), dimension);
  const cases = byId(await caseSums(store, selection, [dimension]), dimension);
  const strata = await strataByPlace(asked, dimension);
  return [...new Set([...flows.keys(), ...cases.keys()])].map((id) => {
    const entry = dictionaries[filter].byId.get(id);
    const sums = cases.get(id);
    const { creditedMinor = 0, advancedMinor = 0, costMinor = 0 } = flows.get(id) ?? {};
    return rowOf(REPORTS[name].columns, [
      known({
        key: entry?.code ?? String(id),
        label: entry?.name ?? String(id),
        cases: sums?.cases ?? 0,
        exposure_minor: sums?.exposureMinor ?? 0,
        received_minor: creditedMinor,
        net_minor: creditedMinor - advancedMinor - costMinor,
      }),
      costFigure(costMinor, recorded),
      ...(portfolio.datesAssumed
        ? [unknown(RATED, "dates-assumed")]
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

/** Strata that a place has no case in: they weigh, and say nothing. */
const NOBODY = {
  n: 0,
  clusters: 0,
  numerator: 0,
  denominator: 0,
  numeratorSquares: 0,
  products: 0,
  denominatorSquares: 0,
};

/** Each row's strata, weighted by the exposure that all rows together have in each. */
async function strataByPlace(
  { store, selection }: Asked,
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
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  for (const ofPlace of strata.values()) {
    const met = ofPlace.reduce((sum, { weight }) => sum + weight, 0);
    if (total > met) ofPlace.push({ ...NOBODY, weight: total - met });
  }
  return strata;
}
