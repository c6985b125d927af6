/** Stretches of many cases as rows for the hazard: at risk how long, paid how often, whose case, which officer. */
import { DAYS_PER_MONTH } from "~/domain/calendar";
import type { HeldCase } from "~/domain/held-case";
import { growingNumbers } from "~/statistics/growing-numbers";
import { type CodedDesign, chosenRows } from "~/statistics/regression/coded-design";
import type { FrailtyStretches } from "~/statistics/survival/frailty-hazard";
import { caseStretches } from "./case-stretches";
import { type StretchCovariate, stretchDesign } from "./stretch-covariates";

export interface StretchRows extends FrailtyStretches {
  design: CodedDesign;
  /** Ids in the order of the keepers' places. */
  officerIds: number[];
}

/**
 * @param untilDay first day that is no longer looked at
 * @param apart officers whose stretches are left out
 */
export function stretchRows(
  cases: readonly HeldCase[],
  covariates: readonly StretchCovariate[],
  untilDay: number,
  apart: ReadonlySet<number> = new Set(),
): StretchRows {
  const officers = new Map<number, number>();
  const clusters = new Map<number, number>();
  const clusterOf = Int32Array.from(cases, ({ borrowerId }) => placeIn(clusters, borrowerId));
  const design = stretchDesign(covariates);
  const [exposure, events] = [growingNumbers(Float64Array), growingNumbers(Float64Array)];
  const [unitOf, keeperOf] = [growingNumbers(Int32Array), growingNumbers(Int32Array)];
  cases.forEach((held, unit) => {
    for (const stretch of caseStretches(held, untilDay)) {
      if (apart.has(stretch.officerId)) continue;
      design.add(held, stretch);
      exposure.add((stretch.endDay - stretch.startDay) / DAYS_PER_MONTH);
      events.add(stretch.paidDays);
      unitOf.add(unit);
      keeperOf.add(placeIn(officers, stretch.officerId));
    }
  });
  return {
    design: design.design(),
    exposure: exposure.all(),
    events: events.all(),
    unitOf: unitOf.all(),
    units: cases.length,
    keeperOf: keeperOf.all(),
    keepers: officers.size,
    clusterOf,
    clusters: clusters.size,
    officerIds: [...officers.keys()],
  };
}

/** Some of the rows, with the same units and keepers. */
export function chosenStretches(rows: StretchRows, kept: Uint32Array): StretchRows {
  const ofKept = <Column extends Float64Array | Int32Array>(column: Column) =>
    column.filter((_, row) => isKept[row] === 1) as Column;
  const isKept = new Uint8Array(rows.design.rows);
  for (const row of kept) isKept[row] = 1;
  return {
    ...rows,
    design: chosenRows(rows.design, kept),
    exposure: ofKept(rows.exposure),
    events: ofKept(rows.events),
    unitOf: ofKept(rows.unitOf),
    keeperOf: ofKept(rows.keeperOf),
  };
}

/** The place of an id among those seen, a new one at the end. */
function placeIn(places: Map<number, number>, id: number): number {
  const place = places.get(id) ?? places.size;
  places.set(id, place);
  return place;
}
