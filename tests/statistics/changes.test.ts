import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changePoint } from "~/statistics/changes/change-point";
import { differenceInDifferences } from "~/statistics/changes/difference-in-differences";
import { eventStudy } from "~/statistics/changes/event-study";
import { placeboPermutation } from "~/statistics/changes/placebo-permutation";
import { expectNear, expectNoNaN, expectSound } from "./arbitrary";

/** Units with their own levels, common periods, and an effect of the treated unit from period 3 on. */
function panel(noise: number[], effect: number, treatedUnit = "a") {
  return ["a", "b", "c", "d"].flatMap((unit, u) =>
    [1, 2, 3, 4].map((period, p) => {
      const treated = unit === treatedUnit && period >= 3 ? 1 : 0;
      return { unit, period, treated, outcome: u * 10 + p * p + effect * treated + noise[u * 4 + p]! };
    }),
  );
}
const noises = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 });
const quiet = new Array<number>(16).fill(0);

describe("difference in differences", () => {
  test("takes levels and common trends out: the effect adds to whatever else there is", () => {
    fc.assert(
      fc.property(noises, fc.integer({ min: -9, max: 9 }), (noise, effect) => {
        const without = differenceInDifferences(panel(noise, 0));
        const withEffect = differenceInDifferences(panel(noise, effect));
        expectSound(withEffect);
        expectNear(withEffect.estimate, without.estimate! + effect, 1e-8);
        expectNear(
          differenceInDifferences(panel(noise, effect).reverse()).estimate,
          withEffect.estimate,
          1e-8,
        );
      }),
    );
  });

  test("in two periods is the difference of the differences", () => {
    const rows = panel(quiet, 0).filter(({ period }) => period === 2 || period === 3);
    rows.forEach((row, at) => {
      row.outcome += at * at;
    });
    const change = (unit: string) => {
      const own = rows.filter((row) => row.unit === unit);
      return own[1]!.outcome - own[0]!.outcome;
    };
    expectNear(
      differenceInDifferences(rows).estimate,
      change("a") - (change("b") + change("c") + change("d")) / 3,
    );
  });

  test("says why it is silent", () => {
    expect(differenceInDifferences([]).reason).toBe("no-observations");
    const everybody = panel(quiet, 0).map((row) => ({ ...row, treated: row.period >= 3 ? 1 : 0 }));
    expect(differenceInDifferences(everybody).reason).toBe("not-estimable");
    const alone = panel(quiet, 0).filter(({ unit }) => unit === "a");
    expect(differenceInDifferences(alone).reason).toBe("not-estimable");
  });
});

describe("the event study", () => {
  test("is flat before and shows the effect after, against the reference", () => {
    const study = eventStudy(panel(quiet, 7), 2);
    expect(study.get(2)).toBe(0);
    expectNear(study.get(1)!, 0, 1e-8);
    expectNear(study.get(3)!, 7);
    expectNear(study.get(4)!, 7);
  });

  test("is unknown where everybody or nobody is treated", () => {
    const nobody = eventStudy(
      panel(quiet, 0).map((row) => ({ ...row, treated: 0 })),
      2,
    );
    expect([...nobody.values()]).toEqual([null, 0, null, null]);
    expect(() => eventStudy(panel(quiet, 0), 9)).toThrow("eventStudy requires");
  });
});

describe("the placebo permutation", () => {
  test("ranks the treated unit among all: at least one in the number of units, whatever the effect", () => {
    fc.assert(
      fc.property(noises, (noise) => {
        const { p, placebos } = placeboPermutation(panel(noise, 0));
        expectNoNaN(p);
        expect([0.25, 0.5, 0.75, 1]).toContain(p);
        expect(placebos.size).toBe(4);
      }),
      { numRuns: 30 },
    );
    expect(placeboPermutation(panel(quiet, 50)).p).toBe(0.25);
  });

  test("under nothing a small p is as rare as it says, over the units", () => {
    fc.assert(
      fc.property(noises, (noise) => {
        const p = ["a", "b", "c", "d"].map((unit) => placeboPermutation(panel(noise, 0, unit)).p!);
        for (const level of [0.25, 0.5, 0.75])
          expect(p.filter((value) => value <= level).length).toBeLessThanOrEqual(4 * level);
      }),
      { numRuns: 15 },
    );
  });

  test("refuses several treated units, and none", () => {
    const two = panel(quiet, 0).map((row) => ({ ...row, treated: row.unit < "c" ? 1 : 0 }));
    expect(() => placeboPermutation(two)).toThrow("placeboPermutation requires");
    expect(() => placeboPermutation([])).toThrow("placeboPermutation requires");
  });
});

describe("the change point", () => {
  const series = fc.array(
    fc.integer({ min: -4000, max: 4000 }).map((value) => value / 4),
    { minLength: 4, maxLength: 40 },
  );

  test("is the same turned around, moves with the level, and never leaves more unexplained", () => {
    fc.assert(
      fc.property(series, (values) => {
        const found = changePoint(values);
        expectNoNaN(found);
        fc.pre(found.reason === null);
        expect(found.rssWith!).toBeLessThanOrEqual(found.rssWithout! * (1 + 1e-9));
        expectNear(changePoint([...values].reverse()).rssWith, found.rssWith, 1e-8);
        expectNear(changePoint(values.map((value) => value + 500)).rssWith, found.rssWith, 1e-6);
      }),
    );
  });

  test("finds a planted shift, and the criterion sees none where there is none", () => {
    const wobble = [0.3, -0.2, 0.1, -0.4, 0.2, 0.0, -0.1, 0.4, -0.3, 0.05];
    const shifted = [...wobble, ...wobble.map((value) => value + 3)];
    expect(changePoint(shifted)).toMatchObject({ valuesBefore: 10 });
    expect(changePoint(shifted).bicWith!).toBeLessThan(changePoint(shifted).bicWithout!);
    expect(changePoint([...wobble, ...wobble]).bicWith!).toBeGreaterThan(
      changePoint([...wobble, ...wobble]).bicWithout!,
    );
  });

  test("says why it is silent", () => {
    expect(changePoint([]).reason).toBe("no-observations");
    expect(changePoint([1, 2, 3]).reason).toBe("too-few");
    expect(changePoint([5, 5, 5, 5, 5]).reason).toBe("no-variation");
    expect(changePoint([1, 1, 1, 8, 8, 8]).reason).toBe("no-variation");
    expect(() => changePoint([1, Number.NaN])).toThrow("changePoint requires");
  });
});
