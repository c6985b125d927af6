/** Levels under which nothing happened: left out they change no other coefficient, left in they once took the fit along. */
import { expect, test } from "vitest";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { chosenRows, codedDesign } from "~/statistics/regression/coded-design";
import { eventlessLevels } from "~/statistics/survival/eventless-levels";
import { type FrailtyStretches, frailtyHazard } from "~/statistics/survival/frailty-hazard";

/** Rate 0.2 under level 0, 0.4 under level 1, none at all under level 2; halved for every unit of a quantity. */
function made(rows: number, seed: number) {
  const uniform = seededRandom(seed);
  const level = Uint8Array.from({ length: rows }, () => Math.floor(3 * uniform()));
  const quantity = Uint8Array.from({ length: rows }, () => Math.floor(4 * uniform()));
  const rate = (row: number) => [0.2, 0.4, 0][level[row]!]! * 0.5 ** quantity[row]!;
  const events = Float64Array.from({ length: rows }, (_, row) => Number(uniform() < rate(row)));
  const design = codedDesign(
    [quantity, level],
    [
      [[0], [1], [2], [3]],
      [
        [0, 0],
        [1, 0],
        [0, 1],
      ],
    ],
    rows,
  );
  return { design, events, exposure: new Float64Array(rows).fill(1) };
}

function stretches(events: Float64Array, exposure: Float64Array): FrailtyStretches {
  const places = Int32Array.from(events.keys());
  const keepers = 40;
  return {
    events,
    exposure,
    unitOf: places,
    units: events.length,
    clusterOf: places,
    clusters: events.length,
    keeperOf: places.map((place) => place % keepers),
    keepers,
  };
}

test("the slope is the truth's once the level is left out", () => {
  const { design, events, exposure } = made(12_000, 3);
  const { kept, columns } = eventlessLevels(design, events, exposure);
  expect(columns.map(({ column }) => column)).toEqual([3]);
  expect(columns[0]!.exposure).toBe(12_000 - kept.length);
  const at = (values: Float64Array) => Float64Array.from(kept, (row) => values[row]!);
  const fit = frailtyHazard(chosenRows(design, kept), stretches(at(events), at(exposure)))!;
  expect(fit.hasConverged).toBe(true);
  const error = Math.sqrt(fit.covariance[design.width + 1]!);
  expect(Math.abs(fit.coefficients[1]! + Math.LN2)).toBeLessThan(3 * error);
  expect(fit.coefficients[3]).toBeCloseTo(0, 6);
});

test("left in, the fit ends all the same, or says that it did not", () => {
  const { design, events, exposure } = made(12_000, 3);
  const fit = frailtyHazard(design, stretches(events, exposure))!;
  expect(fit.hasConverged).toBe(true);
  expect(Math.abs(fit.coefficients[1]! + Math.LN2)).toBeLessThan(0.1);
});

test("a level with a single event stays, and so does a quantity that may be negative", () => {
  const design = codedDesign([Uint8Array.of(0, 1, 2)], [[[0], [-1], [2]]], 3);
  expect(eventlessLevels(design, Float64Array.of(1, 0, 0), Float64Array.of(1, 1, 1)).columns).toEqual([]);
  const one = codedDesign([Uint8Array.of(0, 1, 1)], [[[0], [1]]], 3);
  expect(eventlessLevels(one, Float64Array.of(1, 0, 1), Float64Array.of(1, 1, 1)).kept).toHaveLength(3);
  expect(() => eventlessLevels(one, new Float64Array(2), new Float64Array(3))).toThrow(
    "eventlessLevels requires",
  );
});
