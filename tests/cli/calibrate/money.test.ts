/** The proof of rates of money in short: its truth, its sums, and that plain linearised limits would not pass it. */
import { expect, test } from "vitest";
import { drawnLoans, LOANS_A_PLACE, LOANS_KINDS, LOG_SPREADS } from "~/cli/calibrate/money/drawn-loans";
import { judgedMoney, ratedCases } from "~/cli/calibrate/money/judged-money";
import { measuredMoney, moneyLines } from "~/cli/calibrate/money/money-proof";
import { grossMoments } from "~/reports/places/case-figures.server";
import { ratioOfSums } from "~/statistics/intervals/ratio-of-sums";
import { RandomStream } from "../../../seeds/random-stream";

test("what loans pay is on average what they were expected to pay", () => {
  for (const kind of LOANS_KINDS) {
    const stream = new RandomStream(1, 900);
    const places = Array.from({ length: 400 }, () => drawnLoans(kind, 0.8, stream));
    for (const loans of places) expect(loans).toHaveLength(LOANS_A_PLACE);
    const sum = (key: "receivedMinor" | "expectedMinor") =>
      places.flat().reduce((total, loan) => total + loan[key], 0);
    expect(sum("receivedMinor") / sum("expectedMinor")).toBeCloseTo(1, 1.3);
  }
});

test("sums are taken by borrower", () => {
  const loan = (borrowerId: number, receivedMinor: number) => ({
    borrowerId,
    exposureMinor: 10,
    receivedMinor,
    expectedMinor: 5,
  });
  expect(ratedCases([loan(1, 4), loan(1, 6), loan(2, 0)])).toMatchObject({
    cases: 3,
    clusters: 2,
    maturedExposureMinor: 30,
    receivedMinor: 10,
    exposureSquare: 500,
    receivedSquare: 100,
    receivedExposure: 200,
  });
});

test("in short: limits cover as they say, where linearised ones with t do not", () => {
  const seeds = Array.from({ length: 30 }, (_, at) => at + 1);
  const measured = measuredMoney(seeds.map(judgedMoney));
  for (const { share } of measured.coverage) {
    expect(share.count).toBe(750);
    expect(share.share!).toBeGreaterThan(0.9);
    expect(share.share!).toBeLessThan(0.98);
  }
  expect(measured.impossible.share).toBe(0);
  expect(moneyLines(measured)).toHaveLength(measured.coverage.length + 3);
  const stream = new RandomStream(2, 900);
  const linearised = Array.from({ length: 750 }, () => {
    const loans = drawnLoans("groups", LOG_SPREADS[1], stream);
    const { low, high } = ratioOfSums(grossMoments(ratedCases(loans)));
    const [owed, expected] = (["exposureMinor", "expectedMinor"] as const).map((key) =>
      loans.reduce((total, loan) => total + loan[key], 0),
    );
    return low! <= expected! / owed! && expected! / owed! <= high!;
  });
  expect(linearised.filter(Boolean).length / linearised.length).toBeLessThan(0.89);
});

test("the same seed is the same world", () => {
  expect(judgedMoney(4)).toEqual(judgedMoney(4));
});
