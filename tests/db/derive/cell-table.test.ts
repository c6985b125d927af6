import { expect, test } from "vitest";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { CellTable } from "~db/derive/cell-table";
import { type CellShape, HOLD_CELLS } from "~db/derive/cubes";
import { emptyDatabase } from "../../support/facts";

const SHAPE: CellShape = {
  ...HOLD_CELLS,
  cubes: [
    { id: 1, dimensions: ["officerId"] },
    { id: 9, dimensions: ["regionId"], addedUpFrom: 7 },
    { id: 4, dimensions: [], addedUpFrom: 9 },
    { id: 7, dimensions: ["regionId", "officerId"] },
    { id: 8, dimensions: ["branchId"], isPassing: true },
  ],
};

test("thousands of cells hold what a plain count holds, and leave nothing when all is subtracted", () => {
  const database = emptyDatabase();
  const table = new CellTable(SHAPE);
  const random = seededRandom(11);
  const below = (bound: number) => Math.floor(random() * bound);
  const rows = Array.from({ length: 20_000 }, () => ({
    places: [below(9), below(60), 40_000 + below(90), 3],
    amounts: [1, 2, 3, 4].map((most) => 1 + below(most)),
  }));
  const expected = new Map<string, number>();
  for (const { places, amounts } of rows)
    for (const [cube, region, officer] of [
      [1, -1, places[2]],
      [9, places[1], -1],
      [4, -1, -1],
      [7, places[1], places[2]],
    ]) {
      const key = [cube, -1, region, officer].join();
      expected.set(key, (expected.get(key) ?? 0) + amounts[2]!);
    }
  const count = (sign: number) => {
    for (const [number, { places, amounts }] of rows.entries()) {
      for (const cube of table.fed)
        table.add(table.cellAt(cube, places), sign, [7, ...amounts.flatMap((cases) => [cases, 1, 0, 1])], 1);
      // Differences add up, however many of them are written at a time.
      if (number === 7000) table.write(database);
    }
    const bytes = table.bytes;
    table.write(database);
    expect(table.bytes).toBeLessThan(bytes);
    table.removeGone(database);
  };

  count(1);
  const stored = database.sqlite
    .prepare("SELECT cube, branch_id, region_id, officer_id, cases_180 FROM hold_cells")
    .raw()
    .all() as number[][];
  expect(expected.size).toBeGreaterThan(5000);
  expect(new Map(stored.map((row) => [row.slice(0, 4).join(), row[4]]))).toEqual(expected);

  count(1);
  const total = database.sqlite
    .prepare("SELECT sum(cases_30), sum(cases_180), sum(payers_365) FROM hold_cells WHERE cube = 1")
    .raw();
  const sum = rows.reduce((all, { amounts }) => all + amounts[2]!, 0);
  expect(total.get()).toEqual([40_000, 2 * sum, 40_000]);

  count(-1);
  count(-1);
  expect(total.get()).toEqual([null, null, null]);
  database.close();
});
