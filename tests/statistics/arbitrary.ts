import fc from "fast-check";
import { expect } from "vitest";
import type { Interval } from "~/statistics/interval";

/** k of n with n from 1 to `most`. */
export const countOf = (most = 400) =>
  fc.integer({ min: 1, max: most }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

/** Rows of money in minor units with their exposure and one of a few clusters. */
export const moneyRows = fc.array(
  fc.record({
    received: fc.integer({ min: 0, max: 1_000_000 }),
    exposed: fc.integer({ min: 1, max: 2_000_000 }),
    borrower: fc.integer({ min: 0, max: 12 }),
  }),
  { minLength: 1, maxLength: 60 },
);

/** The limits hold the estimate between them; what is missing has a reason; nothing is NaN or infinite. */
export function expectSound({ estimate, low, high, reason }: Interval): void {
  expectNoNaN({ estimate, low, high });
  if (estimate === null || low === null || high === null) expect(reason).not.toBeNull();
  else {
    expect(low).toBeLessThanOrEqual(estimate);
    expect(high).toBeGreaterThanOrEqual(estimate);
  }
}

/** Every number anywhere inside is finite. */
export function expectNoNaN(value: unknown, path = "result"): void {
  if (typeof value === "number") expect(Number.isFinite(value), `${path} is ${value}`).toBe(true);
  else if (value !== null && typeof value === "object")
    for (const [key, inner] of Object.entries(value)) expectNoNaN(inner, `${path}.${key}`);
}

/** Equal up to rounding. */
export function expectNear(actual: number | null, expected: number | null, relative = 1e-9): void {
  if (actual === null || expected === null) expect(actual).toBe(expected);
  else
    expect(Math.abs(actual - expected), `${actual} for ${expected}`).toBeLessThanOrEqual(
      relative * Math.max(1, Math.abs(expected)),
    );
}
