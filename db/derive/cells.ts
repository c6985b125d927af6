/**
 * Sums by cube: what pages read. A borrower's derived rows are added or taken away, so that an import moves the cells by
 * just its own difference; each borrower enters a cell as one cluster.
 */
import { HORIZONS, type Horizon } from "~/domain/rules";
import type { Database } from "../client";
import {
  ALL,
  CASE_CUBES,
  CELL_COLUMNS,
  CELL_DIMENSIONS,
  type CellDimension,
  type Cube,
  EPISODE_CUBES,
  FLOW_CUBES,
  HOLD_CUBES,
} from "./cubes";
import type { DerivedRows } from "./derived-rows";

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

/** One table of cells being changed in memory. */
class CellTable {
  private readonly cells = new Map<string, { key: number[]; sums: number[] }>();

  constructor(
    private readonly table: string,
    private readonly columns: readonly string[],
  ) {}

  add(
    cube: Cube,
    horizon: number,
    dimensions: Partial<Record<CellDimension, number>>,
    sign: number,
    sums: number[],
  ): void {
    const key = [cube.id, horizon];
    for (const dimension of CELL_DIMENSIONS)
      key.push(cube.dimensions.includes(dimension) ? dimensions[dimension]! : ALL);
    const name = key.join();
    let cell = this.cells.get(name);
    if (!cell) {
      cell = { key, sums: new Array<number>(sums.length).fill(0) };
      this.cells.set(name, cell);
    }
    for (let index = 0; index < sums.length; index++) cell.sums[index]! += sign * sums[index]!;
  }

  /** Adds the differences to the stored cells; a cell that counts nothing any more goes. */
  write({ sqlite }: Database): void {
    const keys = ["cube", "horizon", ...CELL_DIMENSIONS.map((dimension) => CELL_COLUMNS[dimension])];
    const upsert = sqlite.prepare(
      `INSERT INTO ${this.table} (${[...keys, ...this.columns].join()}) VALUES (${[...keys, ...this.columns].map(() => "?").join()})
       ON CONFLICT (${keys.join()}) DO UPDATE SET ${this.columns.map((column) => `${column} = ${column} + excluded.${column}`).join()}`,
    );
    for (const { key, sums } of this.cells.values())
      if (sums.some((sum) => sum !== 0)) upsert.run(...key, ...sums);
    sqlite.exec(
      `DELETE FROM ${this.table} WHERE ${this.columns.map((column) => `${column} = 0`).join(" AND ")}`,
    );
    this.cells.clear();
  }
}

export class Cells {
  private readonly flows = new CellTable("flow_cells", FLOW_SUMS);
  private readonly episodes = new CellTable("episode_cells", EPISODE_SUMS);
  private readonly cases = new CellTable("case_cells", CASE_SUMS);
  private readonly holds = new CellTable("hold_cells", HOLD_SUMS);

  /** Adds (sign 1) or takes away (sign −1) the rows of one borrower, judged at a cut-off. */
  count(rows: DerivedRows, cutOffDay: number, sign: 1 | -1): void {
    this.countFlows(rows, sign);
    for (const horizon of HORIZONS) {
      this.countEpisodes(rows, horizon, cutOffDay, sign);
      this.countCases(rows, horizon, cutOffDay, sign);
      this.countHolds(rows, horizon, cutOffDay, sign);
    }
  }

  write(database: Database): void {
    for (const table of [this.flows, this.episodes, this.cases, this.holds]) table.write(database);
  }

  private countFlows(rows: DerivedRows, sign: number): void {
    for (const cube of FLOW_CUBES) {
      for (const credit of rows.credits)
        this.flows.add(cube, 0, credit, sign, [credit.amountMinor, 0, 0, 0, 0, 0]);
      for (const effort of rows.efforts)
        this.flows.add(cube, 0, effort, sign, [
          0,
          effort.advancedMinor,
          effort.costMinor,
          effort.minutes,
          effort.activities,
          0,
        ]);
      for (const episode of rows.episodes)
        this.flows.add(cube, 0, { ...episode, month: episode.startMonth }, sign, [0, 0, 0, 0, 0, 1]);
    }
  }

  private countEpisodes(rows: DerivedRows, horizon: Horizon, cutOffDay: number, sign: number): void {
    const officersOf = new Map<string, number[]>();
    for (const { caseId, methodId, startDay, officerId } of rows.episodeOfficers) {
      const key = `${caseId}/${methodId}/${startDay}`;
      officersOf.set(key, [...(officersOf.get(key) ?? []), officerId]);
    }
    for (const cube of EPISODE_CUBES) {
      const groups = new ClusterGroups<EpisodeRow>(cube);
      for (const episode of rows.episodes) {
        if (!cube.dimensions.includes("officerId")) groups.add(episode, episode);
        else {
          const officers = officersOf.get(`${episode.caseId}/${episode.methodId}/${episode.startDay}`) ?? [0];
          for (const officerId of officers) groups.add({ ...episode, officerId }, episode);
        }
      }
      for (const [dimensions, episodes] of groups.entries())
        this.episodes.add(cube, horizon, dimensions, sign, episodeSums(episodes, horizon, cutOffDay));
    }
  }

  private countCases(rows: DerivedRows, horizon: Horizon, cutOffDay: number, sign: number): void {
    for (const cube of CASE_CUBES) {
      const groups = new ClusterGroups<CaseRow>(cube);
      for (const recoveryCase of rows.cases) groups.add(recoveryCase, recoveryCase);
      for (const [dimensions, cases] of groups.entries())
        this.cases.add(cube, horizon, dimensions, sign, caseSums(cases, horizon, cutOffDay));
    }
  }

  private countHolds(rows: DerivedRows, horizon: Horizon, cutOffDay: number, sign: number): void {
    for (const cube of HOLD_CUBES)
      for (const hold of rows.holds) {
        const matured = cutOffDay - hold.startDay >= horizon;
        const counted = matured && hold.isFirstOfOfficer ? 1 : 0;
        const paid = hold[`received${horizon}Minor`] > 0 ? counted : 0;
        this.holds.add(cube, horizon, hold, sign, [hold.isFirstOfOfficer ? 1 : 0, 1, counted, paid]);
      }
  }
}

type EpisodeRow = DerivedRows["episodes"][number];
type CaseRow = DerivedRows["cases"][number];

/** One borrower's rows by cell of a cube: each group is one cluster of that cell. */
class ClusterGroups<Row> {
  private readonly groups = new Map<string, [Partial<Record<CellDimension, number>>, Row[]]>();

  constructor(private readonly cube: Cube) {}

  add(dimensions: Partial<Record<CellDimension, number>>, row: Row): void {
    const key = this.cube.dimensions.map((dimension) => dimensions[dimension]).join();
    const group = this.groups.get(key);
    if (group) group[1].push(row);
    else this.groups.set(key, [dimensions, [row]]);
  }

  entries(): Iterable<[Partial<Record<CellDimension, number>>, Row[]]> {
    return this.groups.values();
  }
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
    const received = episode[`received${horizon}Minor`];
    if (received > 0) payers++;
    if (episode.outstandingMinor <= 0) continue;
    const raw = (received - episode[`advanced${horizon}Minor`]) / episode.outstandingMinor;
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
    received += recoveryCase[`received${horizon}Minor`];
    net += recoveryCase[`net${horizon}Minor`];
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
