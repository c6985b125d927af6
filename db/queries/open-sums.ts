/** Cases still open at the cut-off and what they owe: from cells where a cube answers, else from the cases. */
import { type SQL, sql } from "drizzle-orm";
import type { OpenCases } from "~/domain/overview";
import { type CellDimension, OPEN_CELLS } from "../derive/cubes";
import { evidencedSince } from "../schema/case-terms";
import type { Store } from "../store";
import { allowRowsOfOfficers } from "./allow-rows";
import { cellSums, type Days, type GroupIds, groupKeys, keyColumns, type SumColumns } from "./cell-sums";
import { chooseCube } from "./choose-cube";
import type { Selection } from "./selection";
import { casesWhere } from "./where";

const SUMS: SumColumns<OpenCases> = { cases: "cases", outstandingMinor: "outstanding_minor" };

/** Grouped by cause, or as a whole. With `days`: only those that owe something and have that day among them. */
export async function openSums(
  store: Store,
  selection: Selection,
  groupBy: readonly "causeId"[],
  days?: Days,
): Promise<(GroupIds & OpenCases)[]> {
  return (
    (await openSumsFromCells(store, selection, groupBy, days)) ??
    (await openSumsFromRows(store, selection, groupBy, days))
  );
}

/** Null where no cube answers. */
export async function openSumsFromCells(
  store: Store,
  selection: Selection,
  groupBy: readonly CellDimension[],
  days?: Days,
): Promise<(GroupIds & OpenCases)[] | null> {
  const asked = days ? [...groupBy, days.dimension] : groupBy;
  const cube = chooseCube(OPEN_CELLS, asked, selection, "additive");
  if (cube === null) return null;
  return cellSums(store, { shape: OPEN_CELLS, cube, horizon: null, groupBy, sums: SUMS, days }, selection);
}

export async function openSumsFromRows(
  store: Store,
  selection: Selection,
  groupBy: readonly CellDimension[],
  days?: Days,
): Promise<(GroupIds & OpenCases)[]> {
  await allowRowsOfOfficers(store, selection);
  return store.rows(sql`
    SELECT ${keyColumns(groupBy)}, count(*) AS cases, sum(outstanding_minor) AS "outstandingMinor"
    FROM case_facts WHERE is_open AND ${casesWhere(selection)} AND ${days ? owingOn(days) : sql`TRUE`}
    GROUP BY ${groupKeys(groupBy)}`);
}

const DAY_OF: Readonly<Record<Days["dimension"], SQL>> = {
  evidencedDay: sql.raw(evidencedSince("case_facts.")),
  touchedDay: sql.raw("coalesce(case_facts.last_activity_day, case_facts.defaulted_day)"),
};

/** Cases that owe something and were last evidenced, or touched, on one of the days. */
export function owingOn({ dimension, from, to }: Days, debt = sql`case_facts.outstanding_minor`): SQL {
  return sql`${debt} > 0 AND ${DAY_OF[dimension]} BETWEEN ${from} AND ${to}`;
}
