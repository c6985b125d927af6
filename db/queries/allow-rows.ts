/** Where rows may be counted: anywhere while the portfolio is small, but not by the server's own thread of a large one. */
import type { Database } from "../client";
import { EPISODE_CELLS } from "../derive/cubes";
import { UNKNOWN_ID } from "../dictionaries";
import { cellSums } from "./cell-sums";
import { chooseCube } from "./choose-cube";
import { NO_CHOICE, type Selection } from "./selection";

/** Episodes that the officers' own index finds in some milliseconds. */
const FEW_EPISODES = 5000;

/** No cell answers, and the rows are too many to be counted here. */
export class RowsNeeded extends Error {
  override readonly name = "RowsNeeded";
}

/** The database, for counting its rows. @throws RowsNeeded on a connection that may not, see `mostRowsCounted` */
export function allowRows(database: Database): Database {
  const { mostRowsCounted } = database;
  if (mostRowsCounted === undefined || rowsOf(database) <= mostRowsCounted) return database;
  throw new RowsNeeded("no cell answers this, and the rows are too many to be counted here");
}

/** The same for rows that the officers' own index finds, where officers are chosen. @throws RowsNeeded for too many */
export function allowRowsOfOfficers(database: Database, selection: Selection): Database {
  return hasFewEpisodes(database, selection) ? database : allowRows(database);
}

function hasFewEpisodes(database: Database, { officer, horizon, cutOffDay }: Selection): boolean {
  if (officer === null || officer.includes(UNKNOWN_ID)) return false;
  const theirs = { ...NO_CHOICE, officer, horizon, cutOffDay };
  const cube = chooseCube(EPISODE_CELLS, ["officerId"], theirs, "additive");
  if (cube === null) return false;
  const question = { shape: EPISODE_CELLS, cube, horizon, groupBy: ["officerId"], sums: SUMS } as const;
  const groups = cellSums<{ episodes: number }>(database, question, theirs);
  return groups.reduce((sum, { episodes }) => sum + episodes, 0) <= FEW_EPISODES;
}

const SUMS = { episodes: "episodes" } as const;

/** Cases, activities and receipts, by their highest ids: at once, and never fewer than there are. */
function rowsOf({ sqlite }: Database): number {
  const highest = (table: string) => `coalesce((SELECT max(id) FROM ${table}), 0)`;
  const rows = ["recovery_cases", "activities", "receipts"].map(highest).join(" + ");
  return sqlite.prepare(`SELECT ${rows}`).pluck().get() as number;
}
