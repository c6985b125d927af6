/**
 * Sums by cube: what pages read. A borrower's derived rows are added or taken away, so that an import moves the cells by
 * just its own difference; each borrower enters a cell as one cluster.
 */
import { HORIZONS, type Horizon } from "~/domain/rules";
import type { Database } from "../client";
import { CellTable } from "./cell-table";
import { CASE_CUBES, type CellDimension, type Cube, EPISODE_CUBES, FLOW_CUBES, HOLD_CUBES } from "./cubes";
import { ADVANCED, type DerivedRows, NET, RECEIVED } from "./derived-rows";

const FLOW_SUMS = [
  "credited_minor",
  "advanced_minor",
  "cost_minor",
  "minutes",
  "activities",
  "episodes",
] as const;
const EPISODE_SUMS = [
  "episodes",
  "cases",
  "outstanding_minor",
  "matured",
  "payers",
  "rated",
  "clipped",
  "sum_share",
  "sum_square",
  "clusters",
  "cluster_share_square",
  "cluster_share_count",
  "cluster_count_square",
] as const;
const CASE_SUMS = [
  "cases",
  "exposure_minor",
  "matured",
  "clusters",
  "matured_exposure_minor",
  "received_minor",
  "net_minor",
  "exposure_square",
  "received_square",
  "received_exposure",
  "net_square",
  "net_exposure",
] as const;
const HOLD_SUMS = ["cases", "holds", "matured", "payers"] as const;

type Dimensioned = Partial<Record<CellDimension, number>>;

export class Cells {
  private readonly flows = new CellTable("flow_cells", FLOW_SUMS);
  private readonly episodes = new CellTable("episode_cells", EPISODE_SUMS);
  private readonly cases = new CellTable("case_cells", CASE_SUMS);
  private readonly holds = new CellTable("hold_cells", HOLD_SUMS);

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
    const starts = rows.episodes.map((episode) => ({ ...dimensionsOf(episode), month: episode.startMonth }));
    for (const cube of FLOW_CUBES) {
      for (const credit of rows.credits)
        this.flows.add(cube, 0, credit, sign, [credit.amountMinor, 0, 0, 0, 0, 0]);
      for (const effort of rows.efforts) {
        const { advancedMinor, costMinor, minutes, activities } = effort;
        this.flows.add(cube, 0, effort, sign, [0, advancedMinor, costMinor, minutes, activities, 0]);
      }
      for (const start of starts) this.flows.add(cube, 0, start, sign, ONE_EPISODE);
    }
  }

  private countEpisodes(rows: DerivedRows, cutOffDay: number, sign: number): void {
    for (const cube of EPISODE_CUBES) {
      const clusters = cube.dimensions.includes("officerId")
        ? clustersOf(cube, rows.episodes, officersOf(rows))
        : clustersOf(cube, rows.episodes);
      for (const { dimensions, members } of clusters)
        for (const horizon of HORIZONS)
          this.episodes.add(cube, horizon, dimensions, sign, episodeSums(members, horizon, cutOffDay));
    }
  }

  private countCases(rows: DerivedRows, cutOffDay: number, sign: number): void {
    for (const cube of CASE_CUBES)
      for (const { dimensions, members } of clustersOf(cube, rows.cases))
        for (const horizon of HORIZONS)
          this.cases.add(cube, horizon, dimensions, sign, caseSums(members, horizon, cutOffDay));
  }

  private countHolds(rows: DerivedRows, cutOffDay: number, sign: number): void {
    for (const cube of HOLD_CUBES)
      for (const hold of rows.holds)
        for (const horizon of HORIZONS) {
          const matured = cutOffDay - hold.startDay >= horizon;
          const counted = matured && hold.isFirstOfOfficer ? 1 : 0;
          const paid = hold[RECEIVED[horizon]] > 0 ? counted : 0;
          this.holds.add(cube, horizon, hold, sign, [hold.isFirstOfOfficer ? 1 : 0, 1, counted, paid]);
        }
  }
}

const ONE_EPISODE = [0, 0, 0, 0, 0, 1];

type EpisodeRow = DerivedRows["episodes"][number];
type CaseRow = DerivedRows["cases"][number];

