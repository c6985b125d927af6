/** What cases come to at a horizon after default: exposure, received, net, and the moments of their ratio by borrower. */
import { sql } from "drizzle-orm";
import { compensatedSum } from "../compensated-sum";
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
  const borrowers = await store.rows<GroupIds & OfBorrower>(sql`
    WITH judged AS (
      SELECT ${keyColumns(groupBy, { month: "defaulted_month" })}, borrower_id, exposure_minor,
        CASE WHEN ${cutOffDay} - defaulted_day >= ${horizon} THEN 1 ELSE 0 END AS matured,
        ${sql.raw(`received_${horizon}_minor`)} AS received, ${sql.raw(`net_${horizon}_minor`)} AS net
      FROM case_facts WHERE ${casesWhere(selection)}
    )
    SELECT ${keys}, count(*) AS cases, sum(exposure_minor) AS "exposureMinor", sum(matured) AS matured,
      ${ofRated("exposure_minor")} AS exposure, ${ofRated("received")} AS received, ${ofRated("net")} AS net
    FROM judged GROUP BY ${keys}, borrower_id ORDER BY ${keys}, borrower_id`);
  return addedUp(borrowers, groupBy);
}

/** A borrower's cases in a group; the last three over matured ones with an exposure. */
interface OfBorrower {
  cases: number;
  exposureMinor: number;
  matured: number;
  exposure: number;
  received: number;
  net: number;
}

/** Money times money outgrows integers: it is added up here, in the order of the keys. */
function addedUp(
  borrowers: readonly (GroupIds & OfBorrower)[],
  groupBy: readonly CellDimension[],
): (GroupIds & CaseSums)[] {
  const groups = new Map<string, (GroupIds & OfBorrower)[]>();
  for (const borrower of borrowers) {
    const key = groupBy.map((dimension) => borrower[dimension]).join();
    const group = groups.get(key) ?? [];
    group.push(borrower);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => {
    const whole = (of: (one: OfBorrower) => number) => group.reduce((sum, one) => sum + of(one), 0);
    const products = (of: (one: OfBorrower) => number) => {
      const sum = compensatedSum();
      for (const one of group) sum.add(of(one));
      return sum.value();
    };
    return {
      ...Object.fromEntries(groupBy.map((dimension) => [dimension, group[0]![dimension]])),
      cases: whole(({ cases }) => cases),
      exposureMinor: whole(({ exposureMinor }) => exposureMinor),
      matured: whole(({ matured }) => matured),
      clusters: whole(({ exposure }) => Number(exposure > 0)),
      maturedExposureMinor: whole(({ exposure }) => exposure),
      receivedMinor: whole(({ received }) => received),
      netMinor: whole(({ net }) => net),
      exposureSquare: products(({ exposure }) => exposure * exposure),
      receivedSquare: products(({ received }) => received * received),
      receivedExposure: products(({ received, exposure }) => received * exposure),
      netSquare: products(({ net }) => net * net),
      netExposure: products(({ net, exposure }) => net * exposure),
    };
  });
}

/** Over the borrower's matured cases with an exposure. */
function ofRated(column: string) {
  return sql.raw(`sum(CASE WHEN matured = 1 AND exposure_minor > 0 THEN ${column} ELSE 0 END)`);
}
