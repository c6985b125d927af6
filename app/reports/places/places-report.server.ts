/** What came in, what it cost and how much of the exposure was recovered: by region, branch or cause of default. */

import type { Asked } from "~/answers/definition.server";
import { PLACE_FILTERS, type PlaceReportName } from "~/domain/place-reports";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { type CaseSums, caseSums } from "~db/queries/case-sums";
import { flowSums } from "~db/queries/flow-sums";
import { periodsFill } from "../comparison/periods-fill.server";
import { costFigure } from "../effort-figures.server";
import { branchForecastFill } from "../forecast/branch-forecasts.server";
import { EXPECTED_COLUMNS } from "../forecast/expected-money";
import { byId } from "../group-map";
import { COMPARING, STANDING } from "../reads";
import { type ReportDefinition, reportDefinition } from "../report-definition.server";
import { known, type Part, rowOf, unknown } from "../row";
import { grossRate, netRate, whyUnrated } from "./case-figures.server";
import { PLACES, STANDARDISED_PLACE_COLUMNS, standardisedPlacesFill } from "./standardised-places.server";

const RATED = [
  "matured_cases",
  "gross_rate",
  "gross_low",
  "gross_high",
  "net_rate",
  "net_low",
  "net_high",
  ...STANDARDISED_PLACE_COLUMNS,
] as const;

export const regionsReport = placesReport("regions");
export const branchesReport = placesReport("branches");
export const causesReport = placesReport("causes");

/** Each is compared with itself over other months. */
const PLACE_REPORTS: Readonly<Record<PlaceReportName, ReportDefinition>> = {
  regions: regionsReport,
  branches: branchesReport,
  causes: causesReport,
};

function placesReport(name: PlaceReportName): ReportDefinition {
  return reportDefinition({
    name,
    reads: [...COMPARING, ...STANDING],
    fills: [
      standardisedPlacesFill(name),
      ...(name === "branches" ? [branchForecastFill] : []),
      periodsFill(name, () => PLACE_REPORTS[name]),
    ],
    rows: (asked) => rows(asked, name),
  });
}

async function rows(asked: Asked, name: PlaceReportName): Promise<KeptRow[]> {
  const { store, selection, dictionaries, portfolio, recorded } = asked;
  const { dimension } = PLACES[name];
  const filter = PLACE_FILTERS[name];
  const flows = byId(await flowSums(store, selection, [dimension]), dimension);
  const cases = byId(await caseSums(store, selection, [dimension]), dimension);
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
      unknown(EXPECTED_COLUMNS, portfolio.datesAssumed ? "dates-assumed" : "not-computed"),
      ...(portfolio.datesAssumed
        ? [unknown(RATED, "dates-assumed")]
        : [known({ matured_cases: sums?.matured ?? 0 }), grossRate(sums), netRate(sums), unratedYet(sums)]),
    ]);
  });
}

/** Until the rates over the common mix are there. */
function unratedYet(sums: CaseSums | undefined): Part {
  const isRated = sums !== undefined && sums.clusters > 0;
  return unknown(STANDARDISED_PLACE_COLUMNS, isRated ? "not-computed" : whyUnrated(sums));
}
