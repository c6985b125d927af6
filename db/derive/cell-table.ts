/** One table of cells being changed in memory: differences by key, then written as one upsert each. */
import { HORIZONS, type Horizon } from "~/domain/rules";
import type { Database } from "../client";
import { ALL, CELL_COLUMNS, CELL_DIMENSIONS, type CellDimension, type Cube } from "./cubes";

/** A key is one number below 2^53: cube (4 bits), horizon (3), then up to three dimensions of 15 bits each. */
const DIMENSION_SIZE = 2 ** 15;
const HORIZON_SIZE = 2 ** 3;
const CUBE_SIZE = 2 ** 4;
const MOST_DIMENSIONS = 3;

interface Cell {
  key: number[];
  sums: Float64Array;
}

export class CellTable {
  private readonly cells = new Map<number, Cell>();

  constructor(
    private readonly table: string,
    private readonly columns: readonly string[],
  ) {}

  /** `horizon` 0 where the table knows none; `sums` in the order of the columns; `sign` 1 adds, −1 takes away. */
  add(
    cube: Cube,
    horizon: number,
    dimensions: Readonly<Partial<Record<CellDimension, number>>>,
    sign: number,
    sums: readonly number[],
  ): void {
    const name = keyNumber(cube, horizon, dimensions);
    let cell = this.cells.get(name);
    if (!cell) {
      const place = (dimension: CellDimension) =>
        cube.dimensions.includes(dimension) ? dimensions[dimension]! : ALL;
      cell = { key: [cube.id, horizon, ...CELL_DIMENSIONS.map(place)], sums: new Float64Array(sums.length) };
      this.cells.set(name, cell);
    }
    for (let index = 0; index < sums.length; index++) cell.sums[index]! += sign * sums[index]!;
  }

  /** Adds the differences to the stored cells; a cell that counts nothing any more goes. */
  write({ sqlite }: Database): void {
    const keys = ["cube", "horizon", ...CELL_DIMENSIONS.map((dimension) => CELL_COLUMNS[dimension])];
    const names = [...keys, ...this.columns];
    const upsert = sqlite.prepare(
      `INSERT INTO ${this.table} (${names.join()}) VALUES (${names.map(() => "?").join()})
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

function keyNumber(
  cube: Cube,
  horizon: number,
  dimensions: Readonly<Partial<Record<CellDimension, number>>>,
): number {
  if (cube.dimensions.length > MOST_DIMENSIONS || cube.id >= CUBE_SIZE)
    throw new Error("keyNumber requires a cube of at most three dimensions and an id below 16");
  let key = cube.id * HORIZON_SIZE + HORIZONS.indexOf(horizon as Horizon) + 1;
  for (const dimension of cube.dimensions) {
    const value = dimensions[dimension]!;
    if (value >= DIMENSION_SIZE || value < 0)
      throw new Error(`keyNumber requires ${dimension} below ${DIMENSION_SIZE}`);
    key = key * DIMENSION_SIZE + value;
  }
  return key;
}
