/**
 * Sums by cube: what pages read. A borrower's derived rows are added or subtracted, so that an import moves the cells by
 * just its own difference; each borrower enters a cell as one cluster.
 */

import { RECEIVED } from "~/domain/money-within";
import { HORIZONS } from "~/domain/rules";
import type { Database } from "../client";
import { addCaseSums, CASE_CLUSTERS } from "./case-cell-sums";
import { CellTable, type Places } from "./cell-table";
import { ClusteredCells, type CubeGroup, type Member } from "./clustered-cells";
import {
  CASE_CELLS,
  type CellDimension,
  type CellShape,
  type Cube,
  EPISODE_CELLS,
  FLOW_CELLS,
  HOLD_CELLS,
  OPEN_CELLS,
} from "./cubes";
import type { DerivedRows } from "./derived-rows";
import { addEpisodeSums, EPISODE_CLUSTERS } from "./episode-cell-sums";
import { flowsOf } from "./flow-cell-sums";

/** Of one table's cells in memory: more officers and branches shall not mean more memory. */
const MOST_BYTES = 200_000_000;

export class Cells {
  private readonly flows = new CellTable(FLOW_CELLS);
  private readonly episodes = new ClusteredCells(EPISODE_CELLS, EPISODE_CLUSTERS);
  private readonly cases = new ClusteredCells(CASE_CELLS, CASE_CLUSTERS);
  private readonly holds = new CellTable(HOLD_CELLS);
  private readonly open = new CellTable(OPEN_CELLS);
  private readonly ofHold = new Float64Array(this.holds.plainWidth);

  /** Adds (sign 1) or subtracts (sign −1) the rows of one borrower, judged at a cut-off. */
  count(rows: DerivedRows, cutOffDay: number, sign: 1 | -1): void {
    this.countFlows(rows, sign);
    this.countStanding(rows, cutOffDay, sign);
  }

  /** Money and work by month: any of a borrower's credits, efforts and episodes, with all of its cases. */
  countFlows(rows: DerivedRows, sign: 1 | -1): void {
    for (const { places, sums } of flowsOf(rows)) enter(this.flows, places, sign, sums);
  }

  /** What is judged at a cut-off or counted once a borrower: all of a borrower's cases, episodes and holds. */
  countStanding(rows: DerivedRows, cutOffDay: number, sign: 1 | -1): void {
    this.countEpisodes(rows, cutOffDay, sign);
    this.countCases(rows, cutOffDay, sign);
    this.countHolds(rows, cutOffDay, sign);
    this.countOpen(rows, sign);
  }

  /** Call it between borrowers: differences add up, so what has grown large can be written before the end. */
  writeWhatIsLarge(database: Database): void {
    for (const table of this.tables()) if (table.bytes > MOST_BYTES) table.write(database);
  }

  write(database: Database): void {
    for (const table of this.tables()) {
      table.write(database);
      table.removeGone(database);
    }
  }

  private tables(): CellTable[] {
    return [this.flows, this.episodes.table, this.cases.table, this.holds, this.open];
  }

  private countEpisodes(rows: DerivedRows, cutOffDay: number, sign: number): void {
    const once: Member[] = [];
    const byOfficer: Member[] = [];
    for (let number = 0; number < rows.episodes.length; number++) {
      const row = rows.episodes[number]!;
      const at = this.episodes.room(number);
      const { branchId, regionId, causeId, methodId, startMonth } = row;
      addEpisodeSums(row, cutOffDay, this.episodes.plain, at);
      this.episodes.complete(number);
      once.push({ places: [branchId, regionId, 0, causeId, methodId, startMonth, startMonth], row: number });
      if (row.officerCount === 0)
        byOfficer.push({ places: [branchId, regionId, NOBODY, causeId, methodId, 0, 0], row: number });
    }
    for (const part of rows.episodeOfficers) {
      const row = episodeOf(rows, part);
      const { branchId, regionId, causeId, methodId } = rows.episodes[row]!;
      byOfficer.push({ places: [branchId, regionId, part.officerId, causeId, methodId, 0, 0], row });
    }
    this.episodes.count(once, sign, EPISODE_CUBES.without);
    this.episodes.count(byOfficer, sign, EPISODE_CUBES.keeping);
  }

