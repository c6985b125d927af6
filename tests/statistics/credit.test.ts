import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { equalSplitCredit } from "~/statistics/credit/equal-split-credit";
import { lastTouchCredit } from "~/statistics/credit/last-touch-credit";
import { markovRemovalCredit } from "~/statistics/credit/markov-removal-credit";
import { shapleyValue } from "~/statistics/credit/shapley-value";
import { type TouchPath, touchesInWindow } from "~/statistics/credit/touch-path";
import { gaussianElimination } from "~/statistics/linear-algebra/gaussian-elimination";
import { expectNear, expectNoNaN } from "./arbitrary";

const path = fc
  .record({
    touches: fc.array(fc.constantFrom("call", "visit", "letter", "group"), { maxLength: 5 }),
    conversions: fc.integer({ min: 0, max: 4 }),
    nulls: fc.integer({ min: 0, max: 4 }),
    amount: fc.integer({ min: 1, max: 100_000 }),
  })
  .map(({ amount, ...rest }): TouchPath => ({ ...rest, value: rest.conversions === 0 ? 0 : amount }));
const paths = fc.array(path, { maxLength: 12 });

const rules = [lastTouchCredit, equalSplitCredit, markovRemovalCredit];
const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

describe("credit", () => {
  test("adds up to the receipts under every rule, and nobody is credited less than nothing", () => {
    fc.assert(
      fc.property(paths, (some) => {
        for (const rule of rules) {
          const { byMethod, unattributed } = rule(some);
          const received = total(some.map(({ value }) => value!));
          expectNear(total(byMethod.values()) + unattributed, received, 1e-8);
          for (const credit of byMethod.values()) expect(credit).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test("does not depend on the order of paths or on like paths being merged", () => {
    fc.assert(
      fc.property(paths, (some) => {
        const doubled = some.map((one) => ({
          ...one,
          conversions: one.conversions * 2,
          nulls: one.nulls * 2,
          value: one.value! * 2,
        }));
        for (const rule of rules) {
          const listed = rule([...some, ...[...some].reverse()]).byMethod;
          for (const [method, credit] of rule(doubled).byMethod)
            expectNear(listed.get(method)!, credit, 1e-8);
        }
      }),
    );
  });

  test("equal split is Shapley's value of the game in which a path pays when all its methods take part", () => {
    const methods = ["call", "visit", "letter", "group"];
    fc.assert(
      fc.property(paths, (some) => {
        const values = shapleyValue(methods, (coalition) =>
          total(
            some
              .filter(
                ({ touches }) => touches.length > 0 && touches.every((touch) => coalition.includes(touch)),
              )
              .map(({ value }) => value!),
          ),
        );
        const { byMethod } = equalSplitCredit(some);
        methods.forEach((method, at) => {
          expectNear(byMethod.get(method) ?? 0, values[at]!, 1e-8);
        });
      }),
    );
  });

  test("the Markov base is the plain share of paths that ended with a receipt", () => {
    fc.assert(
      fc.property(paths, (some) => {
        const found = markovRemovalCredit(some);
        expectNoNaN([found.base, ...found.byMethod.values(), ...found.removalEffects.values()]);
        const conversions = total(some.map((one) => one.conversions));
        const endings = conversions + total(some.map((one) => one.nulls));
        if (endings === 0) expect(found).toMatchObject({ base: null, reason: "no-observations" });
        else expectNear(found.base, conversions / endings);
        for (const effect of found.removalEffects.values()) {
          expect(effect).toBeGreaterThanOrEqual(0);
          expect(effect).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("a window takes the touches of its days, in their order, and the day of the receipt", () => {
    const touches = [
      { method: "visit", day: 100 },
      { method: "call", day: 70 },
      { method: "letter", day: 69 },
      { method: "group", day: 101 },
    ];
    expect(touchesInWindow(touches, 100, 30)).toEqual(["call", "visit"]);
    expect(touchesInWindow(touches, 100, 0)).toEqual(["visit"]);
    expect(() => touchesInWindow(touches, 100, -1)).toThrow("touchesInWindow requires");
  });

  test("refuses value without a receipt", () => {
    const odd = { touches: ["call"], conversions: 0, nulls: 1, value: 5 };
    for (const rule of rules) expect(() => rule([odd])).toThrow("requires a conversion");
    expect(() => shapleyValue(["a", "a"], () => 1)).toThrow("shapleyValue requires");
    expect(shapleyValue([], () => 1)).toEqual([]);
  });
});

describe("elimination", () => {
  test("solves what can be solved and says null to the rest", () => {
    expect(
      gaussianElimination(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 2],
      ),
    ).toBeNull();
    expect(gaussianElimination([], [])).toEqual([]);
    expect(() => gaussianElimination([[1, 2]], [1])).toThrow("gaussianElimination requires");
  });
});
