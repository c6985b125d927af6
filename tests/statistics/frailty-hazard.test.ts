/** Rates of recurrent events with frailty: hand arithmetic where nobody differs, and truth where the stubborn remain. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { codedDesign } from "~/statistics/regression/coded-design";
import { frailtyHazard } from "~/statistics/survival/frailty-hazard";
import { gammaPosteriorMeans } from "~/statistics/survival/gamma-posterior-means";
import { gammaShape } from "~/statistics/survival/gamma-shape";

const BOTH = [[0], [1]];

/** Each row a unit and cluster of its own, all with one keeper. */
function alone(code: number[], exposure: number[], events: number[]) {
  const places = Int32Array.from(code.keys());
  return {
    design: codedDesign([Uint8Array.from(code)], [BOTH], code.length),
    stretches: {
      exposure: Float64Array.from(exposure),
      events: Float64Array.from(events),
      unitOf: places,
      units: code.length,
      keeperOf: new Int32Array(code.length),
      keepers: 1,
      clusterOf: places,
      clusters: code.length,
    },
  };
}

test("without frailty it is events over time at risk", () => {
  const code = Array.from({ length: 400 }, (_, row) => row % 2);
  // 40 events in 400 units of time on the one side, 120 in 400 on the other, each as even as can be.
  const events = code.map((each, row) =>
    Number(Math.floor(row / 2) % (each === 0 ? 5 : 5) < (each === 0 ? 1 : 3)),
  );
  const { design, stretches } = alone(
    code,
    code.map(() => 2),
    events,
  );
  const fit = frailtyHazard(design, stretches)!;
  expect(fit.unitShape).toBe(Number.POSITIVE_INFINITY);
  expect(Math.exp(fit.coefficients[0]!)).toBeCloseTo(40 / 400, 3);
  expect(Math.exp(fit.coefficients[1]!)).toBeCloseTo(3, 1);
  expect([...fit.unitFactors.slice(0, 3)]).toEqual([1, 1, 1]);
});

test("nothing that happened leaves nothing to say, and lengths must agree", () => {
  const { design, stretches } = alone([0, 1], [1, 1], [0, 0]);
  expect(frailtyHazard(design, stretches)).toBeNull();
  expect(() => frailtyHazard(design, { ...stretches, events: new Float64Array(3) })).toThrow(
    /frailtyHazard requires/,
  );
});

/** Units of different rates, each watched in four periods; an event ends every other unit's watch. Time does nothing. */
function stubbornLeft(seed: number) {
  const uniform = seededRandom(seed);
  const [code, exposure, events, unitOf]: number[][] = [[], [], [], []];
  const units = 4000;
  for (let unit = 0; unit < units; unit += 1) {
    // A gamma multiplier of shape 1: an exponential number.
    const rate = -Math.log(1 - uniform());
    for (let period = 0; period < 4; period += 1) {
      let [time, count, isOver] = [0, 0, false];
      while (!isOver) {
        const next = time - Math.log(1 - uniform()) / (0.5 * rate);
        if (next >= 1) break;
        [time, count, isOver] = [next, count + 1, uniform() < 0.5];
      }
      code!.push(period === 0 ? 0 : 1);
      exposure!.push(isOver ? time : 1);
      events!.push(count);
      unitOf!.push(unit);
      if (isOver) break;
    }
  }
  return { code: code!, exposure: exposure!, events: events!, unitOf: unitOf!, units };
}

test("the stubborn who are left do not pass for an effect of time", () => {
  const { code, exposure, events, unitOf, units } = stubbornLeft(5);
  const rows = code.length;
  const sum = (values: number[], isLate: number) =>
    values.reduce((total, value, row) => total + (code[row] === isLate ? value : 0), 0);
  const rate = (isLate: number) => sum(events, isLate) / sum(exposure, isLate);
  // As it looks: later periods have a fifth less.
  expect(rate(1) / rate(0)).toBeLessThan(0.85);
  const fit = frailtyHazard(codedDesign([Uint8Array.from(code)], [BOTH], rows), {
    exposure: Float64Array.from(exposure),
    events: Float64Array.from(events),
    unitOf: Int32Array.from(unitOf),
    units,
    keeperOf: new Int32Array(rows),
    keepers: 1,
    clusterOf: Int32Array.from(Array.from({ length: units }).keys()),
    clusters: units,
  })!;
  const error = Math.sqrt(fit.covariance[3]!);
  // Its variance is 1.
  expect(fit.unitShape).toBeGreaterThan(0.8);
  expect(fit.unitShape).toBeLessThan(1.25);
  expect(Math.abs(fit.coefficients[1]!)).toBeLessThan(3 * error);
});

describe("gammaShape", () => {
  test("finds no difference where counts are as expected", () => {
    expect(gammaShape(Float64Array.of(1, 1, 2, 2), Float64Array.of(1, 1, 2, 2))).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  test("meets the score equation: two groups, 0 and 4 where 2 were expected", () => {
    const shape = gammaShape(Float64Array.of(0, 4), Float64Array.of(2, 2));
    const told = (events: number) => {
      let sum = Math.log(shape / (shape + 2)) + 1 - (shape + events) / (shape + 2);
      for (let j = 0; j < events; j += 1) sum += 1 / (shape + j);
      return sum;
    };
    expect(told(0) + told(4)).toBeCloseTo(0, 8);
  });
});

test("gammaPosteriorMeans: between what a group did and 1, the nearer to 1 the more similar groups are", () => {
  fc.assert(
    fc.property(fc.nat(50), fc.double({ min: 0.1, max: 50, noNaN: true }), (count, expected) => {
      const at = (shape: number) =>
        gammaPosteriorMeans(Float64Array.of(count), Float64Array.of(expected), shape)[0]!;
      const own = count / expected;
      for (const shape of [0.1, 1, 10]) {
        expect(at(shape)).toBeGreaterThanOrEqual(Math.min(own, 1) - 1e-12);
        expect(at(shape)).toBeLessThanOrEqual(Math.max(own, 1) + 1e-12);
        expect(Math.abs(at(2 * shape) - 1)).toBeLessThanOrEqual(Math.abs(at(shape) - 1) + 1e-12);
      }
      expect(at(Number.POSITIVE_INFINITY)).toBe(1);
    }),
  );
});
