import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { axis } from "~/components/axis";
import { axisText } from "~/components/axis-text";
import { format } from "~/format";

describe("an axis", () => {
  test.each([
    [
      [0, 47],
      [0, 10, 20, 30, 40, 50],
    ],
    [
      [0, 1],
      [0, 0.2, 0.4, 0.6, 0.8, 1],
    ],
    [
      [-0.06, 0.1],
      [-0.1, -0.05, 0, 0.05, 0.1],
    ],
    [
      [5, 5],
      [5, 6],
    ],
    [
      [0, 0],
      [0, 0.2],
    ],
  ])("over %j has round ticks", (values, ticks) => {
    expect(axis(values).ticks).toEqual(ticks);
  });

  test("holds every value, with few ticks evenly apart", () => {
    const finite = fc
      .double({ min: -1e12, max: 1e12, noNaN: true })
      .filter((x) => x === 0 || Math.abs(x) > 1e-6);
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 8 }), (values) => {
        const { low, high, ticks, percent } = axis(values);
        // Ticks keep twelve digits, which is finer than any picture.
        const slack = (high - low) * 1e-6 + Math.max(...values.map(Math.abs)) * 1e-11;
        expect(low).toBeLessThanOrEqual(Math.min(...values) + slack);
        expect(high).toBeGreaterThanOrEqual(Math.max(...values) - slack);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(8);
        for (const value of values) {
          expect(percent(value)).toBeGreaterThanOrEqual(0);
          expect(percent(value)).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  test("keeps what lies beyond it at its end", () => {
    const { percent } = axis([0, 10]);
    expect([percent(-5), percent(5), percent(50)]).toEqual([0, 50, 100]);
  });

  test("refuses what is not finite", () => {
    expect(() => axis([])).toThrow("finite");
    expect(() => axis([Number.NaN])).toThrow("finite");
  });
});

describe("an axis's words", () => {
  const texts = (kind: Parameters<typeof axisText>[1], values: number[], language: "en" | "zh" = "en") => {
    const scale = axis(values);
    const { unit, tick } = axisText(format(language, "CNY"), kind, scale);
    return [unit.replace("\u00a0", " "), ...scale.ticks.map(tick)];
  };

  test("name the unit once and leave the ticks bare", () => {
    expect(texts("money", [0, 5_400_000_00])).toEqual(["¥ m", "0", "2", "4", "6"]);
    expect(texts("money", [0, 5_400_000_00], "zh")).toEqual(["万元", "0", "200", "400", "600"]);
    expect(texts("share", [0, 0.5])).toEqual(["%", "0", "10", "20", "30", "40", "50"]);
    expect(texts("points", [-0.02, 0.02], "zh")).toEqual(["百分点", "−2", "−1", "0", "1", "2"]);
    expect(texts("minutes", [0, 600])[0]).toBe("h");
    expect(texts("count", [0, 5])).toEqual(["", "0", "1", "2", "3", "4", "5"]);
  });

  test("take the decimals that distinguish neighbours", () => {
    expect(texts("number", [0.9, 1.4])).toEqual(["", "0.9", "1.0", "1.1", "1.2", "1.3", "1.4"]);
    expect(texts("money", [0, 120_000_000])).toEqual(["¥ m", "0.00", "0.25", "0.50", "0.75", "1.00", "1.25"]);
  });
});
