/**
 * Sums by cube: what pages read. A borrower's derived rows are added or taken away, so that an import moves the cells by
 * just its own difference; each borrower enters a cell as one cluster.
 */
import { HORIZONS } from "~/domain/rules";
import type { Database } from "../client";
import { CASE_SUMS, caseSums } from "./case-cell-sums";
import { CellTable, type Places } from "./cell-table";
import { CASE_CUBES, EPISODE_CUBES, FLOW_CUBES, HOLD_CUBES } from "./cubes";
import { type DerivedRows, RECEIVED } from "./derived-rows";
import { EPISODE_SUMS, episodeSums, type JudgedEpisode, judgedEpisode } from "./episode-cell-sums";

const FLOW_SUMS = [
  "credited_minor",
  "advanced_minor",
  "cost_minor",
  "minutes",
  "activities",
  "episodes",
] as const;
const HOLD_SUMS = ["cases", "holds", "matured", "payers"] as const;

export class Cells {
  private readonly flows = new CellTable("flow_cells", FLOW_CUBES, [0], FLOW_SUMS);
  private readonly episodes = new CellTable("episode_cells", EPISODE_CUBES, HORIZONS, EPISODE_SUMS);
  private readonly cases = new CellTable("case_cells", CASE_CUBES, HORIZONS, CASE_SUMS);
  private readonly holds = new CellTable("hold_cells", HOLD_CUBES, HORIZONS, HOLD_SUMS);

  /** Adds (sign 1) or takes away (sign −1) the rows of one borrower, judged at a cut-off. */
  count(rows: DerivedRows, cutOffDay: number, sign: 1 | -1): void {
    this.countFlows(rows, sign);
    this.countEpisodes(rows, cutOffDay, sign);
    this.countCases(rows, cutOffDay, sign);
    this.countHolds(rows, cutOffDay, sign);
  }

  write(database: Database): void {
    for (const table of [this.flows, this.episodes, this.cases, this.holds]) table.write(database);
  }

  private countFlows(rows: DerivedRows, sign: number): void {
    const add = (places: Places, sums: readonly number[]) => {
      for (let cube = 0; cube < FLOW_CUBES.length; cube++)
        this.flows.add(this.flows.cellAt(cube, places), 0, sign, sums);
    };
    for (const credit of rows.credits) add(creditPlaces(credit), [credit.amountMinor, 0, 0, 0, 0, 0]);
    let owner = rows.cases[0];
    for (const effort of rows.efforts) {
      const { caseId, advancedMinor, costMinor, minutes, activities } = effort;
      if (owner?.caseId !== caseId) owner = rows.cases.find((one) => one.caseId === caseId);
      add(effortPlaces(effort, owner!), [0, advancedMinor, costMinor, minutes, activities, 0]);
    }
    for (const episode of rows.episodes) add(episodePlaces(episode, episode.officerId), ONE_EPISODE);
  }

  private countEpisodes(rows: DerivedRows, cutOffDay: number, sign: number): void {
    const judged = rows.episodes.map((row) => judgedEpisode(row, cutOffDay));
    const officersOf = episodeOfficers(rows);
    for (const [cube, { dimensions }] of EPISODE_CUBES.entries()) {
      const byOfficer = dimensions.includes("officerId");
      const clusters: Cluster<JudgedEpisode>[] = [];
      for (const episode of judged)
        for (const officerId of byOfficer ? officersOf(episode.row) : NOBODY)
          join(clusters, this.episodes.cellAt(cube, episodePlaces(episode.row, officerId)), episode);
      for (const { cell, members } of clusters)
        for (let horizon = 0; horizon < HORIZONS.length; horizon++)
          this.episodes.add(cell, horizon, sign, episodeSums(members, horizon));
    }
  }

  private countCases(rows: DerivedRows, cutOffDay: number, sign: number): void {
    for (let cube = 0; cube < CASE_CUBES.length; cube++) {
      const clusters: Cluster<CaseRow>[] = [];
      for (const row of rows.cases) join(clusters, this.cases.cellAt(cube, casePlaces(row)), row);
      for (const { cell, members } of clusters)
        for (const [place, horizon] of HORIZONS.entries())
          this.cases.add(cell, place, sign, caseSums(members, horizon, cutOffDay));
    }
  }

  private countHolds(rows: DerivedRows, cutOffDay: number, sign: number): void {
    for (const hold of rows.holds)
      for (let cube = 0; cube < HOLD_CUBES.length; cube++) {
        const cell = this.holds.cellAt(cube, holdPlaces(hold));
        for (const [place, horizon] of HORIZONS.entries()) {
          const matured = cutOffDay - hold.startDay >= horizon;
          const counted = matured && hold.isFirstOfOfficer ? 1 : 0;
          const paid = hold[RECEIVED[horizon]] > 0 ? counted : 0;
          this.holds.add(cell, place, sign, [hold.isFirstOfOfficer ? 1 : 0, 1, counted, paid]);
        }
      }
  }
}

const ONE_EPISODE = [0, 0, 0, 0, 0, 1];

type EpisodeRow = DerivedRows["episodes"][number];
type CaseRow = DerivedRows["cases"][number];
type HoldRow = DerivedRows["holds"][number];
type CreditRow = DerivedRows["credits"][number];
type EffortRow = DerivedRows["efforts"][number];

/** Whoever a fact has nobody for; also where a cube does not ask. */
const NOBODY = [0];

// A row's place in each of CELL_DIMENSIONS; 0 where no cube of its table asks.

function creditPlaces({ month, methodId, causeId, regionId, branchId, officerId }: CreditRow): Places {
  return [month, methodId, causeId, regionId, branchId, officerId, 0];
}

function effortPlaces({ month, methodId, officerId }: EffortRow, owner: CaseRow): Places {
  return [month, methodId, owner.causeId, owner.regionId, owner.branchId, officerId, 0];
}

function episodePlaces(row: EpisodeRow, officerId: number): Places {
  return [row.startMonth, row.methodId, row.causeId, row.regionId, row.branchId, officerId, row.stratum];
}

function casePlaces({ causeId, regionId, branchId, stratum }: CaseRow): Places {
  return [0, 0, causeId, regionId, branchId, 0, stratum];
}

function holdPlaces({ causeId, regionId, branchId, officerId }: HoldRow): Places {
  return [0, 0, causeId, regionId, branchId, officerId, 0];
}

/** One borrower's rows that fall into the same cell: one cluster of that cell. */
interface Cluster<Row> {
  cell: number;
  members: Row[];
}

/** A borrower has few rows, so a walk along the clusters found so far beats any map. */
function join<Row>(clusters: Cluster<Row>[], cell: number, row: Row): void {
  for (const cluster of clusters)
    if (cluster.cell === cell) {
      cluster.members.push(row);
      return;
    }
  clusters.push({ cell, members: [row] });
}

/** The officers of an episode; nobody where none is known. */
function episodeOfficers(rows: DerivedRows): (episode: EpisodeRow) => readonly number[] {
  return ({ caseId, methodId, startDay }) => {
    const officers = rows.episodeOfficers
      .filter((row) => row.caseId === caseId && row.methodId === methodId && row.startDay === startDay)
      .map((row) => row.officerId);
    return officers.length > 0 ? officers : NOBODY;
  };
}
