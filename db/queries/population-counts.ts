/** How many cases and episodes a selection holds, and how many of them have been followed up for the horizon. */
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../client";
import { CASE_CELLS, type CellShape, EPISODE_CELLS } from "../derive/cubes";
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

export function caseCounts(database: Database, selection: Selection): PopulationCounts {
  return countsFromCells(database, selection, CASES) ?? countsFromRows(database, selection, CASES);
}

export function episodeCounts(database: Database, selection: Selection): PopulationCounts {
  return countsFromCells(database, selection, EPISODES) ?? countsFromRows(database, selection, EPISODES);
}

/** Null where no cube keeps what is chosen from. */
function countsFromCells(
  database: Database,
  selection: Selection,
  { cells, countColumn }: Counted,
): PopulationCounts | null {
  const cube = chooseCube(cells, [], selection, "additive");
  if (cube === null) return null;
  const sums = { total: countColumn, matured: "matured" };
  const question = { shape: cells, cube, horizon: selection.horizon, groupBy: [], sums };
  const [counts] = cellSums<PopulationCounts>(database, question, selection);
  return { total: counts?.total ?? 0, matured: counts?.matured ?? 0 };
}

function countsFromRows(
  database: Database,
  selection: Selection,
  { rows, startColumn, where }: Counted,
): PopulationCounts {
  const { orm } = allowRowsOfOfficers(database, selection);
  const { cutOffDay, horizon } = selection;
  return orm.get(sql`
    SELECT count(*) AS total, coalesce(sum(${cutOffDay} - ${sql.raw(startColumn)} >= ${horizon}), 0) AS matured
    FROM ${sql.raw(rows)} WHERE ${where(selection)}`);
}
