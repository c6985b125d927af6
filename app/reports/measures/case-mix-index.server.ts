/** How easy the cases of the filters are, by what they are made comparable by everywhere. */

import type { Asked } from "~/answers/definition.server";
import { type FilterState, NO_FILTERS } from "~/domain/filters";
import { MOST_LOST_SHARE } from "~/domain/gates";
import type { ReasonCode } from "~/domain/reasons";
import { rakedRatio } from "~/statistics/standardisation/raked-ratio";
import { caseSums } from "~db/queries/case-sums";
import { type Selection, selectionOf } from "~db/queries/selection";
import { GROSS_SUMS, grossMoments, ratio } from "../places/case-figures.server";
import { MIX_FACTORS, type MixFactor, mixOfCases } from "../places/mix-of-cases";

/** Above: what the mix of the filters would recover at the portfolio's rates; below: what the portfolio recovers. */
export interface CaseMixIndex {
  numerator: number;
  denominator: number;
}

/**
 * All cases of the portfolio, weighted until each factor is distributed as in the filters. What the filters choose by is no
 * factor: a region's cases are not made comparable by their region.
 *
 * @throws RowsNeeded where this connection may not count the rows of a large portfolio
 */
export async function caseMixIndex(asked: Asked): Promise<CaseMixIndex | ReasonCode> {
  const { selection, dictionaries, portfolio, scope, filters } = asked;
  const whole = selectionOf(dictionaries, portfolio, scope, { ...NO_FILTERS, horizon: filters.horizon });
  const everywhere = await cellsOf(asked, whole);
  const here = new Map(
    (await cellsOf(asked, selection)).map((cell) => [keyOf(cell), cell.moments.denominator]),
  );
  if (sum([...here.values()]) === 0) return "not-matured";
  const denominator = rateOf(everywhere);
  const standard = everywhere.map((cell) => here.get(keyOf(cell)) ?? 0);
  const isWhole = everywhere.every(({ moments }, at) => moments.denominator === standard[at]);
  if (isWhole) return { numerator: denominator, denominator };
  const { estimate, excludedShare, reason } = rakedRatio(
    mixOfCases(everywhere, factorsBeside(filters)),
    standard,
    everywhere.map(({ matured, moments }) => ({ ...moments, units: matured })),
  );
  if ((excludedShare ?? 1) >= MOST_LOST_SHARE) return "no-overlap";
  return estimate === null ? (reason ?? "not-estimable") : { numerator: estimate, denominator };
}

function factorsBeside({ region, branch, cause, security }: FilterState): MixFactor[] {
  const isChosenBy: Partial<Record<MixFactor, boolean>> = {
    regionId: region.length + branch.length > 0,
    causeId: cause.length > 0,
    security: security.length > 0,
  };
  return MIX_FACTORS.filter((factor) => !isChosenBy[factor]);
}

async function cellsOf({ store }: Asked, selection: Selection) {
  const sums = await caseSums(
    store,
    selection,
    ["regionId", "causeId", "stratum"],
    ["matured", ...GROSS_SUMS],
  );
  return sums.map((group) => ({
    regionId: group.regionId ?? 0,
    causeId: group.causeId ?? 0,
    stratum: group.stratum ?? 0,
    matured: group.matured,
    moments: grossMoments(group),
  }));
}

type Cell = Awaited<ReturnType<typeof cellsOf>>[number];

function keyOf({ regionId, causeId, stratum }: Cell): string {
  return `${regionId} ${causeId} ${stratum}`;
}

/** Nothing received where nothing was owed. */
function rateOf(cells: readonly Cell[]): number {
  const total = (key: "numerator" | "denominator") => sum(cells.map(({ moments }) => moments[key]));
  return ratio(total("numerator"), total("denominator")) ?? 0;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
