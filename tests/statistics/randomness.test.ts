import { describe, expect, test } from "vitest";
import { seededRandom } from "~/statistics/randomness/seeded-random";

describe("the seeded stream", () => {
  test("is the same for the same seed and another for the next", () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(draw(42)).toEqual(draw(42));
    expect(draw(42)).not.toEqual(draw(43));
  });

  test("fills [0, 1) evenly, and neighbours know nothing of each other", () => {
    for (const seed of [0, 1, 2 ** 32 - 1]) {
      const random = seededRandom(seed);
      const bins = new Array<number>(100).fill(0);
      for (let draw = 0; draw < 100_000; draw += 1)
        bins[Math.floor(random() * 10) * 10 + Math.floor(random() * 10)]! += 1;
      const chiSquare = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
      expect(chiSquare).toBeGreaterThan(60); // 99 degrees of freedom: between the 0.05 % and the 99.95 % point
      expect(chiSquare).toBeLessThan(152);
    }
  });

  test("refuses a seed that is none", () => {
    expect(() => seededRandom(1.5)).toThrow("seededRandom requires");
    expect(() => seededRandom(-1)).toThrow("seededRandom requires");
  });
});