  private countCases(rows: DerivedRows, cutOffDay: number, sign: number): void {
    const once: Member[] = [];
    const byMethod: Member[] = [];
    for (let number = 0; number < rows.cases.length; number++) {
      const row = rows.cases[number]!;
      const at = this.cases.room(number);
      const { branchId, regionId, causeId, stratum, defaultedMonth: month } = row;
      addCaseSums(row, cutOffDay, this.cases.plain, at);
      this.cases.complete(number);
      once.push({ places: [branchId, regionId, causeId, 0, month, month, stratum], row: number });
      for (const { caseId, methodId, isFirstOfMethod } of rows.episodes)
        if (isFirstOfMethod && caseId === row.caseId)
          byMethod.push({
            places: [branchId, regionId, causeId, methodId, month, month, stratum],
            row: number,
          });
    }
    this.cases.count(once, sign, CASE_CUBES.without);
    this.cases.count(byMethod, sign, CASE_CUBES.keeping);
  }

  private countHolds(rows: DerivedRows, cutOffDay: number, sign: number): void {
    for (const hold of rows.holds) {
      const first = hold.isFirstOfOfficer ? 1 : 0;
      for (let place = 0; place < HORIZONS.length; place++) {
        const horizon = HORIZONS[place]!;
        const matured = cutOffDay - hold.startDay >= horizon ? first : 0;
        this.ofHold[4 * place] = first;
        this.ofHold[4 * place + 1] = 1;
        this.ofHold[4 * place + 2] = matured;
        this.ofHold[4 * place + 3] = hold[RECEIVED[horizon]] > 0 ? matured : 0;
      }
      enter(this.holds, [hold.branchId, hold.regionId, hold.officerId], sign, this.ofHold);
    }
  }

  private countOpen(rows: DerivedRows, sign: number): void {
    for (const row of rows.cases) {
      if (!row.isOpen) continue;
      const { branchId, regionId, causeId, outstandingMinor, lastEvidencedDay } = row;
      const touchedDay = row.lastActivityDay ?? row.defaultedDay;
      const places = [branchId, regionId, causeId, lastEvidencedDay, touchedDay];
      for (const cube of outstandingMinor > 0 ? this.open.fed : OPEN_WHOLE)
        this.open.add(this.open.cellAt(cube, places), sign, [1, outstandingMinor]);
    }
  }
}

/** Officer 0 of an episode: nobody is known. */
const NOBODY = 0;

const EPISODE_CUBES = cubesBy(EPISODE_CELLS, ["officerId"]);
const CASE_CUBES = cubesBy(CASE_CELLS, ["methodId"]);
const OPEN_WHOLE = cubesBy(OPEN_CELLS, ["evidencedDay", "touchedDay"]).without.fed;

/** The cubes that keep one of some dimensions, and those that do not. */
function cubesBy({ cubes, dimensions }: CellShape, some: readonly CellDimension[]) {
  const keeps = (cube: Cube) => cube.dimensions.some((dimension) => some.includes(dimension));
  const group = (isAsked: (cube: Cube) => boolean): CubeGroup => ({
    fed: [...cubes.keys()].filter((n) => isAsked(cubes[n]!) && cubes[n]!.addedUpFrom === undefined),
    written: [...cubes.keys()].filter((n) => isAsked(cubes[n]!) && !cubes[n]!.isPassing),
    common: [...dimensions.keys()].filter((place) =>
      cubes.every((cube) => !isAsked(cube) || cube.dimensions.includes(dimensions[place]!)),
    ),
  });
  return { keeping: group(keeps), without: group((cube) => !keeps(cube)) };
}

/** Adds the sums of a row to its cell in every cube that rows enter. */
function enter(table: CellTable, places: Places, sign: number, sums: ArrayLike<number>): void {
  for (const cube of table.fed) table.add(table.cellAt(cube, places), sign, sums);
}

type Episode = Pick<DerivedRows["episodes"][number], "caseId" | "methodId" | "startDay">;

/** Where an episode stands among the rows. */
function episodeOf({ episodes }: DerivedRows, { caseId, methodId, startDay }: Episode): number {
  for (let number = 0; number < episodes.length; number++) {
    const episode = episodes[number]!;
    if (episode.caseId === caseId && episode.methodId === methodId && episode.startDay === startDay)
      return number;
  }
  throw new Error("episodeOf requires an officer's episode among the rows");
}
