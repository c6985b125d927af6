import { describe, expect, test } from "vitest";
import { fadingChance } from "~/statistics/fading-chance";

/** Exactly as many successes as the chances say: the likelihood is greatest at the truth. */
function exact(base: number, lift: number, halfLife: number, size: number) {
  const [delays, happened]: [number[], boolean[]] = [[], []];
  for (let delay = 0; delay <= 120; delay += 3) {
    const yes = Math.round(size * (base + lift * 2 ** (-delay / halfLife)));
    for (let at = 0; at < size; at++) {
      delays.push(delay);
      happened.push(at < yes);
    }
  }
  return { delays, happened };
}

describe("fadingChance", () => {
  test.each([
    [0.05, 0.5, 10],
    [0.2, 0.3, 30],
    [0.01, 0.9, 5],
  ])("finds base %d, lift %d and half-life %d", (base, lift, halfLife) => {
    const { delays, happened } = exact(base, lift, halfLife, 2000);
    const fit = fadingChance(delays, happened);
    expect(fit.base).toBeCloseTo(base, 2);
    expect(fit.lift).toBeCloseTo(lift, 1);
    expect(Math.abs(fit.halfLife / halfLife - 1)).toBeLessThan(0.06);
    expect(fit.low).toBeLessThanOrEqual(halfLife * 1.04);
    expect(fit.high).toBeGreaterThanOrEqual(halfLife / 1.04);
  });

  test("the order of the rows does not matter", () => {
    const { delays, happened } = exact(0.1, 0.4, 15, 50);
    const turned = fadingChance([...delays].reverse(), [...happened].reverse());
    expect(turned.halfLife).toBe(fadingChance(delays, happened).halfLife);
  });

  test("a chance that does not fade explains as much, and the half-life stays open", () => {
    const delays = Array.from({ length: 400 }, (_, at) => at % 100);
    const happened = delays.map((_, at) => Math.floor(at / 100) === 0);
    const fit = fadingChance(delays, happened);
    expect(fit.likelihoodRatio).toBeLessThan(0.1);
    expect(fit.high).toBeNull();
  });

  test("nothing at all, and always, stay within 0 and 1", () => {
    for (const value of [true, false]) {
      const fit = fadingChance([0, 5, 10, 20], new Array(4).fill(value));
      expect(fit.base + fit.lift).toBeGreaterThanOrEqual(0);
      expect(fit.base + fit.lift).toBeLessThanOrEqual(1);
    }
    expect(() => fadingChance([], [])).toThrow("fadingChance requires");
  });
});
