import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aalenJohansen } from "~/statistics/survival/aalen-johansen";
import { curveAt } from "~/statistics/survival/curve-at";
import { kaplanMeier } from "~/statistics/survival/kaplan-meier";
import type { FollowUp } from "~/statistics/survival/life-table";
import { logRank } from "~/statistics/survival/log-rank";
import { restrictedMean } from "~/statistics/survival/restricted-mean";
import { survivalQuantile } from "~/statistics/survival/survival-quantile";
import { expectNear, expectNoNaN, expectSound } from "./arbitrary";

const followUp = fc.record({
  time: fc.integer({ min: 0, max: 30 }),
  event: fc.integer({ min: 0, max: 2 }),
  weight: fc.constantFrom(0.5, 1, 2, 4),
});
const followUps = fc.array(followUp, { minLength: 1, maxLength: 40 });
const unweighted = (rows: FollowUp[]) => rows.map(({ time, event }) => ({ time, event }));

describe("curves", () => {
  test("survival never rises, incidences never fall, and together they are one", () => {
    fc.assert(
      fc.property(followUps, (rows) => {
        const survival = kaplanMeier(rows).steps;
        const first = aalenJohansen(rows, 1).steps;
        const second = aalenJohansen(rows, 2).steps;
        expectNoNaN({ survival, first, second });
        survival.forEach((step, index) => {
          expectSound(step);
          expectSound(first[index]!);
          expect(step.estimate).toBeLessThanOrEqual(survival[index - 1]?.estimate ?? 1);
          expect(first[index]!.estimate).toBeGreaterThanOrEqual(first[index - 1]?.estimate ?? 0);
          expectNear(first[index]!.estimate + second[index]!.estimate + step.estimate, 1);
        });
      }),
    );
  });

  test("neither the order of rows matters nor whether like rows are counted or listed", () => {
    fc.assert(
      fc.property(followUps, (rows) => {
        const listed = kaplanMeier([...rows, ...rows, ...rows].reverse());
        const counted = kaplanMeier(rows.map((row) => ({ ...row, count: 3 })));
        expect(listed.steps.length).toBe(counted.steps.length);
        listed.steps.forEach((step, index) => {
          expectNear(step.estimate, counted.steps[index]!.estimate);
          expectNear(step.standardError, counted.steps[index]!.standardError);
        });
      }),
    );
  });

  test("weights all multiplied by ten change nothing, the error included", () => {
    fc.assert(
      fc.property(followUps, (rows) => {
        const heavier = aalenJohansen(
          rows.map((row) => ({ ...row, weight: row.weight * 10 })),
          1,
        );
        aalenJohansen(rows, 1).steps.forEach((step, index) => {
          expectNear(heavier.steps[index]!.estimate, step.estimate);
          expectNear(heavier.steps[index]!.standardError, step.standardError, 1e-6);
        });
      }),
    );
  });

  test("without censoring both errors are the binomial's", () => {
    const rows = [1, 1, 2, 2, 3, 4, 5, 5, 6, 7].map((time, index) => ({ time, event: 1 + (index % 2) }));
    const binomial = (share: number) => Math.sqrt((share * (1 - share)) / rows.length);
    for (const { estimate, standardError } of kaplanMeier(rows).steps.slice(0, -1))
      expectNear(standardError, binomial(estimate));
    for (const { estimate, standardError } of aalenJohansen(rows, 2).steps)
      expectNear(standardError ?? 0, binomial(estimate), 1e-7);
  });

  test("limits on every scale hold the curve and stay inside [0, 1]", () => {
    fc.assert(
      fc.property(
        followUps,
        fc.constantFrom("log-log" as const, "log" as const, "plain" as const),
        (rows, limits) => {
          for (const step of kaplanMeier(rows, { limits }).steps) {
            expectSound(step);
            if (step.low !== null) expect(step.low).toBeGreaterThanOrEqual(0);
            if (step.high !== null) expect(step.high).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});

describe("what is read off a curve", () => {
  const open = kaplanMeier([
    { time: 2, event: 1 },
    { time: 4, event: 0 },
    { time: 9, event: 0 },
  ]);

  test("is unknown beyond the last follow-up, and the curve's beginning is certain only by definition", () => {
    expect(curveAt(open, 1, 1)).toMatchObject({ estimate: 1, low: null, reason: "no-variation" });
    expect(curveAt(open, 9, 1).estimate).toBeCloseTo(2 / 3);
    // Everybody has ended: what came in by then is final; where one was still open, it is not.
    const ended = aalenJohansen(
      [
        { time: 2, event: 1 },
        { time: 4, event: 2 },
      ],
      1,
    );
    expect(curveAt(ended, 9, 0).estimate).toBe(0.5);
    const all = aalenJohansen(
      [
        { time: 2, event: 1 },
        { time: 4, event: 1 },
      ],
      1,
    );
    expect(curveAt(all, 15, 0).estimate).toBe(1);
    expect(
      curveAt(
        aalenJohansen(
          [
            { time: 2, event: 1 },
            { time: 4, event: 0 },
          ],
          1,
        ),
        9,
        0,
      ).reason,
    ).toBe("not-reached");
    expect(curveAt(open, 9.5, 1)).toMatchObject({ estimate: null, reason: "not-reached" });
    expect(curveAt(kaplanMeier([]), 1, 1).reason).toBe("no-observations");
    expect(curveAt(kaplanMeier([{ time: 2, event: 1 }]), 99, 1).estimate).toBe(0);
    expect(curveAt(aalenJohansen([{ time: 2, event: 1 }], 1), 99, 0).estimate).toBe(1);
  });

  test("a median that is not reached is unknown, and so is an upper limit", () => {
    expect(survivalQuantile(open)).toMatchObject({ estimate: null, reason: "not-reached" });
    expect(survivalQuantile(kaplanMeier([])).reason).toBe("no-observations");
    const short = kaplanMeier([
      { time: 1, event: 1 },
      { time: 2, event: 1 },
      { time: 3, event: 0 },
    ]);
    expect(survivalQuantile(short)).toMatchObject({ estimate: 2, high: null, reason: "not-reached" });
  });

  test("a curve lying on the height gives the middle of the stretch", () => {
    const even = kaplanMeier([1, 3, 7, 9].map((time) => ({ time, event: 1 })));
    expect(survivalQuantile(even).estimate).toBe(5);
  });

  test("the restricted mean without censoring is the mean of the times cut at the horizon", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 20 }), (times) => {
        const mean = restrictedMean(kaplanMeier(times.map((time) => ({ time, event: 1 }))), 12);
        expectSound(mean);
        expectNear(mean.estimate, times.reduce((sum, time) => sum + Math.min(time, 12), 0) / times.length);
      }),
    );
  });

  test("the restricted mean keeps silent beyond the follow-up", () => {
    expect(restrictedMean(open, 10)).toMatchObject({ estimate: null, reason: "not-reached" });
    expect(restrictedMean(kaplanMeier([]), 10).reason).toBe("no-observations");
    expect(() => restrictedMean(open, 0)).toThrow("restrictedMean requires");
  });
});

describe("the log-rank test", () => {
  test("does not depend on the order of groups; observed and expected add up to the same", () => {
    fc.assert(
      fc.property(fc.array(followUps.map(unweighted), { minLength: 2, maxLength: 4 }), (groups) => {
        const forth = logRank(groups);
        const back = logRank([...groups].reverse());
        expectNoNaN(forth);
        expectNear(back.chiSquare, forth.chiSquare, 1e-6);
        const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
        expectNear(sum(forth.expected), sum(forth.observed));
      }),
    );
  });

  test("finds nothing between a group and its double", () => {
    const rows = [1, 2, 3, 5, 8].map((time) => ({ time, event: 1 }));
    expectNear(logRank([rows, [...rows, ...rows]]).chiSquare, 0);
  });

  test("says why it is silent", () => {
    const rows = [{ time: 1, event: 1 }];
    expect(logRank([rows, []])).toMatchObject({ chiSquare: null, p: null, reason: "too-few" });
    expect(logRank([[{ time: 1, event: 0 }], [{ time: 2, event: 0 }]]).reason).toBe("no-variation");
    expect(() => logRank([rows])).toThrow("logRank requires");
    expect(() => logRank([rows, [{ time: 1, event: 1, weight: 2 }]])).toThrow("logRank requires");
    expect(() => kaplanMeier([{ time: -1, event: 1 }])).toThrow("lifeTable requires");
    expect(() => kaplanMeier([{ time: 1, event: 0.5 }])).toThrow("lifeTable requires");
  });
});
