/** A column that grows holds what was added, however often it had to be widened. */
import { expect, test } from "vitest";
import { growingNumbers } from "~/statistics/growing-numbers";

test("numbers come back in order, in their own kind, over many widenings", () => {
  for (const count of [0, 1, 2, 3, 5_000]) {
    const column = growingNumbers(Float64Array, 1);
    const added = Array.from({ length: count }, (_, at) => at / 7);
    for (const value of added) column.add(value);
    expect(column.all()).toEqual(Float64Array.from(added));
  }
});

test("what was taken stays what it was while the column goes on", () => {
  const column = growingNumbers(Uint8Array, 2);
  column.add(3);
  const first = column.all();
  for (const value of [4, 5, 6]) column.add(value);
  expect([...first]).toEqual([3]);
  expect([...column.all()]).toEqual([3, 4, 5, 6]);
});
