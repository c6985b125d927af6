/**
 * What episodes come to at a horizon: how many, how many ripened and paid, and the moments of the recovered share
 * clustered by borrower. From cells where a cube answers, else from the rows; both give the same numbers.
 */

import { sql } from "drizzle-orm";
import { type CellDimension, EPISODE_CELLS } from "../derive/cubes";
import type { Store } from "../store";
import { allowRowsOfOfficers } from "./allow-rows";
import { cellSums, type GroupIds, groupKeys, keyColumns, type SumColumns } from "./cell-sums";
import { chooseCube } from "./choose-cube";
import {
  COLUMNS_OF_THE_CASE,
  episodeColumns,
  type GroupDimension,
  type GroupKeys,
  isOfCells,
  standsWithCase,
  withItsCase,
} from "./group-columns";
import { rawRecoveredShare, receivedWithin, withinUnit } from "./recovered-share";
import type { Selection } from "./selection";
import { chosenOfficers, episodesBeforeOfficers, episodesWhere } from "./where";

export interface EpisodeSums {
  episodes: number;
  /** Episodes that are the first of their method on the case. */
  cases: number;
  outstandingMinor: number;
  matured: number;
  payers: number;
  /** Matured episodes with something outstanding. */
  rated: number;
  clipped: number;
  sumShare: number;
  sumSquare: number;
  clusters: number;
  clusterShareSquare: number;
  clusterShareCount: number;
  clusterCountSquare: number;
}

const SUMS: SumColumns<EpisodeSums> = {
  episodes: "episodes",
  cases: "cases",
  outstandingMinor: "outstanding_minor",
  matured: "matured",
  payers: "payers",
  rated: "rated",
  clipped: "clipped",
  sumShare: "sum_share",
  sumSquare: "sum_square",
  clusters: "clusters",
  clusterShareSquare: "cluster_share_square",
  clusterShareCount: "cluster_share_count",
  clusterCountSquare: "cluster_count_square",
};

/** `names`: of the sums that are wanted, where not all are. */
export async function episodeSums<Name extends keyof EpisodeSums = keyof EpisodeSums>(
  store: Store,
  selection: Selection,
  groupBy: readonly CellDimension[],
  names?: readonly Name[],
): Promise<(GroupIds & Pick<EpisodeSums, Name>)[]> {
  return (
    (await episodeSumsFromCells(store, selection, groupBy, names)) ??
    (await episodeSumsFromRows(store, selection, groupBy))
  );
}

/** Null where no cube answers, or where a group would mix places and with them a borrower's episodes. */
export async function episodeSumsFromCells<Name extends keyof EpisodeSums = keyof EpisodeSums>(
  store: Store,
  selection: Selection,
  groupBy: readonly CellDimension[],
  names: readonly Name[] = Object.keys(SUMS) as Name[],
): Promise<(GroupIds & Pick<EpisodeSums, Name>)[] | null> {
  const cube = chooseCube(EPISODE_CELLS, groupBy, selection, "clustered");
  if (cube === null) return null;
  const sums = Object.fromEntries(names.map((name) => [name, SUMS[name]])) as SumColumns<
    Pick<EpisodeSums, Name>
  >;
  const question = { shape: EPISODE_CELLS, cube, horizon: selection.horizon, groupBy, sums };
  const groups = await cellSums<Pick<EpisodeSums, Name>>(store, question, selection);
  return groups.some(({ isMixed }) => isMixed) ? null : groups;
}

/** By any dimensions. @param bounds where bands of amounts begin, in minor units */
export async function episodeSumsBy(
  store: Store,
  selection: Selection,
  groupBy: readonly GroupDimension[],
  bounds: readonly number[],
): Promise<(GroupKeys & EpisodeSums)[]> {
  const fromCells = isOfCells(groupBy) ? await episodeSumsFromCells(store, selection, groupBy) : null;
  return fromCells ?? (await episodeSumsFromRows(store, selection, groupBy, bounds));
}

