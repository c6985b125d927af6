/** Where rows may be counted: anywhere while the portfolio is small, but not by the server's own thread of a large one. */
import { sql } from "drizzle-orm";
import { EPISODE_CELLS } from "../derive/cubes";
import { UNKNOWN_ID } from "../dictionaries";
import { onlyRow, type Store } from "../store";
import { cellSums } from "./cell-sums";
import { chooseCube } from "./choose-cube";
import { NO_CHOICE, type Selection } from "./selection";

/** Episodes that the officers' own index finds in some milliseconds. */
const FEW_EPISODES = 5000;

/** No cell answers, and the rows are too many to be counted here. */
export class RowsNeeded extends Error {
  override readonly name = "RowsNeeded";
}

/** By name: the server and its pages are two bundles, each with classes of its own. */
export function isRowsNeeded(error: unknown): boolean {
  return error instanceof Error && error.name === "RowsNeeded";
}

/** The database, for counting its rows. @throws RowsNeeded on a connection that may not, see `mostRowsCounted` */
export async function allowRows(store: Store): Promise<Store> {
  const { mostRowsCounted } = store;
  if (mostRowsCounted === undefined || (await rowsOf(store)) <= mostRowsCounted) return store;
  throw new RowsNeeded("no cell answers this, and the rows are too many to be counted here");
}

/** The same for rows that the officers' own index finds, where officers are chosen. @throws RowsNeeded for too many */
export async function allowRowsOfOfficers(store: Store, selection: Selection): Promise<Store> {
  return (await hasFewEpisodes(store, selection)) ? store : await allowRows(store);
}

async function hasFewEpisodes(store: Store, selection: Selection): Promise<boolean> {
  const { officer, horizon, cutOffDay } = selection;
  if (officer === null || officer.includes(UNKNOWN_ID)) return false;
  const theirs = { ...NO_CHOICE, officer, horizon, cutOffDay };
  const cube = chooseCube(EPISODE_CELLS, ["officerId"], theirs, "additive");
  if (cube === null) return false;
  const question = { shape: EPISODE_CELLS, cube, horizon, groupBy: ["officerId"], sums: SUMS } as const;
  const groups = await cellSums<{ episodes: number }>(store, question, theirs);
  return groups.reduce((sum, { episodes }) => sum + episodes, 0) <= FEW_EPISODES;
}

const SUMS = { episodes: "episodes" } as const;

/** Cases, activities and receipts, by their highest ids: at once, and never fewer than there are. */
async function rowsOf(store: Store): Promise<number> {
  const highest = (table: string) => sql`coalesce((SELECT max(id) FROM ${sql.identifier(table)}), 0)`;
  const sum = sql.join(["recovery_cases", "activities", "receipts"].map(highest), sql` + `);
  return (await onlyRow<{ rows: number }>(store, sql`SELECT ${sum} AS rows`)).rows;
}
