/** What cases come to at a horizon after default: exposure, received, net, and the moments of their ratio by borrower. */
import { sql } from "drizzle-orm";
import { CASE_CELLS, type CellDimension } from "../derive/cubes";
import type { Store } from "../store";
import { allowRowsOfOfficers } from "./allow-rows";
import { cellSums, type GroupIds, groupKeys, keyColumns, type SumColumns } from "./cell-sums";
import { chooseCube } from "./choose-cube";
import type { Selection } from "./selection";
import { casesWhere } from "./where";

export interface CaseSums {
  cases: number;
  exposureMinor: number;
  matured: number;
  /** Of matured cases with an exposure, over which rates are taken: */
  clusters: number;
  maturedExposureMinor: number;
  receivedMinor: number;
  netMinor: number;
  exposureSquare: number;
  receivedSquare: number;
  receivedExposure: number;
  netSquare: number;
  netExposure: number;
}

const SUMS: SumColumns<CaseSums> = {
  cases: "cases",
  exposureMinor: "exposure_minor",
  matured: "matured",
  clusters: "clusters",
  maturedExposureMinor: "matured_exposure_minor",
  receivedMinor: "received_minor",
  netMinor: "net_minor",
  exposureSquare: "exposure_square",
  receivedSquare: "received_square",
  receivedExposure: "received_exposure",
  netSquare: "net_square",
  netExposure: "net_exposure",
};

/** `names`: of the sums that are wanted, where not all are. */
export async function caseSums<Name extends keyof CaseSums = keyof CaseSums>(
  store: Store,
  selection: Selection,
  groupBy: readonly CellDimension[],
  names?: readonly Name[],
): Promise<(GroupIds & Pick<CaseSums, Name>)[]> {
  return (
    (await caseSumsFromCells(store, selection, groupBy, names)) ??
    (await caseSumsFromRows(store, selection, groupBy))
  );
}

/** Null where no cube answers, or where a group would mix places and with them a borrower's cases. */
export async function caseSumsFromCells<Name extends keyof CaseSums = keyof CaseSums>(
  store: Store,
  selection: Selection,
  groupBy: readonly CellDimension[],
  names: readonly Name[] = Object.keys(SUMS) as Name[],
): Promise<(GroupIds & Pick<CaseSums, Name>)[] | null> {
  const cube = chooseCube(CASE_CELLS, groupBy, selection, "clustered");
  if (cube === null) return null;
  const sums = Object.fromEntries(names.map((name) => [name, SUMS[name]])) as SumColumns<
    Pick<CaseSums, Name>
  >;
  const question = { shape: CASE_CELLS, cube, horizon: selection.horizon, groupBy, sums };
  const groups = await cellSums<Pick<CaseSums, Name>>(store, question, selection);
  return groups.some(({ isMixed }) => isMixed) ? null : groups;
}

export async function caseSumsFromRows(
  store: Store,
  selection: Selection,
  groupBy: readonly CellDimension[],
): Promise<(GroupIds & CaseSums)[]> {
  await allowRowsOfOfficers(store, selection);
  const { horizon, cutOffDay } = selection;
  const keys = groupKeys(groupBy);
  return store.rows(sql`
    WITH judged AS (
      SELECT ${keyColumns(groupBy, { month: "defaulted_month" })}, borrower_id, exposure_minor,
        coalesce(${cutOffDay} - defaulted_day >= ${horizon}, 0) AS matured,
        ${sql.raw(`received_${horizon}_minor`)} AS received, ${sql.raw(`net_${horizon}_minor`)} AS net
      FROM case_facts WHERE ${casesWhere(selection)}
    ), borrowers AS (
      SELECT ${keys}, count(*) AS cases, sum(exposure_minor) AS exposure, sum(matured) AS matured,
        ${ofRated("exposure_minor")} AS e, ${ofRated("received")} AS r, ${ofRated("net")} AS n
      FROM judged GROUP BY ${keys}, borrower_id
    )
    SELECT ${keys}, sum(cases) AS cases, sum(exposure) AS "exposureMinor", sum(matured) AS matured,
      sum(e > 0) AS clusters, sum(e) AS "maturedExposureMinor", sum(r) AS "receivedMinor", sum(n) AS "netMinor",
      ${product("e", "e")} AS "exposureSquare", ${product("r", "r")} AS "receivedSquare",
      ${product("r", "e")} AS "receivedExposure", ${product("n", "n")} AS "netSquare",
      ${product("n", "e")} AS "netExposure"
    FROM borrowers GROUP BY ${keys}`);
}

/** Over the borrower's matured cases with an exposure. */
function ofRated(column: string) {
  return sql.raw(`sum(CASE WHEN matured AND exposure_minor > 0 THEN ${column} ELSE 0 END)`);
}

/** Money times money outgrows integers. */
function product(one: string, other: string) {
  return sql.raw(`total(CAST(${one} AS REAL) * ${other})`);
}
