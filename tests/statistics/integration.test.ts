import { describe, expect, test } from "vitest";
import { gaussLegendre, integral } from "~/statistics/integration/gauss-legendre";
import { expectNear } from "./arbitrary";

describe("Gauss–Legendre", () => {
  test("is exact for polynomials up to degree 63, in one panel or several", () => {
    for (const panels of [1, 3])
      for (const degree of [0, 1, 7, 40, 63])
        expectNear(
          integral((x) => x ** degree, -1, 2, panels),
          (2 ** (degree + 1) - (-1) ** (degree + 1)) / (degree + 1),
          1e-11,
        );
  });

  test("weights add up to the length, and a turned interval turns the sign", () => {
    const { weights } = gaussLegendre(2, 7, 4);
    expectNear(
      weights.reduce((sum, weight) => sum + weight, 0),
      5,
    );
    expectNear(integral(Math.cos, 1, 0), -Math.sin(1));
    expect(() => gaussLegendre(0, Number.POSITIVE_INFINITY)).toThrow("gaussLegendre requires");
  });
});
