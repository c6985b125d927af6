/** Steps and years have levels of their own: a limit of amount, or a half year, is told from its neighbours. */
import { expect, test } from "vitest";
import { BANDED, bandAt, bandLimits, periodsOf } from "~/analysis/plan/bands-and-periods";
import { featureSpace } from "~/analysis/plan/feature-space";
import { planFit } from "~/analysis/plan/plan-fit";
import { dayFromIso, isoFromDay } from "~/domain/calendar";
import type { CaseFacts } from "~/domain/plan/case-facts";
import { smallWorld } from "./small-world";

const { episodes, openCases } = smallWorld({ cases: 400, seed: 9 }).rows;

test("bands part the past into twentieths; what lies outside belongs to the outermost", () => {
  for (const { of } of BANDED) {
    const limits = bandLimits(episodes, of);
    const counts = new Array<number>(limits.length + 1).fill(0);
    for (const episode of episodes) counts[bandAt(limits, of(episode))]! += 1;
    expect(counts.every((count) => count > 0)).toBe(true);
    expect([...limits].sort((one, other) => one - other)).toEqual(limits);
    expect(bandAt(limits, Number.NEGATIVE_INFINITY)).toBe(0);
    expect(bandAt(limits, Number.POSITIVE_INFINITY)).toBe(limits.length);
  }
  const [{ of: size }] = BANDED as [(typeof BANDED)[number]];
  const limits = bandLimits(episodes, size);
  expect(limits).toHaveLength(19);
  const inFirst = episodes.filter((episode) => bandAt(limits, size(episode)) === 0).length;
  expect(inFirst / episodes.length).toBeCloseTo(0.05, 2);
});

test("half years are levels, and what comes later counts as the last of the past", () => {
  const on = (day: string) => ({ ...episodes[0]!, day: dayFromIso(day)! });
  const past = ["2021-03-01", "2021-06-30", "2021-07-01", "2022-12-31"].map(on);
  const { starts, of } = periodsOf(past);
  expect(starts).toHaveLength(3);
  expect(past.map(of)).toEqual([0, 0, 1, 2]);
  expect(of(on("2024-05-01"))).toBe(2);
});

test("every case has one level of each band and one period in its prognosis", () => {
  const space = featureSpace(episodes);
  const bandNames = BANDED.map(({ name }) => name);
  for (const facts of [...episodes.slice(0, 50), ...openCases.slice(0, 50)]) {
    const names = space.prognosis(facts).columns.map((column) => space.names[column]!);
    for (const name of [...bandNames, "period"])
      expect(names.filter((each) => each.startsWith(`${name}:`))).toHaveLength(1);
  }
});

test.each([
  ["debts below a limit", ({ outstandingMinor }: CaseFacts) => outstandingMinor < 6e6],
  ["a year in which most paid", ({ day }: CaseFacts) => isoFromDay(day).startsWith("2022")],
])("mediation, which changes nothing and is mostly begun on %s, opens no gate", (_, isEasy) => {
  const gates = [11, 12, 13].map((seed) => {
    const fit = planFit(smallWorld({ cases: 2000, seed, branches: 2, effect: 0, skill: 0, isEasy }).rows);
    if ("reason" in fit) throw new Error(fit.reason);
    return fit.gate.state;
  });
  expect(gates).not.toContain("adopt");
});
