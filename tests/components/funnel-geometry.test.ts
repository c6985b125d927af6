import { describe, expect, test } from "vitest";
import { axis } from "~/components/axis";
import { drawnDots, funnelCurves, labelledDots, rootScale } from "~/components/funnel-geometry";
import type { FunnelDot } from "~/domain/officer-picture";

const up = axis([0, 2], 5);
const dot = (code: string | null, expected: number, ratio = 1): FunnelDot => ({
  officer: code === null ? null : { code, name: code },
  expected,
  ratio,
  flag: null,
});

describe("the funnel", () => {
  test("stands on a scale of square roots: a quarter of the payers is half the way", () => {
    const scale = rootScale(400);
    expect(scale.percent(100)).toBeCloseTo(scale.percent(400) / 2, 9);
    expect(scale.ticks).toEqual([5, 20, 50, 100, 200]);
  });

  test("has limits at two levels, and as many again where officers differ more than chance", () => {
    const scale = rootScale(100);
    expect(funnelCurves(scale, up, 0.8)).toHaveLength(4);
    const widened = funnelCurves(scale, up, 4);
    expect(widened.filter(({ isWidened }) => isWidened)).toHaveLength(4);
    // At 100 expected the plain 95 % limits are (1 ± 1.96 / 20)² = 0.814 and 1.206, the widened (1 ± 1.96 / 10)².
    const lastY = (key: string) =>
      Number(
        widened
          .find((curve) => curve.key === key)!
          .path.split(",")
          .at(-1),
      );
    const most = rootScale(100).high;
    expect(lastY("1 0.95 low")).toBeCloseTo(100 - up.percent((1 - 1.959964 / (2 * Math.sqrt(most))) ** 2), 1);
    expect(lastY("2 0.95 high")).toBeCloseTo(100 - up.percent((1 + 1.959964 / Math.sqrt(most)) ** 2), 1);
  });

  test("leaves out where a limit lies above the picture, instead of drawing along its edge", () => {
    const wide = funnelCurves(rootScale(100), axis([0, 1.5], 5), null).find(
      ({ key }) => key === "1 0.998 high",
    )!;
    const heights = wide.path
      .slice(1)
      .split("L")
      .map((point) => Number(point.split(",")[1]));
    expect(heights.filter((y) => y === 0).length).toBeLessThanOrEqual(1);
    // It comes into the picture where (1 + 3.09 / 2√E)² falls below 1.5: at E = 47.
    const scale = rootScale(100);
    expect(Number(wide.path.slice(1).split(",")[0])).toBeCloseTo(scale.percent(47.3), -1);
  });

  test("draws a cloud of thousands as some hundreds of dots that count them all", () => {
    const dots = Array.from({ length: 5000 }, (_, at) => dot(null, (at * 53) % 997, ((at * 37) % 101) / 60));
    const drawn = drawnDots([...dots, dot("me", 300)], rootScale(997), up);
    expect(drawn.length).toBeLessThan(1300);
    expect(drawn.reduce((sum, { officers }) => sum + officers, 0)).toBe(5001);
    expect(drawn.at(-1)!.officer!.code).toBe("me");
  });

  test("leaves out a name that would overlap another", () => {
    const y = (ratio: number) => 360 * (1 - ratio / 2);
    const dots = [dot("a", 50), dot("b", 51), dot("c", 50, 1.5)];
    expect(labelledDots(dots, ["a", "b", "c"], rootScale(60), y).map(({ code }) => code)).toEqual(["a", "c"]);
  });
});