/** Different cases with an episode, by any dimensions: one counts in every group in which it has one. */
export async function workedCasesBy(
  store: Store,
  selection: Selection,
  groupBy: readonly GroupDimension[],
  bounds: readonly number[],
): Promise<(GroupKeys & { workedCases: number })[]> {
  await allowRowsOfOfficers(store, selection);
  const columns = { ...episodeColumns(bounds), officerId: "who_id" };
  return store.rows(sql`
    SELECT ${groupKeys(groupBy)}, count(*) AS "workedCases"
    FROM (SELECT DISTINCT ${keyColumns(groupBy, columns)}, borrower_id, case_id
      FROM ${episodesGroupedBy(groupBy, selection)}) AS cases GROUP BY ${groupKeys(groupBy)}`);
}

/** With `who_id` where officers are grouped by, and a row for each officer of an episode. */
function episodesGroupedBy(groupBy: readonly GroupDimension[], selection: Selection) {
  const isWithCase = standsWithCase(groupBy);
  const itsCase = withItsCase(groupBy);
  return groupBy.includes("officerId")
    ? sql`(SELECT episodes.*, ${isWithCase ? sql.raw(`${COLUMNS_OF_THE_CASE.join(", ")},`) : sql``} coalesce(who.officer_id, 0) AS who_id
           FROM episodes ${itsCase} LEFT JOIN episode_officers AS who USING (case_id, borrower_id, method_id, start_day)
           WHERE ${episodesBeforeOfficers(selection)} AND ${chosenOfficers(selection, "coalesce(who.officer_id, 0)")})`
    : sql`(SELECT * FROM episodes ${itsCase} WHERE ${episodesWhere(selection)})`;
}

/** An episode with several officers counts for each of them when officers are grouped by. */
export async function episodeSumsFromRows<Dimension extends GroupDimension>(
  store: Store,
  selection: Selection,
  groupBy: readonly Dimension[],
  bounds: readonly number[] = [],
): Promise<(Pick<GroupKeys & GroupIds, Dimension> & EpisodeSums)[]> {
  await allowRowsOfOfficers(store, selection);
  const { horizon, cutOffDay } = selection;
  const { countIf, realSum } = store.dialect;
  const keys = groupKeys(groupBy);
  const columns = { ...episodeColumns(bounds), officerId: "who_id" };
  return store.rows(sql`
    WITH judged AS (
      SELECT ${keyColumns(groupBy, columns)}, borrower_id, is_first_of_method, outstanding_minor,
        CASE WHEN ${cutOffDay} - start_day >= ${horizon} THEN 1 ELSE 0 END AS matured, ${receivedWithin(horizon)} AS received,
        CASE WHEN outstanding_minor > 0 THEN ${rawRecoveredShare(horizon)} END AS net_share
      FROM ${episodesGroupedBy(groupBy, selection)}
    ), shares AS (
      SELECT *, CASE WHEN matured = 1 AND outstanding_minor > 0 THEN 1 ELSE 0 END AS rated,
        CASE WHEN matured = 1 THEN net_share END AS raw
      FROM judged
    ), clipped AS (
      SELECT *, ${withinUnit(store.dialect, sql`raw`)} AS share FROM shares
    ), borrowers AS (
      SELECT ${keys}, count(*) AS episodes, ${countIf(sql`is_first_of_method`)} AS cases,
        sum(outstanding_minor) AS outstanding, sum(matured) AS matured, ${countIf(sql`matured = 1 AND received > 0`)} AS payers,
        sum(rated) AS rated, ${countIf(sql`share <> raw`)} AS clipped,
        ${realSum(additive("share"))} AS share, ${realSum(additive("share * share"))} AS square
      FROM clipped GROUP BY ${keys}, borrower_id
    )
    SELECT ${keys}, sum(episodes) AS episodes, sum(cases) AS cases, sum(outstanding) AS "outstandingMinor",
      sum(matured) AS matured, sum(payers) AS payers, sum(rated) AS rated, sum(clipped) AS clipped,
      sum(share) AS "sumShare", sum(square) AS "sumSquare", ${countIf(sql`rated > 0`)} AS clusters,
      sum(${additive("share * share")}) AS "clusterShareSquare",
      sum(${additive("share * rated")}) AS "clusterShareCount",
      ${realSum(sql`rated * rated`)} AS "clusterCountSquare"
    FROM borrowers GROUP BY ${keys}`);
}

/** As the cells keep shares: multiples of 2^-30, whose sums are exact in any order. */
export function additive(share: string) {
  return sql.raw(`round((${share}) * 1073741824.0) / 1073741824.0`);
}
