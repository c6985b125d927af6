/**
 * One table of cells being changed in memory: sums by key, then written as one upsert each. A cell is a run of one typed
 * array, its key before its sums, under a hash table of their own: a Map of objects takes many times as long, and what
 * lies apart costs a wait for memory each.
 */
import { bulkInsert } from "../bulk-insert";
import type { Database } from "../client";
import { ALL, CELL_COLUMNS, type CellShape, type Cube, sumColumn } from "./cubes";

/** A value for each of the table's dimensions, in their order; a cube looks only at those that it keeps. */
export type Places = ArrayLike<number>;

const FIRST_CELLS = 1024;

export class CellTable {
  /** How many sums and clustered sums a cell has: horizon by horizon, first all sums, then all clustered ones. */
  readonly plainWidth: number;
  readonly clusteredWidth: number;
  /** Places of the cubes that rows enter; the others are added up from these. */
  readonly fed: readonly number[];
  /** For each cube, where its dimensions stand among all. */
  private readonly kept: readonly (readonly number[])[];
  /** For each cube, those that are added up from it, and over how many others it is added up itself. */
  private readonly children: readonly (readonly number[])[];
  private readonly levels: readonly number[];
  private readonly keyLength: number;
  /** By cell: its cube's place, its places, its sums. */
  private readonly stride: number;
  private records: Float64Array;
  private cells = 0;
  /** Cell + 1 where the hash, or the next free place after it, says; 0: free. Never more than half full. */
  private slots = new Int32Array(FIRST_CELLS * 2);

  constructor(private readonly shape: CellShape) {
    const { cubes, dimensions, horizons, sums, clusteredSums } = shape;
    const level = ({ addedUpFrom }: Cube): number =>
      addedUpFrom === undefined ? 0 : 1 + level(cubes.find(({ id }) => id === addedUpFrom)!);
    this.kept = cubes.map((cube) => cube.dimensions.map((one) => dimensions.indexOf(one)));
    this.levels = cubes.map(level);
    this.children = cubes.map(({ id }) => [...cubes.keys()].filter((n) => cubes[n]!.addedUpFrom === id));
    this.fed = [...cubes.keys()].filter((cube) => this.levels[cube] === 0);
    this.keyLength = dimensions.length;
    this.plainWidth = horizons.length * sums.length;
    this.clusteredWidth = horizons.length * clusteredSums.length;
    this.stride = 1 + this.keyLength + this.plainWidth + this.clusteredWidth;
    this.records = new Float64Array(FIRST_CELLS * this.stride);
  }

