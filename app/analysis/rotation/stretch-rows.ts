/** Stretches of many cases as rows for the hazard: at risk how long, paid how often, whose case, which officer. */
import type { HeldCase } from "~/domain/held-case";
import type { CodedDesign } from "~/statistics/regression/coded-design";
import type { FrailtyStretches } from "~/statistics/survival/frailty-hazard";
import { caseStretches } from "./case-stretches";
import { type CaseStretch, DAYS_PER_MONTH, type StretchCovariate, stretchDesign } from "./stretch-covariates";

export interface StretchRows extends FrailtyStretches {
  design: CodedDesign;
  /** Ids in the order of the keepers' places. */
  officerIds: number[];
}

/** @param untilDay first day that is no longer looked at */
export function stretchRows(
  cases: readonly HeldCase[],
  covariates: readonly StretchCovariate[],
  untilDay: number,
): StretchRows {
  const officers = new Map<number, number>();
  const clusters = new Map<number, number>();
  const clusterOf = Int32Array.from(cases, ({ borrowerId }) => placeIn(clusters, borrowerId));
  const rows: CaseStretch[] = [];
  const unitOf: number[] = [];
  cases.forEach((held, unit) => {
    for (const stretch of caseStretches(held, untilDay)) {
      rows.push({ held, stretch });
      unitOf.push(unit);
    }
  });
  const keeperOf = Int32Array.from(rows, ({ stretch }) => placeIn(officers, stretch.officerId));
  return {
    design: stretchDesign(covariates, rows),
    exposure: Float64Array.from(rows, ({ stretch }) => (stretch.endDay - stretch.startDay) / DAYS_PER_MONTH),
    events: Float64Array.from(rows, ({ stretch }) => stretch.paidDays),
    unitOf: Int32Array.from(unitOf),
    units: cases.length,
    keeperOf,
    keepers: officers.size,
    clusterOf,
    clusters: clusters.size,
    officerIds: [...officers.keys()],
  };
}

/** The place of an id among those seen, a new one at the end. */
function placeIn(places: Map<number, number>, id: number): number {
  const place = places.get(id) ?? places.size;
  places.set(id, place);
  return place;
}
