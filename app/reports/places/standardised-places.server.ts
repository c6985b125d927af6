/** The gross rate of regions, branches or causes over the mix of cases that all of them together have. */

import type { Asked, Definition, Fill } from "~/answers/definition.server";
import { LEAST_MATURED, MOST_LOST_SHARE } from "~/domain/gates";
import { PLACE_FILTERS, type PlaceReportName } from "~/domain/place-reports";
import { type ReasonCode, reasonOf } from "~/domain/reasons";
import type { KeptReport, KeptRow } from "~/domain/report";
import type { Interval } from "~/statistics/interval";
import { type RatioCell, rakedRatio } from "~/statistics/standardisation/raked-ratio";
import { caseSums } from "~db/queries/case-sums";
import { selectionOf } from "~db/queries/selection";
import { canBeFitted } from "../can-be-fitted";
import { JUDGED, STANDING } from "../reads";
import { filledIn, onlyWithLimits } from "../row";
import { GROSS_SUMS, grossMoments, insideShare } from "./case-figures.server";
import { mixOfCases } from "./mix-of-cases";

/** What each report has a row of, and what else its cases are made comparable by: a branch has but one region. */
export const PLACES = {
  regions: { dimension: "regionId", beside: "causeId" },
  branches: { dimension: "branchId", beside: "causeId" },
  causes: { dimension: "causeId", beside: "regionId" },
} as const satisfies Record<PlaceReportName, unknown>;

export const STANDARDISED_PLACE_COLUMNS = [
  "standardised_rate",
  "standardised_low",
  "standardised_high",
  "standardised_lost_share",
] as const;

export interface StandardisedPlace extends Interval {
  code: string;
  /** Share of all exposure that is of a kind which the place hardly has, 0–1. */
  lostShare: number | null;
}

/** Asked with the report's name as its code. Whichever rows are shown, the mix is that of all rows. */
export const standardisedPlaces: Definition<StandardisedPlace[]> = {
  name: "standardised-places",
  reads: [...JUDGED, ...STANDING],
  settings: [],
  weight: "rows",
  isStored: true,
  answer: ({ read }) => read((asked) => ratesOf(asked, asked.code as PlaceReportName)),
};

export function standardisedPlacesFill(name: PlaceReportName): Fill<KeptReport, StandardisedPlace[]> {
  return {
    of: (report, beside) =>
      canBeFitted(report) && report.rows.length > 0 ? beside(standardisedPlaces, { code: name }) : null,
    into(report, places) {
      const byCode = new Map(places.map((place) => [place.code, place]));
      return { ...report, rows: report.rows.map((row) => filled(report, row, byCode.get(String(row.key)))) };
    },
  };
}

function filled({ columns }: KeptReport, row: KeptRow, place: StandardisedPlace | undefined): KeptRow {
  const given = reasonOf(row.reason, "standardised_rate");
  if (given !== null && given !== "not-computed") return row;
  const withheld: ReasonCode | null =
    Number(row.matured_cases) < LEAST_MATURED
      ? "too-few"
      : (place?.lostShare ?? 0) >= MOST_LOST_SHARE
        ? "no-overlap"
        : null;
  const rate = place && withheld === null ? onlyWithLimits(insideShare(place)) : null;
  const values = {
    standardised_rate: rate?.estimate ?? null,
    standardised_low: rate?.low ?? null,
    standardised_high: rate?.high ?? null,
    standardised_lost_share: place?.lostShare ?? null,
  };
  const why = (key: string) =>
    values[key as keyof typeof values] === null ? (withheld ?? rate?.reason ?? "no-observations") : null;
  return filledIn(columns, row, values, why);
}

async function ratesOf(asked: Asked, name: PlaceReportName): Promise<StandardisedPlace[]> {
  const { store, scope, filters, dictionaries, portfolio } = asked;
  const { dimension, beside } = PLACES[name];
  const everywhere = { ...filters, [PLACE_FILTERS[name]]: [] };
  const groups = (
    await caseSums(
      store,
      selectionOf(dictionaries, portfolio, scope, everywhere),
      [dimension, beside, "stratum"],
      ["matured", ...GROSS_SUMS],
    )
  ).map((group) => ({
    place: group[dimension] ?? 0,
    [beside]: group[beside] ?? 0,
    stratum: group.stratum ?? 0,
    cell: { ...grossMoments(group), units: group.matured } satisfies RatioCell,
  }));
  const keyOf = (group: (typeof groups)[number]) => `${group[beside]} ${group.stratum}`;
  const cells = [...new Map(groups.map((group) => [keyOf(group), group])).values()];
  const numberOf = new Map(cells.map((group, number) => [keyOf(group), number]));
  const standard = new Float64Array(cells.length);
  const arms = new Map<number, (RatioCell | null)[]>();
  for (const group of groups) {
    const number = numberOf.get(keyOf(group))!;
    standard[number]! += group.cell.denominator;
    const arm = arms.get(group.place) ?? new Array<RatioCell | null>(cells.length).fill(null);
    arms.set(group.place, arm);
    arm[number] = group.cell;
  }
  const margins = mixOfCases(cells, [beside, "size", "daysPastDue", "security"]);
  const { byId } = dictionaries[PLACE_FILTERS[name]];
  return [...arms].map(([id, arm]) => {
    const { excludedShare, estimate, low, high, reason } = rakedRatio(margins, standard, arm);
    return { code: byId.get(id)?.code ?? String(id), lostShare: excludedShare, estimate, low, high, reason };
  });
}
