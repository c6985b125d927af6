/** Money, cost and working time by their own month, from cells where a cube answers, else from credits and efforts. */
import { sql } from "drizzle-orm";
import { type CellDimension, FLOW_CELLS } from "../derive/cubes";
import { UNKNOWN_ID } from "../dictionaries";
import type { Store } from "../store";
import { allowRows, allowRowsOfOfficers } from "./allow-rows";
import { cellSums, type GroupIds, groupKeys, keyColumns, type SumColumns } from "./cell-sums";
import { chooseCube } from "./choose-cube";
import { flowColumns, type GroupDimension, type GroupKeys, isOfCells, withItsCase } from "./group-columns";
import type { Selection } from "./selection";
import { episodesWhere, flowsWhere } from "./where";

export interface FlowSums {
  creditedMinor: number;
  /** Of it, credited with a method. */
  earnedMinor: number;
  advancedMinor: number;
  costMinor: number;
  minutes: number;
  activities: number;
}

const SUMS: SumColumns<FlowSums> = {
  creditedMinor: "credited_minor",
  earnedMinor: "earned_minor",
  advancedMinor: "advanced_minor",
  costMinor: "cost_minor",
  minutes: "minutes",
  activities: "activities",
};

export async function flowSums(
  store: Store,
  selection: Selection,
  groupBy: readonly CellDimension[],
): Promise<(GroupIds & FlowSums)[]> {
  return (
    (await flowSumsFromCells(store, selection, groupBy)) ??
    (await flowSumsFromRows(store, selection, groupBy))
  );
}

/** Null where no cube answers. */
export async function flowSumsFromCells(
  store: Store,
  selection: Selection,
  groupBy: readonly CellDimension[],
): Promise<(GroupIds & FlowSums)[] | null> {
  const cube = chooseCube(FLOW_CELLS, groupBy, selection, "additive");
  if (cube === null) return null;
  return cellSums(store, { shape: FLOW_CELLS, cube, horizon: null, groupBy, sums: SUMS }, selection);
}

/** By any dimensions. @param bounds where bands of amounts begin, in minor units */
export async function flowSumsBy(
  store: Store,
  selection: Selection,
  groupBy: readonly GroupDimension[],
  bounds: readonly number[],
): Promise<(GroupKeys & FlowSums)[]> {
  const fromCells = isOfCells(groupBy) ? await flowSumsFromCells(store, selection, groupBy) : null;
  return fromCells ?? (await flowSumsFromRows(store, selection, groupBy, bounds));
}

export async function flowSumsFromRows<Dimension extends GroupDimension>(
  store: Store,
  selection: Selection,
  groupBy: readonly Dimension[],
  bounds: readonly number[] = [],
): Promise<(Pick<GroupKeys & GroupIds, Dimension> & FlowSums)[]> {
  await allowRows(store);
  const keys = groupKeys(groupBy);
  const columns = keyColumns(groupBy, flowColumns(bounds));
  const where = flowsWhere(selection);
  const itsCase = withItsCase(groupBy);
  return store.rows(sql`
    SELECT ${keys}, sum(credited) AS "creditedMinor", sum(earned) AS "earnedMinor", sum(advanced) AS "advancedMinor", sum(cost) AS "costMinor",
      sum(minutes) AS minutes, sum(activities) AS activities
    FROM (
      SELECT ${columns}, sum(amount_minor) AS credited,
        sum(CASE WHEN method_id = ${UNKNOWN_ID} THEN 0 ELSE amount_minor END) AS earned, 0 AS advanced, 0 AS cost, 0 AS minutes, 0 AS activities
      FROM credits ${itsCase} WHERE ${where} GROUP BY ${keys}
      UNION ALL
      SELECT ${columns}, 0, 0, sum(advanced_minor), sum(cost_minor), sum(minutes), sum(activities)
      FROM efforts JOIN (SELECT case_id, borrower_id, region_id, branch_id, cause_id, security, borrower_kind_id FROM case_facts)
        USING (case_id, borrower_id) ${itsCase}
      WHERE ${where} GROUP BY ${keys}
    ) GROUP BY ${keys}`);
}

/** Episodes begun, by month. Cells count an episode once, under its lead, so a choice of officers asks the rows. */
export async function episodesByMonth(store: Store, selection: Selection): Promise<Map<number, number>> {
  const isByAnyone = selection.officer === null && selection.not_officer === null;
  const cube = isByAnyone ? chooseCube(FLOW_CELLS, ["month"], selection, "additive") : null;
  const rows = cube
    ? await cellSums<{ episodes: number }>(
        store,
        { shape: FLOW_CELLS, cube, horizon: null, groupBy: ["month"], sums: { episodes: "episodes" } },
        selection,
      )
    : await (await allowRowsOfOfficers(store, selection)).rows<GroupIds & { episodes: number }>(
        sql`SELECT start_month AS month, count(*) AS episodes FROM episodes WHERE ${episodesWhere(selection)} GROUP BY 1`,
      );
  return new Map(rows.map(({ month, episodes }) => [month ?? 0, episodes]));
}
