import { describe, expect, test } from "vitest";
import { effectsWithin, type MethodGroups } from "~/analysis/effects/effects-within";
import { methodEffects } from "~/analysis/effects/method-effects";
import { normalDraws } from "~/statistics/randomness/normal-draws";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { CUT_OFF_DAY, madeEpisodes } from "./made-episodes";

const groups = (estimates: readonly (readonly number[])[], standardError = 0.02): MethodGroups[] =>
  estimates.map((row, method) => ({
    methodId: method + 1,
    groups: row.map((estimate, group) => ({
      groupId: group + 1,
      matured: 200,
      begun: 60,
      effect: { estimate, standardError, low: null, high: null, reason: null },
    })),
  }));
const shrunken = ({ cells }: ReturnType<typeof effectsWithin>, methodId: number, groupId: number) =>
  cells.find((cell) => cell.methodId === methodId && cell.groupId === groupId)!.shrunken!;

describe("method × cause", () => {
  test("where method and cause add up, there is no evidence that the cause changes the ranking", () => {
    const within = effectsWithin(
      groups([
        [0.1, 0.15, 0.05],
        [0.2, 0.25, 0.15],
      ]),
    );
    expect(within).toMatchObject({ tauSquared: 0, degreesOfFreedom: 2, verdict: "no-evidence" });
    expect(within.q).toBeCloseTo(0, 12);
    expect(within.p).toBeCloseTo(1, 12);
    expect(shrunken(within, 2, 2).estimate).toBeCloseTo(0.25, 10);
    expect(shrunken(within, 2, 2).shrinkage).toBe(1);
  });

  test("where they do not, a cell keeps part of its distance, and the test says so", () => {
    const within = effectsWithin(
      groups([
        [0.3, 0, 0],
        [0, 0.3, 0],
        [0, 0, 0.3],
      ]),
    );
    // Main effects alone say 0.1 in every cell: nine residuals of ±0.2 and ∓0.1 in errors of 0.02.
    expect(within.q).toBeCloseTo((3 * 0.2 ** 2 + 6 * 0.1 ** 2) / 0.02 ** 2, 8);
    expect(within).toMatchObject({ degreesOfFreedom: 4, verdict: "differs" });
    expect(within.p).toBeLessThan(1e-6);
    // (Q − 4) / (Σw − tr): weights of 2,500, five of nine degrees taken by the main effects.
    expect(within.tauSquared).toBeCloseTo((within.q! - 4) / (2500 * (9 - 5)), 10);
    const cell = shrunken(within, 1, 1);
    expect(cell.estimate).toBeLessThan(0.3);
    expect(cell.estimate).toBeGreaterThan(0.27);
    expect(cell.low).toBeLessThan(cell.estimate);
  });

  test("too few cells are reported, not shrunk", () => {
    expect(effectsWithin(groups([[0.1]]))).toMatchObject({ verdict: null, reason: "too-few" });
    expect(effectsWithin([])).toMatchObject({ verdict: null, reason: "no-observations", cells: [] });
  });

  test("from episodes: a method that works under one cause only", () => {
    const episodes = madeEpisodes({ count: 1800, effect: 0, effectOfCause: { 3: 0.3 } });
    const { withinCauses } = methodEffects(episodes, { seed: 1, cutOffDay: CUT_OFF_DAY, horizons: [180] })
      .horizons[0]!;
    const cells = withinCauses.cells.filter(({ methodId }) => methodId === 2);
    expect(cells.map(({ groupId }) => groupId)).toEqual([1, 2, 3]);
    for (const { groupId, effect } of cells) {
      const truth = groupId === 3 ? 0.27 : 0;
      expect(effect.low!).toBeLessThan(truth + 0.01);
      expect(effect.high!).toBeGreaterThan(truth - 0.01);
    }
    expect(withinCauses.p).toBeLessThan(0.001);
  });
});

test("cells cover where cause matters, though it matters under few methods, and come nearer than the raw ones", () => {
  const uniform = seededRandom(5);
  const normal = normalDraws(uniform);
  const seen = { matters: [0, 0], rest: [0, 0] };
  let [drawnSquares, rawSquares] = [0, 0];
  for (let world = 0; world < 60; world += 1) {
    const causes = Array.from({ length: 8 }, () => 0.01 * normal());
    const truth = new Map<string, number>();
    const methods = Array.from({ length: 12 }, (_, at): MethodGroups => {
      const [main, deviation] = [0.05 * normal(), at < 3 ? 0.06 : 0];
      const groups = causes.map((cause, groupId) => {
        const effect = main + cause + deviation * normal();
        truth.set(`${at} ${groupId}`, effect);
        const standardError = 0.015 + 0.03 * uniform();
        const estimate = effect + standardError * normal();
        const interval = { estimate, standardError, low: 0, high: 0, reason: null };
        return { groupId, matured: 500, begun: 50, effect: interval };
      });
      return { methodId: at, groups };
    });
    for (const { methodId, groupId, shrunken, effect } of effectsWithin(methods).cells) {
      const known = truth.get(`${methodId} ${groupId}`)!;
      const counts = methodId < 3 ? seen.matters : seen.rest;
      counts[0]! += Number(shrunken!.low <= known && known <= shrunken!.high);
      counts[1]! += 1;
      drawnSquares += (shrunken!.estimate - known) ** 2;
      rawSquares += (effect.estimate! - known) ** 2;
    }
  }
  // One τ² for all methods covered 82 % here.
  expect(seen.matters[0]! / seen.matters[1]!).toBeGreaterThan(0.93);
  expect(seen.matters[0]! / seen.matters[1]!).toBeLessThan(0.975);
  expect(seen.rest[0]! / seen.rest[1]!).toBeGreaterThan(0.93);
  expect(drawnSquares).toBeLessThan(rawSquares);
});
