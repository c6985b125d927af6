/** From what is believed of a place to what to do about it, by hand. */
import { describe, expect, test } from "vitest";
import { segmentVerdict } from "~/analysis/where-to-try/segment-verdict";

const STAKE = {
  candidates: 40,
  candidatesAlike: 112,
  outstandingMinor: 40 * 1_000_000,
  extraCostMinor: 20_000,
  outcomeDeviation: 0.2,
  displacedMinor: 0,
  pastUses: 60,
};

describe("the verdict", () => {
  test("by hand: 5 points of 1,000,000 less 20,000 of time is 30,000 a case", () => {
    const judged = segmentVerdict({ mean: 0.05, standardDeviation: 0.01 }, STAKE);
    expect(judged.gain.expected).toBe(40 * 30_000);
    // 1.96 × 0.01 × 1,000,000 either way.
    expect(judged.gain.low).toBe(Math.round(40 * (30_000 - 19_599.64)));
    expect(judged.probabilityBetter).toBeCloseTo(0.99865, 5);
    expect(judged.verdict).toBe("adopt");
  });

  test("is to try where a gain is likely but seen too seldom, or not sure", () => {
    const sure = { mean: 0.05, standardDeviation: 0.01 };
    expect(segmentVerdict(sure, { ...STAKE, pastUses: 29 })).toMatchObject({ verdict: "try" });
    const unsure = segmentVerdict({ mean: 0.03, standardDeviation: 0.03 }, STAKE);
    expect(unsure.verdict).toBe("try");
    expect(unsure.pilotSize).toBeGreaterThan(0);
    expect(unsure.pilotSize).toBeLessThanOrEqual(40);
  });

  test("is to avoid where a loss is nearly sure, and to wait where no trial pays", () => {
    expect(segmentVerdict({ mean: -0.05, standardDeviation: 0.01 }, STAKE).verdict).toBe("avoid");
    const few = { ...STAKE, candidates: 3, candidatesAlike: 3, outstandingMinor: 3_000_000 };
    expect(segmentVerdict({ mean: 0.01, standardDeviation: 0.01 }, few)).toMatchObject({
      verdict: "wait",
      pilotSize: 0,
    });
  });

  test("is worth its hours or none: a sure gain below what the hours cause elsewhere waits, and says so", () => {
    const sure = { mean: 0.05, standardDeviation: 0.01 };
    expect(segmentVerdict(sure, { ...STAKE, displacedMinor: 29_000 }).verdict).toBe("adopt");
    const outbid = segmentVerdict(sure, { ...STAKE, displacedMinor: 31_000 });
    expect(outbid).toMatchObject({ verdict: "wait", isOutbid: true, pilotSize: 0 });
    // What it would gain by itself stays as it is.
    expect(outbid.gain).toEqual(segmentVerdict(sure, STAKE).gain);
    expect(segmentVerdict(sure, STAKE).isOutbid).toBe(false);
    const likely = segmentVerdict(
      { mean: 0.03, standardDeviation: 0.03 },
      { ...STAKE, displacedMinor: 200_000 },
    );
    expect(likely).toMatchObject({ verdict: "wait", isOutbid: true });
  });

  test("does not change with the unit of money", () => {
    const belief = { mean: 0.03, standardDeviation: 0.02 };
    const one = segmentVerdict(belief, STAKE);
    const hundred = segmentVerdict(belief, {
      ...STAKE,
      outstandingMinor: STAKE.outstandingMinor * 100,
      extraCostMinor: STAKE.extraCostMinor * 100,
    });
    expect([hundred.verdict, hundred.pilotSize]).toEqual([one.verdict, one.pilotSize]);
    expect(hundred.gain.expected).toBe(one.gain.expected * 100);
  });
});