/** One borrower's rows that fall into the same cell of a cube: one cluster of that cell. */
interface Cluster<Row> {
  dimensions: Dimensioned;
  members: Row[];
}

/** A borrower has few rows, so a walk along the clusters found so far beats any map. */
function clustersOf<Row extends Dimensioned>(
  cube: Cube,
  rows: readonly Row[],
  officers?: (row: Row) => readonly number[],
): Cluster<Row>[] {
  const clusters: Cluster<Row>[] = [];
  const join = (dimensions: Dimensioned, row: Row) => {
    const known = clusters.find((cluster) =>
      cube.dimensions.every((dimension) => cluster.dimensions[dimension] === dimensions[dimension]),
    );
    if (known) known.members.push(row);
    else clusters.push({ dimensions, members: [row] });
  };
  for (const row of rows) {
    if (!officers) join(row, row);
    else for (const officerId of officers(row)) join({ ...dimensionsOf(row), officerId }, row);
  }
  return clusters;
}

function dimensionsOf({
  month,
  methodId,
  causeId,
  regionId,
  branchId,
  officerId,
  stratum,
}: Dimensioned): Dimensioned {
  return { month, methodId, causeId, regionId, branchId, officerId, stratum };
}

/** The officers of an episode; nobody (0) where none is known. */
function officersOf(rows: DerivedRows): (episode: EpisodeRow) => number[] {
  return ({ caseId, methodId, startDay }) => {
    const officers = rows.episodeOfficers
      .filter((row) => row.caseId === caseId && row.methodId === methodId && row.startDay === startDay)
      .map((row) => row.officerId);
    return officers.length > 0 ? officers : [0];
  };
}

/** Σ over one borrower's episodes, in the order of EPISODE_SUMS. */
function episodeSums(episodes: readonly EpisodeRow[], horizon: Horizon, cutOffDay: number): number[] {
  let cases = 0;
  let outstanding = 0;
  let matured = 0;
  let payers = 0;
  let rated = 0;
  let clipped = 0;
  let share = 0;
  let square = 0;
  for (const episode of episodes) {
    if (episode.isFirstOfMethod) cases++;
    outstanding += episode.outstandingMinor;
    if (cutOffDay - episode.startDay < horizon) continue;
    matured++;
    const received = episode[RECEIVED[horizon]];
    if (received > 0) payers++;
    if (episode.outstandingMinor <= 0) continue;
    const raw = (received - episode[ADVANCED[horizon]]) / episode.outstandingMinor;
    const clip = Math.min(1, Math.max(0, raw));
    rated++;
    if (clip !== raw) clipped++;
    share += additive(clip);
    square += additive(clip * clip);
  }
  const cluster = rated > 0 ? 1 : 0;
  const moments = [additive(share * share), additive(share * rated), rated * rated];
  return [
    episodes.length,
    cases,
    outstanding,
    matured,
    payers,
    rated,
    clipped,
    share,
    square,
    cluster,
    ...moments,
  ];
}

/** Σ over one borrower's cases, in the order of CASE_SUMS. */
function caseSums(cases: readonly CaseRow[], horizon: Horizon, cutOffDay: number): number[] {
  let exposure = 0;
  let matured = 0;
  let maturedExposure = 0;
  let received = 0;
  let net = 0;
  for (const recoveryCase of cases) {
    exposure += recoveryCase.exposureMinor;
    if (cutOffDay - recoveryCase.defaultedDay < horizon) continue;
    matured++;
    if (recoveryCase.exposureMinor <= 0) continue;
    maturedExposure += recoveryCase.exposureMinor;
    received += recoveryCase[RECEIVED[horizon]];
    net += recoveryCase[NET[horizon]];
  }
  const cluster = maturedExposure > 0 ? 1 : 0;
  const e = maturedExposure;
  const moments = [e * e, received * received, received * e, net * net, net * e];
  return [cases.length, exposure, matured, cluster, maturedExposure, received, net, ...moments];
}

/** Rounded to a multiple of 2^-30: sums of such numbers are exact, so what is added can be taken away without a trace. */
function additive(share: number): number {
  return Math.round(share * 2 ** 30) / 2 ** 30;
}