  /** The cell of a cube (by its place among the cubes) that holds these places; new where there is none yet. */
  cellAt(cube: number, places: Places): number {
    const kept = this.kept[cube]!;
    const mask = this.slots.length - 1;
    let slot = hashOf(cube, kept, places, 0) & mask;
    for (let entry = this.slots[slot]!; entry !== 0; entry = this.slots[slot]!) {
      if (this.isAt(entry - 1, cube, kept, places)) return entry - 1;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = this.cells + 1;
    return this.newCell(cube, kept, places);
  }

  /** Adds (sign 1) or subtracts (sign −1) the sums of all horizons, which begin at `from` in an array. */
  add(cell: number, sign: number, sums: ArrayLike<number>, from = 0): void {
    const begin = cell * this.stride + 1 + this.keyLength;
    for (let place = 0; place < this.plainWidth; place++)
      this.records[begin + place]! += sign * sums[from + place]!;
  }

  /** The same for the clustered sums. */
  addClustered(cell: number, sign: number, sums: ArrayLike<number>, from = 0): void {
    const begin = cell * this.stride + 1 + this.keyLength + this.plainWidth;
    for (let place = 0; place < this.clusteredWidth; place++)
      this.records[begin + place]! += sign * sums[from + place]!;
  }

  /** Memory that the cells take. */
  get bytes(): number {
    return this.records.byteLength + this.slots.byteLength;
  }

  /** Adds the differences to the stored cells, and forgets them. */
  write({ sqlite }: Database): void {
    this.addUp();
    const { table, cubes, dimensions, horizons, sums, clusteredSums } = this.shape;
    const keys = ["cube", ...dimensions.map((dimension) => CELL_COLUMNS[dimension])];
    const columns = [sums, clusteredSums].flatMap((names) =>
      horizons.flatMap((horizon) => names.map((sum) => sumColumn(sum, horizon))),
    );
    const more = columns.map((column) => `${column} = ${column} + excluded.${column}`);
    const insert = bulkInsert(sqlite, table, [...keys, ...columns], {
      tail: `ON CONFLICT (${keys.join()}) DO UPDATE SET ${more.join()}`,
    });
    const row = new Array<number>(this.stride);
    for (let cell = 0; cell < this.cells; cell++) {
      const begin = cell * this.stride;
      const { id, isPassing } = cubes[this.records[begin]!]!;
      if (isPassing || !this.hasSums(cell)) continue;
      for (let place = 1; place < this.stride; place++) row[place] = this.records[begin + place]!;
      row[0] = id;
      insert.add(row);
    }
    insert.flush();
    this.cells = 0;
    this.slots = new Int32Array(FIRST_CELLS * 2);
    this.records = new Float64Array(FIRST_CELLS * this.stride);
  }

  /** Stored cells that count nothing any more go. */
  removeGone({ sqlite }: Database): void {
    const { table, horizons, counts } = this.shape;
    const isGone = horizons.flatMap((horizon) => counts.map((sum) => `${sumColumn(sum, horizon)} = 0`));
    sqlite.exec(`DELETE FROM ${table} WHERE ${isGone.join(" AND ")}`);
  }

  /** Level by level, so that a cube is whole before others are added up from it. */
  private addUp(): void {
    const record = new Float64Array(this.stride - 1);
    for (let level = 0; this.levels.includes(level); level++)
      for (let cell = 0; cell < this.cells; cell++) {
        const begin = cell * this.stride;
        const cube = this.records[begin]!;
        const children = this.children[cube]!;
        if (children.length === 0 || this.levels[cube] !== level) continue;
        // A copy: making room for a child moves the records.
        record.set(this.records.subarray(begin + 1, begin + this.stride));
        for (const child of children) {
          const into = this.cellAt(child, record);
          this.add(into, 1, record, this.keyLength);
          this.addClustered(into, 1, record, this.keyLength + this.plainWidth);
        }
      }
  }

  /** Whether it has anything to add. */
  private hasSums(cell: number): boolean {
    const end = (cell + 1) * this.stride;
    for (let place = cell * this.stride + 1 + this.keyLength; place < end; place++)
      if (this.records[place] !== 0) return true;
    return false;
  }

  private isAt(cell: number, cube: number, kept: readonly number[], places: Places): boolean {
    const begin = cell * this.stride;
    if (this.records[begin] !== cube) return false;
    for (let one = 0; one < kept.length; one++)
      if (this.records[begin + 1 + kept[one]!] !== places[kept[one]!]) return false;
    return true;
  }

  private newCell(cube: number, kept: readonly number[], places: Places): number {
    const cell = this.cells++;
    const begin = cell * this.stride;
    this.records[begin] = cube;
    this.records.fill(ALL, begin + 1, begin + 1 + this.keyLength);
    for (const place of kept) this.records[begin + 1 + place] = places[place]!;
    if (this.cells * this.stride === this.records.length) this.makeRoom();
    return cell;
  }

  private makeRoom(): void {
    const records = new Float64Array(this.records.length * 2);
    records.set(this.records);
    this.records = records;
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let cell = 0; cell < this.cells; cell++) {
      const begin = cell * this.stride;
      const cube = this.records[begin]!;
      let slot = hashOf(cube, this.kept[cube]!, this.records, begin + 1) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = cell + 1;
    }
  }
}

/** Mixes in one number after the other, as MurmurHash3 does. */
function hashOf(cube: number, kept: readonly number[], places: Places, from: number): number {
  let hash = cube;
  for (let one = 0; one < kept.length; one++) {
    hash = Math.imul(hash ^ Math.imul(places[from + kept[one]!]!, 0xcc9e2d51), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash;
}
