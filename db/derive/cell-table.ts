/**
 * One table of cells being changed in memory: sums by key, then written as one upsert each. Keys and sums lie in typed
 * arrays under a hash table of their own, because a Map of objects takes many times as long for the same sums.
 */
import { bulkInsert } from "../bulk-insert";
import type { Database } from "../client";
import { ALL, CELL_COLUMNS, CELL_DIMENSIONS, type Cube } from "./cubes";

/** A value for each of CELL_DIMENSIONS, in their order; a cube looks only at those that it keeps. */
export type Places = readonly number[];

const FIRST_CELLS = 1024;
const KEY_LENGTH = CELL_DIMENSIONS.length;

export class CellTable {
  /** For each cube, where its dimensions stand among all. */
  private readonly kept: readonly (readonly number[])[];
  private cells = 0;
  /** By cell: its cube's place, the hash of its key, the key, and its sums horizon by horizon. */
  private cubeOf = new Int32Array(FIRST_CELLS);
  private hashes = new Int32Array(FIRST_CELLS);
  private keys = new Int32Array(FIRST_CELLS * KEY_LENGTH);
  private sums: Float64Array;
  /** Cell + 1 where the hash, or the next free place after it, says; 0: free. Never more than half full. */
  private slots = new Int32Array(FIRST_CELLS * 2);

  /** `horizons`: under which every cell keeps its sums; `[0]` where there are none. */
  constructor(
    private readonly table: string,
    private readonly cubes: readonly Cube[],
    private readonly horizons: readonly number[],
    private readonly columns: readonly string[],
  ) {
    this.kept = cubes.map(({ dimensions }) => dimensions.map((one) => CELL_DIMENSIONS.indexOf(one)));
    this.sums = new Float64Array(FIRST_CELLS * horizons.length * columns.length);
  }

  /** The cell of a cube (by its place among the cubes) that holds these places; new where there is none yet. */
  cellAt(cube: number, places: Places): number {
    const kept = this.kept[cube]!;
    const hash = hashOf(cube, kept, places);
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let entry = this.slots[slot]!; entry !== 0; entry = this.slots[slot]!) {
      const cell = entry - 1;
      if (this.hashes[cell] === hash && this.cubeOf[cell] === cube && this.hasPlaces(cell, kept, places))
        return cell;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = this.cells + 1;
    return this.newCell(cube, kept, hash, places);
  }

  /** `horizon`: its place among the horizons. `sums` in the order of the columns; `sign` 1 adds, −1 takes away. */
  add(cell: number, horizon: number, sign: number, sums: readonly number[]): void {
    const begin = (cell * this.horizons.length + horizon) * this.columns.length;
    for (let place = 0; place < sums.length; place++) this.sums[begin + place]! += sign * sums[place]!;
  }

  /** Adds the differences to the stored cells; a cell that counts nothing any more goes. */
  write({ sqlite }: Database): void {
    const keys = ["cube", "horizon", ...CELL_DIMENSIONS.map((dimension) => CELL_COLUMNS[dimension])];
    const more = this.columns.map((column) => `${column} = ${column} + excluded.${column}`);
    const insert = bulkInsert(sqlite, this.table, [...keys, ...this.columns], {
      tail: `ON CONFLICT (${keys.join()}) DO UPDATE SET ${more.join()}`,
    });
    for (let cell = 0; cell < this.cells; cell++) {
      const { id } = this.cubes[this.cubeOf[cell]!]!;
      const key = this.keys.subarray(cell * KEY_LENGTH, (cell + 1) * KEY_LENGTH);
      for (const [place, horizon] of this.horizons.entries()) {
        const begin = (cell * this.horizons.length + place) * this.columns.length;
        const sums = this.sums.subarray(begin, begin + this.columns.length);
        if (sums.some((sum) => sum !== 0)) insert.add([id, horizon, ...key, ...sums]);
      }
    }
    insert.flush();
    const isEmpty = this.columns.map((column) => `${column} = 0`).join(" AND ");
    sqlite.exec(`DELETE FROM ${this.table} WHERE ${isEmpty}`);
    this.cells = 0;
    this.slots.fill(0);
    this.sums.fill(0);
  }

  private hasPlaces(cell: number, kept: readonly number[], places: Places): boolean {
    const begin = cell * KEY_LENGTH;
    for (const place of kept) if (this.keys[begin + place] !== places[place]) return false;
    return true;
  }

  private newCell(cube: number, kept: readonly number[], hash: number, places: Places): number {
    const cell = this.cells++;
    this.cubeOf[cell] = cube;
    this.hashes[cell] = hash;
    const begin = cell * KEY_LENGTH;
    this.keys.fill(ALL, begin, begin + KEY_LENGTH);
    for (const place of kept) this.keys[begin + place] = places[place]!;
    if (this.cells === this.cubeOf.length) this.makeRoom();
    return cell;
  }

  private makeRoom(): void {
    const twice = (array: Int32Array) => {
      const larger = new Int32Array(array.length * 2);
      larger.set(array);
      return larger;
    };
    this.cubeOf = twice(this.cubeOf);
    this.hashes = twice(this.hashes);
    this.keys = twice(this.keys);
    const sums = new Float64Array(this.sums.length * 2);
    sums.set(this.sums);
    this.sums = sums;
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let cell = 0; cell < this.cells; cell++) {
      let slot = this.hashes[cell]! & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = cell + 1;
    }
  }
}

/** Mixes in one number after the other, as MurmurHash3 does. */
function hashOf(cube: number, kept: readonly number[], places: Places): number {
  let hash = cube;
  for (const place of kept) {
    hash = Math.imul(hash ^ Math.imul(places[place]!, 0xcc9e2d51), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash;
}
