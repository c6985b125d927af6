/** What goes into a column comes out, whatever its kind; a number that does not fit is refused, not cut off. */
import { expect, test } from "vitest";
import {
  anyNumbers,
  bytesOf,
  chosenPlaces,
  flags,
  type GrowingColumn,
  repeated,
  valuesOf,
  wholes,
} from "~/statistics/value-columns";

function through<Value>(column: GrowingColumn<Value>, values: readonly Value[]): Value[] {
  for (const value of values) column.add(value);
  return valuesOf(column.all());
}

test("values come back as they were, null among them", () => {
  const days = [0, -1, null, 2 ** 31 - 1, 1 - 2 ** 31];
  expect(through(wholes<number | null>(), days)).toEqual(days);
  const amounts = [0, 0.1, -(2 ** 53) + 1, 2 ** 40];
  expect(through(anyNumbers(), amounts)).toEqual(amounts);
  expect(through(flags<boolean | null>(), [true, null, false])).toEqual([true, null, false]);
  const texts = ["a;b", null, "", "a;b", "b"];
  expect(through(repeated<string | null>(), texts)).toEqual(texts);
});

test("equal values of a kind are kept once", () => {
  const [first, , again] = through(repeated<number[]>(String), [[1, 2], [12], [1, 2]]);
  expect(again).toBe(first);
});

test("a number that 32 bits cannot hold is refused", () => {
  for (const value of [2 ** 31, -(2 ** 31) - 1, 0.5, Number.NaN])
    expect(() => wholes().add(value)).toThrow("whole numbers of 32 bits");
});

test("nothing stands beyond the end, and some places are read through the whole", () => {
  const column = repeated<string>();
  for (const letter of "abc") column.add(letter);
  const all = column.all();
  expect([all.length, all.at(3)]).toEqual([3, undefined]);
  const some = chosenPlaces(all, Uint32Array.of(2, 0));
  expect(valuesOf(some)).toEqual(["c", "a"]);
  expect(bytesOf(some, (letter) => letter.charCodeAt(0))).toEqual(Uint8Array.of(99, 97));
});
