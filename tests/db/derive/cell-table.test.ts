import { expect, test } from "vitest";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { CellTable } from "~db/derive/cell-table";
import type { Cube } from "~db/derive/cubes";
import { emptyDatabase } from "../../support/facts";

const CUBES: Cube[] = [
  { id: 1, dimensions: ["officerId"] },
  { id: 7, dimensions: ["month", "officerId"] },
];
const COLUMNS = ["cases", "holds", "matured", "payers"];
const places = (month: number, officerId: number) => [month, 3, 3, 3, 3, officerId, 3];

test("thousands of cells hold what a plain count holds, and leave nothing when all is taken away", () => {
  const database = emptyDatabase();
  const table = new CellTable("hold_cells", CUBES, [30, 90], COLUMNS);
  const random = seededRandom(11);
  const expected = new Map<string, number>();
  const added: (readonly [cube: number, horizon: number, key: number[], amount: number])[] = [];
  for (let round = 0; round < 20_000; round++) {
    const [month, officer] = [Math.floor(random() * 60), 40_000 + Math.floor(random() * 90)];
    const [cube, horizon, amount] = [
      Math.floor(random() * 2),
      Math.floor(random() * 2),
      1 + Math.floor(random() * 5),
    ];
    added.push([cube, horizon, places(month, officer), amount]);
    const key = [CUBES[cube]!.id, [30, 90][horizon], cube === 1 ? month : -1, officer].join();
    expected.set(key, (expected.get(key) ?? 0) + amount);
  }
  const count = (sign: number) => {
    for (const [cube, horizon, key, amount] of added)
      table.add(table.cellAt(cube, key), horizon, sign, [amount, 0, 0, 1]);
    table.write(database);
  };

  count(1);
  const stored = database.sqlite
    .prepare("SELECT cube, horizon, month, officer_id, cases, method_id FROM hold_cells")
    .raw()
    .all() as number[][];
  expect(expected.size).toBeGreaterThan(2048);
  expect(
    new Map(
      stored.map(([cube, horizon, month, officer, cases]) => [[cube, horizon, month, officer].join(), cases]),
    ),
  ).toEqual(expected);
  expect(new Set(stored.map((row) => row[5]))).toEqual(new Set([-1]));

  count(1);
  const total = database.sqlite.prepare("SELECT sum(cases), sum(payers) FROM hold_cells").raw();
  const sum = [...expected.values()].reduce((all, one) => all + one, 0);
  expect(total.get()).toEqual([2 * sum, 40_000]);

  count(-1);
  count(-1);
  expect(total.get()).toEqual([null, null]);
  database.close();
});
