/** What cases are made comparable by: each factor by itself, as episodes are (analysis/effects/case-mix.ts). */
import { levelsOf } from "~/analysis/effects/case-mix";
import { bandsOf } from "~/domain/strata";
import type { Margin } from "~/statistics/standardisation/raked-weights";

export const MIX_FACTORS = ["regionId", "causeId", "size", "daysPastDue", "security"] as const;
export type MixFactor = (typeof MIX_FACTORS)[number];

/** Cases with the same value of every factor. */
export interface MixCell {
  regionId?: number | null;
  causeId?: number | null;
  stratum: number;
}

/** The levels of some factors, cell by cell. */
export function mixOfCases(cells: readonly MixCell[], factors: readonly MixFactor[]): Margin[] {
  return factors.map((factor) =>
    levelsOf(cells, (cell) =>
      factor === "regionId" || factor === "causeId" ? (cell[factor] ?? 0) : bandsOf(cell.stratum)[factor],
    ),
  );
}
