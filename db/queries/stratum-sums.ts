/** Recovered shares by method and stratum: what a share over another mix of cases is made from. */

import { sql } from "drizzle-orm";
import { STRATUM_CELLS } from "../derive/cubes";
import type { Store } from "../store";
import { allowRowsOfOfficers } from "./allow-rows";
import { cellSums, type SumColumns } from "./cell-sums";
import { chooseCube } from "./choose-cube";
import { additive } from "./episode-sums";
import { rawRecoveredShare, withinUnit } from "./recovered-share";
import type { Selection } from "./selection";
import { episodesWhere } from "./where";

export interface StratumSums {
  methodId: number;
  stratum: number;
  /** Matured episodes with something outstanding, and over them Σ share and Σ share². */
  rated: number;
  sumShare: number;
  sumSquare: number;
}

const SUMS: SumColumns<Omit<StratumSums, "methodId" | "stratum">> = {
  rated: "rated",
  sumShare: "sum_share",
  sumSquare: "sum_square",
};

/** Only strata with something rated. */
export async function stratumSums(store: Store, selection: Selection): Promise<StratumSums[]> {
  return (await stratumSumsFromCells(store, selection)) ?? (await stratumSumsFromRows(store, selection));
}

/** Null where no cube answers. */
export async function stratumSumsFromCells(
  store: Store,
  selection: Selection,
): Promise<StratumSums[] | null> {
  const groupBy = ["methodId", "stratum"] as const;
  const cube = chooseCube(STRATUM_CELLS, groupBy, selection, "additive");
  if (cube === null) return null;
  const question = { shape: STRATUM_CELLS, cube, horizon: selection.horizon, groupBy, sums: SUMS };
  const groups = (await cellSums(store, question, selection)) as unknown as StratumSums[];
  return groups.filter(({ rated }) => rated > 0);
}

export async function stratumSumsFromRows(store: Store, selection: Selection): Promise<StratumSums[]> {
  await allowRowsOfOfficers(store, selection);
  const { horizon, cutOffDay } = selection;
  return store.rows(sql`
    SELECT method_id AS "methodId", stratum, count(*) AS rated, sum(${additive("share")}) AS "sumShare",
      sum(${additive("share * share")}) AS "sumSquare"
    FROM (
      SELECT method_id, stratum, ${withinUnit(store.dialect, rawRecoveredShare(horizon))} AS share
      FROM episodes
      WHERE ${episodesWhere(selection)} AND outstanding_minor > 0 AND ${cutOffDay} - start_day >= ${horizon}
    ) GROUP BY method_id, stratum`);
}
