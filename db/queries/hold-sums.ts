/** What holds come to at a horizon, officer by officer. An officer's first hold of a case counts the case. */
import { sql } from "drizzle-orm";
import { type CellDimension, HOLD_CELLS } from "../derive/cubes";
import type { Store } from "../store";
import { allowRowsOfOfficers } from "./allow-rows";
import { cellSums, type GroupIds, groupKeys, keyColumns, type SumColumns } from "./cell-sums";
import { chooseCube } from "./choose-cube";
import type { Selection } from "./selection";
import { holdsWhere } from "./where";

export interface HoldSums {
  cases: number;
  holds: number;
  /** First holds with the whole horizon behind them, and those of them with a receipt within it. */
  matured: number;
  payers: number;
}

const SUMS: SumColumns<HoldSums> = { cases: "cases", holds: "holds", matured: "matured", payers: "payers" };

export async function holdSums(
  store: Store,
  selection: Selection,
  groupBy: readonly CellDimension[],
): Promise<(GroupIds & HoldSums)[]> {
  return (
    (await holdSumsFromCells(store, selection, groupBy)) ??
    (await holdSumsFromRows(store, selection, groupBy))
  );
}

/** Null where no cube answers. */
export async function holdSumsFromCells(
  store: Store,
  selection: Selection,
  groupBy: readonly CellDimension[],
): Promise<(GroupIds & HoldSums)[] | null> {
  const cube = chooseCube(HOLD_CELLS, groupBy, selection, "additive");
  if (cube === null) return null;
  const question = { shape: HOLD_CELLS, cube, horizon: selection.horizon, groupBy, sums: SUMS };
  return cellSums(store, question, selection);
}

export async function holdSumsFromRows(
  store: Store,
  selection: Selection,
  groupBy: readonly CellDimension[],
): Promise<(GroupIds & HoldSums)[]> {
  await allowRowsOfOfficers(store, selection);
  const { horizon, cutOffDay } = selection;
  const { countIf } = store.dialect;
  const keys = groupKeys(groupBy);
  return store.rows(sql`
    SELECT ${keys}, ${countIf(sql`first`)} AS cases, count(*) AS holds, ${countIf(sql`matured`)} AS matured,
      ${countIf(sql`matured AND received > 0`)} AS payers
    FROM (
      SELECT ${keyColumns(groupBy)}, is_first_of_officer AS first, ${sql.raw(`received_${horizon}_minor`)} AS received,
        is_first_of_officer AND ${cutOffDay} - start_day >= ${horizon} AS matured
      FROM holds WHERE ${holdsWhere(selection)}
    ) GROUP BY ${keys}`);
}
