/** How many cases and episodes a selection holds, and how many of them have been followed up for the horizon. */
import { type SQL, sql } from "drizzle-orm";
import { CASE_CELLS, type CellShape, EPISODE_CELLS } from "../derive/cubes";
import { onlyRow, type Store } from "../store";
import { allowRowsOfOfficers } from "./allow-rows";
import { cellSums } from "./cell-sums";
import { chooseCube } from "./choose-cube";
import type { Selection } from "./selection";
import { casesWhere, episodesWhere } from "./where";

export interface PopulationCounts {
  total: number;
  matured: number;
}

interface Counted {
  cells: CellShape;
  /** Column of the cells that counts them. */
  countColumn: string;
  rows: string;
  startColumn: string;
  where: (selection: Selection) => SQL;
}

const CASES: Counted = {
  cells: CASE_CELLS,
  countColumn: "cases",
  rows: "case_facts",
  startColumn: "defaulted_day",
  where: casesWhere,
};

const EPISODES: Counted = {
  cells: EPISODE_CELLS,
  countColumn: "episodes",
  rows: "episodes",
  startColumn: "start_day",
  where: episodesWhere,
};

export async function caseCounts(store: Store, selection: Selection): Promise<PopulationCounts> {
  return (await countsFromCells(store, selection, CASES)) ?? (await countsFromRows(store, selection, CASES));
}

export async function episodeCounts(store: Store, selection: Selection): Promise<PopulationCounts> {
  return (
    (await countsFromCells(store, selection, EPISODES)) ?? (await countsFromRows(store, selection, EPISODES))
  );
}

/** Null where no cube keeps what is chosen from. */
async function countsFromCells(
  store: Store,
  selection: Selection,
  { cells, countColumn }: Counted,
): Promise<PopulationCounts | null> {
  const cube = chooseCube(cells, [], selection, "additive");
  if (cube === null) return null;
  const sums = { total: countColumn, matured: "matured" };
  const question = { shape: cells, cube, horizon: selection.horizon, groupBy: [], sums };
  const [counts] = await cellSums<PopulationCounts>(store, question, selection);
  return { total: counts?.total ?? 0, matured: counts?.matured ?? 0 };
}

async function countsFromRows(
  store: Store,
  selection: Selection,
  { rows, startColumn, where }: Counted,
): Promise<PopulationCounts> {
  await allowRowsOfOfficers(store, selection);
  const { cutOffDay, horizon } = selection;
  return onlyRow(
    store,
    sql`
    SELECT count(*) AS total, ${store.dialect.countIf(sql`${cutOffDay} - ${sql.raw(startColumn)} >= ${horizon}`)} AS matured
    FROM ${sql.raw(rows)} WHERE ${where(selection)}`,
  );
}
